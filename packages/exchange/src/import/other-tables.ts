import { notice } from "@throughline/messages";
import { isMissing, numberOf } from "../tables/number.ts";
import type { Table } from "../tables/table.ts";
import { ImportError } from "./import-error.ts";

/** Event data sets without a layout here, by columns that only they have. */
const collections: readonly (readonly [name: string, columns: readonly string[]])[] = [
  ["UCDP GED", ["relid", "type_of_violence", "side_a", "side_b"]],
  ["SCAD", ["eventid", "etype", "escalation", "startdate"]],
  ["ICEWS", ["Event ID", "CAMEO Code", "Source Name", "Target Name"]],
  ["MMAD", ["event_date", "side", "participant_violence", "secengagement"]],
  ["GTD", ["eventid", "iyear", "attacktype1", "gname"]],
];

/**
 * Refuses tables whose rows are not cases: lists of works, adjacency matrices and events.
 *
 * @throws ImportError that says what they are and what to do
 */
export function refuseOtherTables(table: Table): void {
  const { file, header } = table;
  if (isBibliography(header))
    throw new ImportError(
      file,
      notice(
        "It is a list of works. Export it from the program it comes from as BibTeX, RIS or CSL-JSON, which keep authors and dates.",
      ),
    );
  const collection = collections.find(([, columns]) => columns.every((one) => header.includes(one)))?.[0];
  if (collection !== undefined)
    throw new ImportError(
      file,
      notice(
        "It is event data of {collection}: its rows are events, not cases. Count them for each case first, and import that table.",
        { collection },
      ),
    );
  if (isCodedPassages(header))
    throw new ImportError(
      file,
      notice(
        "It is a list of coded passages, without their positions. Export the project as REFI-QDA (.qdpx), which has the texts and the positions. If the program writes no projects, export the codebook.",
      ),
    );
  if (isMatrix(table))
    throw new ImportError(
      file,
      notice(
        "Its rows and columns have the same names: it is a matrix of ties. Make a table with the columns source and target, a row for each tie.",
      ),
    );
}

/** Returns whether columns are those of lists of works by Zotero, Scopus or Web of Science. */
function isBibliography(header: readonly string[]): boolean {
  const has = (pattern: RegExp): boolean => header.some((name) => pattern.test(name));
  const isTagged = has(/^PT$/u) && has(/^AU$/u) && has(/^SO$/u);
  const isListed =
    has(/^(?:article )?title$/iu) &&
    has(/^authors?$/iu) &&
    has(/^(?:publication )?year$/iu) &&
    has(/^(?:doi|isbn|issn|item type|source title|publication title|journal|abstract note|eid)$/iu);
  return isTagged || isListed;
}

/** Returns whether columns are those of coded passages by MAXQDA, Taguette and others. */
function isCodedPassages(header: readonly string[]): boolean {
  const has = (pattern: RegExp): boolean => header.some((name) => pattern.test(name));
  return (
    has(/^(?:document(?: name)?|source|file(?: name)?|media title)$/iu) &&
    has(
      /^(?:content|segment|coded (?:text|segments?)|quotation(?: content)?|excerpt(?: copy)?|passage)$/iu,
    ) &&
    has(/^(?:tags?|codes?|codes applied|code name)$/iu)
  );
}

/** Returns whether a table has a row and a column for each actor, with numbers in its cells. */
function isMatrix({ header, rows, decimal }: Table): boolean {
  const names = header.slice(1);
  if (names.length < 2 || rows.length !== names.length) return false;
  return rows.every(
    ({ cells: [name, ...values] }, r) =>
      name === names[r] && values.every((cell) => isMissing(cell) || numberOf(cell, decimal) !== undefined),
  );
}
