import type { ImportChoice } from "@throughline/exchange/import";

/** An uploaded file to read or import. */
export type ImportRequest = {
  readonly kind: "import";
  readonly folder: string;
  readonly name: string;
  readonly choice: ImportChoice;
  /** whether to import it; otherwise nothing is changed */
  readonly add: boolean;
  readonly author: string;
};
