import type { AnyPattern } from "@throughline/influence";
import type { ClaimId, SourceKey } from "./id.ts";
import type { Manifest } from "./manifest.ts";
import type { Records } from "./records.ts";
import type { channels, parts, phases, terms } from "./tables.ts";

export type Channel = (typeof channels)[number];
export type Part = (typeof parts)[number];
export type Terms = (typeof terms)[number];
export type Phase = (typeof phases)[number];
export type Confidence = Claim["confidence"];
export type Direction = Claim["direction"];

/** A partial ISO date: `2003`, `2003-12` or `2003-12-31`. */
export type PartialDate = string;

export type Source = {
  readonly key: SourceKey;
  /** the entry as CSL-JSON, for printing as a citation */
  readonly csl: Readonly<Record<string, unknown>>;
};

export type Case = Records["cases"];
export type Claim = Records["claims"];
export type Grade = Records["grades"];
export type RubricEntry = Records["rubric"];
export type Actor = Records["actors"];
export type Tie = Records["ties"];
export type Event = Records["events"];
export type MediaCount = Records["media"];
/** How many events a source has between two actors in one month. */
export type MonthlyCount = Records["series"];
export type Code = Records["codes"];
/** A stretch of a text, held by position and by quotation (W3C Web Annotation selectors). */
export type Passage = Records["passages"];
export type Memo = Records["memos"];
/** What the researchers make of a conclusion that the assessment drafts. */
export type Verdict = Records["verdicts"];

/** Where the reading notes have a claim's statement. */
export type NotedClaim = {
  readonly claim: ClaimId;
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
