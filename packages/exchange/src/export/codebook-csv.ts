import { type Code, type Study, spreadsheetRow } from "@throughline/study";

/** Separators of code and parent code in a codebook table. The first one that occurs in no name is used. */
const separators = ["::", " > ", "\\", "/"];

/** Returns the codebook as CSV, each code with its ancestors: Violence::Courts. */
export function codebookTable({ codes }: Study): string {
  const separator = separators.find((one) => codes.every(({ name }) => !name.includes(one))) ?? "::";
  const byId = new Map(codes.map((code) => [code.id, code]));
  const pathOf = (code: Code): string[] => {
    const above = code.parent === undefined ? undefined : byId.get(code.parent);
    return above === undefined ? [code.name] : [...pathOf(above), code.name];
  };
  return [
    ["name", "definition", "color"],
    ...codes.map((code) => [pathOf(code).join(separator), code.definition ?? "", code.colour ?? ""]),
  ]
    .map((row) => spreadsheetRow(row))
    .join("");
}
