/** A code of a REFI-QDA codebook. */
export type QdaCode = {
  readonly guid: string;
  readonly name: string;
  /** guid of the parent code */
  readonly parent: string | undefined;
  readonly colour: string;
  definition: string;
};

/** A selection in a text, in positions of the program that wrote it, with its codings. */
export type QdaSelection = {
  readonly guid: string;
  readonly start: number;
  readonly end: number;
  /** any name by the standard; most programs write the quotation */
  readonly name: string;
  readonly user: string;
  description: string;
  readonly codings: { readonly user: string; code: string }[];
};

/** A text of a project. */
export type QdaSource = {
  readonly guid: string;
  readonly name: string;
  /** name of its part in the archive; absent when the text is in the project file */
  readonly path: string | undefined;
  content: string | undefined;
  readonly selections: QdaSelection[];
};

/** A memo of a project. */
export type QdaNote = {
  readonly guid: string;
  readonly name: string;
  path: string | undefined;
  content: string;
  description: string;
};

/** The content of a REFI-QDA project or codebook that a study can hold. */
export type QdaProject = {
  readonly origin: string;
  readonly users: ReadonlyMap<string, string>;
  readonly codes: readonly QdaCode[];
  readonly sources: readonly QdaSource[];
  readonly notes: readonly QdaNote[];
  /** subjects of notes: guid of the record by guid of the note */
  readonly noteRefs: ReadonlyMap<string, string>;
  /** number of things of each kind that a study has no place for */
  readonly unheld: ReadonlyMap<string, number>;
};
