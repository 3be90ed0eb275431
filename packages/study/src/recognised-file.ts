/** The kind of an imported file. */
export type FileKind =
  | "table"
  /** tables of a study as exported */
  | "study"
  | "codebook"
  | "network"
  | "project"
  | "bibliography"
  | "events"
  /** anything else: a document, or a file that cannot be read */
  | "document";

/** The property of a file that its kind was recognised by. */
export type FileEvidence =
  /** file extension, with its dot */
  | { readonly by: "ending"; readonly ending: string }
  /** name of a file in the archive */
  | { readonly by: "part"; readonly name: string }
  /** every line has the same number of tabs */
  | { readonly by: "tabs" }
  /** its first lines, with the tags of a bibliography */
  | { readonly by: "tags" }
  /** names of the columns */
  | { readonly by: "columns"; readonly names: readonly string[] }
  /** columns of a known layout of event data */
  | { readonly by: "layout"; readonly id: string; readonly name: string };

/** The recognised kind of a file, and the evidence for it. */
export type RecognisedFile = { readonly kind: FileKind; readonly evidence: FileEvidence };
