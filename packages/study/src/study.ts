import type { AnyPattern } from "@throughline/influence";
import type { Manifest } from "./manifest.ts";
import type { channels, memoKinds, parts, phases, terms } from "./tables.ts";

export type Confidence = "high" | "medium" | "low";
export type Direction = "supports" | "contradicts" | "qualifies";
export type Channel = (typeof channels)[number];
export type Part = (typeof parts)[number];
export type Terms = (typeof terms)[number];
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
  readonly passages: readonly string[];
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
  /** of a tie of participation: what part was given */
  readonly part?: Part;
  /** of a tie of funding, pressure, sanction threat or sanction: whether it is targeted or conditional */
  readonly terms?: Terms;
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

/** How many events a source has between two actors in one month. */
export type MonthlyCount = {
  /** as `2001-06` */
  readonly month: string;
  readonly from: string;
  readonly to: string;
  readonly channel: Channel;
  readonly sign: "+" | "-";
  readonly caseId: string;
  readonly count: number;
  readonly source: string;
  readonly locator: string;
};

export type Code = {
  readonly id: string;
  readonly name: string;
  readonly parent?: string;
  readonly definition?: string;
  readonly colour?: string;
};

/** A stretch of a text, held by position and by quotation (W3C Web Annotation selectors). */
export type Passage = {
  readonly id: string;
  readonly source: string;
  readonly file: string;
  /** first code point, from 0; `end` is the one after the last */
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly codes: readonly string[];
  readonly coder?: string;
};

export type Memo = {
  readonly id: string;
  readonly about: (typeof memoKinds)[number];
  readonly thing?: string;
  readonly title?: string;
  readonly text: string;
};

/** What the researchers make of a conclusion that the assessment drafts. */
export type Verdict = {
  readonly conclusion: string;
  readonly verdict: "accepted" | "worded" | "contested";
  readonly wording?: string;
  readonly reason?: string;
  /** the sentence that was judged */
  readonly draft: string;
  readonly by?: string;
};

/** Where the reading notes have a claim's statement. */
export type NotedClaim = {
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
  /** a month that is not in it is missing, and not zero */
  readonly series: readonly MonthlyCount[];
  readonly codes: readonly Code[];
  readonly passages: readonly Passage[];
  readonly memos: readonly Memo[];
  readonly verdicts: readonly Verdict[];
  readonly noted: readonly NotedClaim[];
  /** the pathway patterns of its own, from patterns/*.yaml */
  readonly patterns?: readonly AnyPattern[];
  /** TopoJSON of the boundaries named in the manifest, by file */
  readonly boundaries?: Readonly<Record<string, unknown>>;
};
