import type { AnalysisPart, InDepth } from "@throughline/report";
import type { ComparableAnalysis } from "./comparable-analysis.ts";

export const tabs = ["solution", "necessity", "robustness", "cases", "theory", "pairs"] as const;
export type Tab = (typeof tabs)[number];

type TabContent = {
  /** the part of the result on the tab */
  readonly part?: AnalysisPart;
  /** what is computed when the tab is opened */
  readonly inDepth?: InDepth["kind"];
};

export const tabContents: Readonly<Record<Tab, TabContent>> = {
  solution: { part: "solution" },
  necessity: { part: "necessity" },
  robustness: { part: "robustness", inDepth: "robustness" },
  cases: { part: "cases" },
  theory: { inDepth: "theory" },
  pairs: { inDepth: "pairs" },
};

/** Returns the tabs of a kind of analysis; empty when its result is shown as a whole. */
export const tabsOf = (kind: ComparableAnalysis["kind"]): readonly Tab[] =>
  kind === "truth-table" ? tabs : [];

/** Returns the tab in an address if the kind of analysis has it, else the first one. */
export const tabIn = (query: URLSearchParams, kind: ComparableAnalysis["kind"]): Tab =>
  tabsOf(kind).find((tab) => tab === query.get("tab")) ?? "solution";
