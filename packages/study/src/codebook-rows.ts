/** A code of the codebook, from a study or from its database. */
type Coded = {
  readonly id: string;
  readonly name: string;
  readonly parent?: string | null | undefined;
  readonly definition?: string | null | undefined;
  readonly colour?: string | null | undefined;
};

/** Separators of code and parent code in a codebook table. The first one that occurs in no name is used. */
const separators = ["::", " > ", "\\", "/"];

/** Returns the codebook as rows of a table with a header, each code with its ancestors: Violence::Courts. */
export function codebookRows(codes: readonly Coded[]): string[][] {
  const separator = separators.find((one) => codes.every(({ name }) => !name.includes(one))) ?? "::";
  const byId = new Map(codes.map((code) => [code.id, code]));
  const pathOf = (code: Coded): string[] => {
    const above = byId.get(code.parent ?? "");
    return above === undefined ? [code.name] : [...pathOf(above), code.name];
  };
  return [
    ["name", "definition", "color"],
    ...codes.map((code) => [pathOf(code).join(separator), code.definition ?? "", code.colour ?? ""]),
  ];
}
