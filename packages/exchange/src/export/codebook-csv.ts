import { codebookRows, type Study, spreadsheetRow } from "@throughline/study";

/** Returns the codebook as CSV, each code with its ancestors: Violence::Courts. */
export const codebookTable = ({ codes }: Study): string =>
  codebookRows(codes)
    .map((row) => spreadsheetRow(row))
    .join("");
