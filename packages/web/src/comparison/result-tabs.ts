import type { AnalysisPart, InDepth } from "@throughline/report";
import type { Compared } from "./compared.ts";

export const tabs = ["solution", "necessity", "robustness", "cases", "theory", "pairs"] as const;
export type Tab = (typeof tabs)[number];

type TabContent = {
  /** the part of the result that it shows */
  readonly part?: AnalysisPart;
  /** what it computes when it is opened */
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

/** The tabs of a kind of analysis; none where its result is in one piece. */
export const tabsOf = (kind: Compared["kind"]): readonly Tab[] => (kind === "truth-table" ? tabs : []);

/** The tab that an address names, if the kind of analysis has it; the first otherwise. */
export const tabIn = (query: URLSearchParams, kind: Compared["kind"]): Tab =>
  tabsOf(kind).find((tab) => tab === query.get("tab")) ?? "solution";
