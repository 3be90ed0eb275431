import type { ImportChoice } from "@throughline/exchange/import";

/** A file that was sent, to be read for import or imported. */
export type ImportRequest = {
  readonly kind: "import";
  readonly folder: string;
  readonly name: string;
  readonly choice: ImportChoice;
  /** whether it is imported; otherwise nothing is changed */
  readonly add: boolean;
  readonly author: string;
};
