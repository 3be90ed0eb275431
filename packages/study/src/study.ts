import type { AnyPattern } from "@throughline/influence";
import type { ChannelDeclaration } from "./channels.ts";
import type { ClaimId, SourceKey } from "./id.ts";
import type { Manifest } from "./manifest.ts";
import type { Records } from "./records.ts";
import type { parts, phases, terms } from "./tables.ts";

/** The id of a channel: a built-in one, or one that the study defines. */
export type Channel = Records["ties"]["channel"];
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
  /** the sources that it draws on; it is then not an independent origin */
  readonly derivesFrom?: readonly SourceKey[];
  /** works of one group count as one origin */
  readonly group?: string;
};

export type Case = Records["cases"];
export type Claim = Records["claims"];
export type Grade = Records["grades"];
/** A grade for another period than that of `grades`. */
export type PeriodGrade = Records["periods"];
/** A statement of the authors, and the conclusion on the same subject. */
export type AuthorStatement = Records["concordance"];
export type RubricEntry = Records["rubric"];
export type Actor = Records["actors"];
export type Tie = Records["ties"];
export type Event = Records["events"];
export type MediaCount = Records["media"];
/** The number of events that a source reports between two actors in one month. */
export type MonthlyCount = Records["series"];
export type Code = Records["codes"];
/** A range of a text, anchored by position and by quotation (W3C Web Annotation selectors). */
export type Passage = Records["passages"];
export type Memo = Records["memos"];
/** The researchers' decision on a drafted conclusion. */
export type Verdict = Records["verdicts"];

/** The place of a claim's statement in the reading notes. */
export type NotedClaim = {
  readonly claim: ClaimId;
  readonly file: string;
  readonly line: number;
};

/** A whole study as plain data. A grade that is not in `grades` is missing. */
export type Study = {
  /** the name of its folder */
  readonly id: string;
  /** the number of its last revision, if it has been changed in the workbench */
  readonly revision?: number;
  readonly manifest: Manifest;
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  readonly cases: readonly Case[];
  readonly grades: readonly Grade[];
  readonly periods: readonly PeriodGrade[];
  readonly rubric: readonly RubricEntry[];
  readonly actors: readonly Actor[];
  /** every channel, the built-in ones first */
  readonly channels: readonly ChannelDeclaration[];
  readonly ties: readonly Tie[];
  readonly events: readonly Event[];
  readonly media: readonly MediaCount[];
  /** a month without an entry is missing, not zero */
  readonly series: readonly MonthlyCount[];
  readonly codes: readonly Code[];
  readonly passages: readonly Passage[];
  readonly memos: readonly Memo[];
  readonly verdicts: readonly Verdict[];
  readonly concordance: readonly AuthorStatement[];
  readonly noted: readonly NotedClaim[];
  /** the pathway patterns that the study defines, from patterns/*.yaml */
  readonly patterns?: readonly AnyPattern[];
  /** TopoJSON of the boundaries named in the manifest, by file */
  readonly boundaries?: Readonly<Record<string, unknown>>;
};
