import type { Edit } from "@throughline/store";
import type { Study } from "@throughline/study";

/** What an import would change in a study, all or none, before anything is changed. */
export type PlannedImport = {
  /** what the file is, as sentences name it */
  readonly what: string;
  readonly edits: readonly Edit[];
  /** how many of each kind of thing there are in it, and how many of them the study has already */
  readonly counts: readonly { readonly kind: string; readonly found: number; readonly known: number }[];
  /** what was decided, and what is left out, as sentences */
  readonly notices: readonly string[];
  /** options of the command line that would change it, as sentences */
  readonly options?: readonly string[];
  /** the first rows of what would be added */
  readonly preview: readonly string[];
};

/** A study with the texts that lie beside its tables. */
export type ImportTarget = {
  readonly study: Study;
  readonly text: (path: string) => Promise<string | undefined>;
};
