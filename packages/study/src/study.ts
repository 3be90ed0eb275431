import type { Manifest } from "./manifest.ts";
import type { channels, phases } from "./tables.ts";

export type Confidence = "high" | "medium" | "low";
export type Direction = "supports" | "contradicts" | "qualifies";
export type Channel = (typeof channels)[number];
export type Phase = (typeof phases)[number];

/** A partial ISO date: `2003`, `2003-12` or `2003-12-31`. */
export type PartialDate = string;

type Interval = { readonly dateFrom?: PartialDate; readonly dateTo?: PartialDate };

export type Source = {
  readonly key: string;
  /** the entry as CSL-JSON, for printing as a citation */
  readonly csl: Readonly<Record<string, unknown>>;
};

export type Case = Interval & {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly iso?: string;
  readonly district?: string;
  readonly lat?: number;
  readonly lon?: number;
};

export type Claim = Interval & {
  readonly id: string;
  readonly source: string;
  readonly locator: string;
  readonly caseId: string;
  readonly attribute: string;
  readonly direction: Direction;
  readonly statement: string;
  readonly confidence: Confidence;
  readonly cites: readonly string[];
  readonly quote?: string;
};

export type Grade = {
  readonly caseId: string;
  readonly attribute: string;
  readonly grade: number;
  readonly confidence: Confidence;
  readonly claims: readonly string[];
  readonly rationale?: string;
};

export type RubricEntry = { readonly attribute: string; readonly grade: number; readonly meaning: string };

export type Actor = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly place?: string;
};

export type Tie = Interval & {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly channel: Channel;
  readonly caseId: string;
  readonly sign: "+" | "-";
  readonly claims: readonly string[];
};

export type Event = Interval & {
  readonly id: string;
  readonly place?: string;
  readonly caseId: string;
  readonly title: string;
  readonly claims: readonly string[];
  readonly phase?: Phase;
};

export type MediaCount = {
  readonly yearFrom: number;
  readonly yearTo: number;
  readonly term: string;
  readonly caseId: string;
  readonly paper: string;
  readonly count?: number;
  readonly precision: string;
  readonly source: string;
  readonly locator: string;
};

/** A passage of the reading notes or of a text: a claim's statement where it stands. */
export type Passage = {
  readonly claim: string;
  readonly file: string;
  readonly line: number;
};

/** A whole study as plain data. A grade that is not in `grades` is missing. */
export type Study = {
  /** the name of its folder */
  readonly id: string;
  readonly manifest: Manifest;
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  readonly cases: readonly Case[];
  readonly grades: readonly Grade[];
  readonly rubric: readonly RubricEntry[];
  readonly actors: readonly Actor[];
  readonly ties: readonly Tie[];
  readonly events: readonly Event[];
  readonly media: readonly MediaCount[];
  readonly passages: readonly Passage[];
  /** TopoJSON of the boundaries named in the manifest */
  readonly boundaries?: unknown;
};
