import type { Manifest } from "@throughline/study";

type Versioned = { readonly version: number; readonly author: string };

export type StudyInfo = {
  /** tells it from every other study, also of the same name */
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly undo: boolean;
  readonly redo: boolean;
  readonly folder: { readonly state: string; readonly message: string };
  readonly manifest: Manifest;
};
export type CaseRow = Versioned & {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly iso: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly date_from: string | null;
  readonly date_to: string | null;
};
export type GradeRow = Versioned & {
  readonly case: string;
  readonly attribute: string;
  readonly grade: number | null;
  readonly confidence: "high" | "medium" | "low";
  readonly claims: readonly string[];
  readonly rationale: string | null;
};
export type RubricRow = {
  readonly attribute: string;
  readonly grade: number | null;
  readonly meaning: string;
};
export type CellClaims = {
  readonly case: string;
  readonly attribute: string;
  readonly direction: "supports" | "contradicts" | "qualifies";
  readonly count: number;
};
export type ClaimRow = Versioned & {
  readonly id: string;
  readonly source_key: string;
  readonly locator: string;
  readonly case: string;
  readonly attribute: string;
  readonly direction: "supports" | "contradicts" | "qualifies";
  readonly statement: string;
  readonly date_from: string | null;
  readonly date_to: string | null;
  readonly confidence: "high" | "medium" | "low";
  readonly cites: readonly string[];
  readonly quote: string | null;
  readonly passages: readonly string[];
};
export type SourceRow = Versioned & {
  readonly key: string;
  /** its entry in sources.bib */
  readonly bibtex: string;
  readonly csl: {
    readonly type?: string;
    readonly title?: string;
    readonly author?: readonly { readonly family?: string; readonly literal?: string }[];
    readonly editor?: readonly { readonly family?: string; readonly literal?: string }[];
    readonly issued?: { readonly "date-parts"?: readonly (readonly number[])[] };
  };
};
/** A file of the study that is no table. */
export type FileRow = { readonly path: string; readonly version: number };
export type PassageRow = Versioned & {
  readonly id: string;
  readonly source_key: string;
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly codes: readonly string[];
  readonly coder: string | null;
};
export type CodeRow = Versioned & {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  readonly definition: string | null;
  /** its own, as #rrggbb; one of the palette when there is none */
  readonly colour: string | null;
};
export type ActorRow = Versioned & {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly place: string | null;
};
export type TieRow = Versioned & {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly channel: string;
  readonly date_from: string | null;
  readonly date_to: string | null;
  readonly case: string;
  readonly sign: string;
  readonly claims: readonly string[];
  readonly terms: string | null;
};
export type EventRow = Versioned & {
  readonly id: string;
  readonly date_from: string | null;
  readonly date_to: string | null;
  readonly case: string;
  readonly title: string;
  readonly phase: string | null;
  readonly claims: readonly string[];
};
export type VerdictRow = Versioned & {
  readonly conclusion: string;
  readonly verdict: "accepted" | "worded" | "contested";
  readonly wording: string | null;
  readonly reason: string | null;
  readonly draft: string;
  readonly by: string | null;
};
export type MemoRow = Versioned & {
  readonly id: string;
  readonly about: string;
  readonly thing: string | null;
  readonly title: string | null;
  readonly text: string;
};
export type RevisionLine = {
  readonly number: number;
  readonly at: string;
  readonly author: string;
  readonly action: string;
  readonly note: string | null;
  readonly changes: number;
  readonly things: readonly string[];
};
/** How far a document is that is being read: its share in 0..1. */
export type Conversion = { readonly id: string; readonly done: number };
export type Job = {
  readonly id: string;
  readonly kind: string;
  readonly revision: number;
  readonly state: "waiting" | "running" | "done" | "failed" | "cancelled" | "interrupted";
  readonly progress: { readonly part: string; readonly done: number };
  readonly message?: string;
};

/** What a person can change of a grade. */
export type GradeValues = Partial<Pick<GradeRow, "grade" | "confidence" | "claims" | "rationale">>;

/** How many passages have a code: itself, and with those of the codes under it, each once. */
export type CodeCount = { readonly code: string; readonly own: number; readonly all: number };
