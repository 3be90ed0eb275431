/** A code of a REFI-QDA codebook. */
export type QdaCode = {
  readonly guid: string;
  readonly name: string;
  /** the guid of the code above it */
  readonly parent: string | undefined;
  readonly colour: string;
  definition: string;
};

/** A stretch of a text as the program that wrote it counts, with the codes that people gave it. */
export type QdaSelection = {
  readonly guid: string;
  readonly start: number;
  readonly end: number;
  /** by the standard any name; most programs write the quotation */
  readonly name: string;
  readonly user: string;
  description: string;
  readonly codings: { readonly user: string; code: string }[];
};

/** A text of a project. */
export type QdaSource = {
  readonly guid: string;
  readonly name: string;
  /** the name of its part in the archive; without a text of its own in the project file */
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

/** What a REFI-QDA project or codebook holds, as far as a study can hold it. */
export type QdaProject = {
  readonly origin: string;
  readonly users: ReadonlyMap<string, string>;
  readonly codes: readonly QdaCode[];
  readonly sources: readonly QdaSource[];
  readonly notes: readonly QdaNote[];
  /** what a note is about: the guid of the note, then of the thing */
  readonly noteRefs: ReadonlyMap<string, string>;
  /** how many of each kind of thing a study has no place for */
  readonly unheld: ReadonlyMap<string, number>;
};
