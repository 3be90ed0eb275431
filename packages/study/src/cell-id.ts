import { halves } from "./record-path.ts";

/**
 * Identifies one cell of cases × attributes. Neither part can contain a slash (see the pattern of ids in column.ts).
 */
export type CellId = `${string}/${string}`;

/** Returns the id of a cell. */
export function cellId(caseId: string, attribute: string): CellId {
  return `${caseId}/${attribute}`;
}

/** Returns the case and the attribute of a cell id; the attribute is empty when it names a case only. */
export function cellParts(cell: string): { readonly caseId: string; readonly attribute: string } {
  const [caseId, attribute] = halves(cell);
  return { caseId, attribute: attribute ?? "" };
}
