import type { Said } from "@throughline/messages";
import type { Edit } from "@throughline/store";
import type { Study } from "@throughline/study";

/** The planned changes of an import, which are made all or none. */
export type PlannedImport = {
  /** kind of the file, as messages name it */
  readonly what: string;
  readonly edits: readonly Edit[];
  /** number of things of each kind in the file, and how many of them the study already has */
  readonly counts: readonly { readonly kind: string; readonly found: number; readonly known: number }[];
  /** sentences about decisions and omissions */
  readonly notices: readonly Said[];
  /** sentences about command-line options that would change the plan */
  readonly options?: readonly string[];
  /** first rows to be added */
  readonly preview: readonly string[];
};

/** A study with its texts. */
export type ImportTarget = {
  readonly study: Study;
  readonly text: (path: string) => Promise<string | undefined>;
};
