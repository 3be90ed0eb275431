import { notice } from "@throughline/messages";
import { quotedName } from "@throughline/study";
import { colourOf } from "../refi-qda/colour.ts";
import type { Table } from "../tables/table.ts";
import type { ImportTarget, PlannedImport } from "./import-plan.ts";
import { noticeOf } from "./notice.ts";
import { type FoundCode, planCodes } from "./plan-codes.ts";

/** Names of codebook columns in different programs. */
const columns = {
  name: /^(?:code|codes|tag|label|name|code[ _]?name|quirk|title|kode|código|код)$/iu,
  definition:
    /^(?:(?:code[ _])?(?:description|definition|memo)|comment|notes?|kommentar|beschreibung|commentaire|comentario|комментарий|описание)$/iu,
  parent: /^(?:parent|category|group|parent[ _]?code|parent[ _]?id)$/iu,
  colour: /^(?:code[ _])?colou?r$/iu,
  id: /^(?:id|code[ _]?id)$/iu,
};
type ColumnKind = keyof typeof columns;

/** Counts and remarks that programs add: NVivo, ATLAS.ti, MAXQDA, Dedoose, Taguette. */
const countsOfPrograms =
  /^(?:files|sources|references|documents|coded segments|grounded|density|gründliche|verwurzelung|dichte|häufigkeit|depth|weight(?:ed| .+)|number of .+|code group \d+|created(?: by| on)?|modified(?: by| on)?|author|date|# of .+|% .+)$/iu;
/** Separators of code and parent code: Taguette and others, ATLAS.ti, MAXQDA. */
const separators = ["::", "\\", " > ", "/", "."];

const kindOf = (name: string): ColumnKind | undefined =>
  (Object.keys(columns) as ColumnKind[]).find((kind) => columns[kind].test(name));

/** Returns whether all columns of a table are those of a codebook. */
export function isCodebook({ header }: Table): boolean {
  const kinds = new Set(header.map(kindOf));
  const says = kinds.has("definition") || kinds.has("parent") || kinds.has("colour");
  // Other tables also have titles and ids.
  const isNamed =
    kinds.has("name") && (kinds.has("parent") || !header.some((name) => /^(?:title|id)$/iu.test(name)));
  return isNamed && says && header.every((name) => kindOf(name) !== undefined || countsOfPrograms.test(name));
}

/** Plans the import of a codebook table. A name such as violence/courts is a child of violence. */
export function planCodebook(table: Table, { study }: ImportTarget): PlannedImport {
  const cellOf = (cells: readonly string[], kind: ColumnKind): string =>
    plainText(cells[table.header.findIndex((name) => columns[kind].test(name))] ?? "");
  const found = new Map<string, FoundCode>();
  const twice = new Set<string>();
  const separator = separatorOf(table.rows.map(({ cells }) => cellOf(cells, "name")));
  const add = (path: readonly string[], definition: string, colour: string): void => {
    const key = path.join("\n");
    const before = found.get(key);
    if (before) {
      if (definition !== "" && before.definition !== "" && before.definition !== definition)
        twice.add(path.join(" / "));
      found.set(key, {
        ...before,
        definition: before.definition || definition,
        colour: before.colour || colour,
      });
      return;
    }
    const parent = path.slice(0, -1);
    if (parent.length > 0) add(parent, "", "");
    found.set(key, {
      key,
      name: path.at(-1) ?? "",
      parent: parent.length > 0 ? parent.join("\n") : undefined,
      definition,
      colour,
    });
  };
  // Some programs refer to the parent code by number.
  const nameOfId = new Map(table.rows.map(({ cells }) => [cellOf(cells, "id"), cellOf(cells, "name")]));
  const parentIn = (cells: readonly string[]): string => {
    const parent = cellOf(cells, "parent");
    return parent === "" ? "" : (nameOfId.get(parent) ?? parent);
  };
  const parentOf = new Map(table.rows.map(({ cells }) => [cellOf(cells, "name"), parentIn(cells)] as const));
  const circular = [...parentOf.keys()].filter((name) => isCircular(name, parentOf));
  for (const name of circular) parentOf.set(name, "");
  /** Returns the ancestors of a code, the highest first. */
  const ancestorsOf = (name: string): string[] => {
    const parent = parentOf.get(name) ?? "";
    return parent === "" ? [] : [...ancestorsOf(parent), parent];
  };
  const unreadColours: string[] = [];
  for (const { cells } of table.rows) {
    const name = cellOf(cells, "name");
    const parent = circular.includes(name) ? "" : parentIn(cells);
    const path = separator === undefined ? [name] : name.split(separator).map((part) => part.trim());
    const parents = parent === "" ? [] : [...ancestorsOf(parent), parent];
    const written = cellOf(cells, "colour");
    const colour = colourOf(written);
    if (written !== "" && colour === "") unreadColours.push(`${quotedName(written)} (${name})`);
    if (name !== "") add([...parents, ...path], cellOf(cells, "definition"), colour);
  }
  const codes = [...found.values()];
  const left = table.header.filter((name) => kindOf(name) === undefined);
  const { edits, known } = planCodes(codes, study);
  return {
    what: "a codebook",
    edits,
    counts: [{ kind: "code", found: codes.length, known }],
    notices: [
      ...table.notices,
      ...noticeOf(left.map(quotedName), (names) =>
        notice("Left out, because codes have no such column: {names}.", { names }),
      ),
      ...noticeOf(circular.map(quotedName), (names) =>
        notice("Codes without a parent, because they would be above themselves: {names}.", { names }),
      ),
      ...noticeOf(unreadColours, (names) =>
        notice("Colours that are not read; write them as #rrggbb: {names}.", { names }),
      ),
      ...noticeOf([...twice].map(quotedName), (names) =>
        notice("Codes that stand twice under one name are one code with the first definition: {names}.", {
          names,
        }),
      ),
    ],
    preview: codes
      .slice(0, 10)
      .map(
        ({ key, definition }) =>
          `${key.replaceAll("\n", " / ")}${definition === "" ? "" : `: ${definition}`}`,
      ),
  };
}

/** Returns whether a code is its own parent, or one above it. */
function isCircular(name: string, parentOf: ReadonlyMap<string, string>): boolean {
  const above = new Set<string>();
  for (let one = parentOf.get(name) ?? ""; one !== "" && !above.has(one); one = parentOf.get(one) ?? "")
    above.add(one);
  return above.has(name);
}

/** Removes the apostrophe that keeps a spreadsheet from evaluating a cell. */
const plainText = (cell: string): string => cell.replace(/^'(?=[=+\-@|%])/u, "");

/**
 * Returns the separator after which a name continues another name. A slash alone, as in yes/no, separates
 * nothing.
 */
function separatorOf(names: readonly string[]): string | undefined {
  const all = new Set(names);
  return separators.find((separator) =>
    names.some((name) => {
      const at = name.lastIndexOf(separator);
      return at > 0 && all.has(name.slice(0, at).trim());
    }),
  );
}
