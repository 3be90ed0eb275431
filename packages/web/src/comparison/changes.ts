import {
  type Block,
  type Column,
  type Row,
  type TableView,
  textOf,
  textOfCell,
} from "@throughline/report/components";
import { shareStructure } from "../ui/values/structural-sharing.ts";

/** The parts of a result as text, by name. */
type Seen = {
  /** whether it is complete, including what takes longer */
  isWhole: boolean;
  readonly rows: Map<number, string>;
  /** grades that conclusions rest on; the first answer lists only some */
  readonly cells: Map<string, string>;
  /** terms of solutions, with the first model that contains each */
  readonly terms: Map<string, { readonly solution: string; readonly model: number }>;
  /** rows of other tables */
  readonly others: Map<string, string>;
  /** tables of the result: a new table has no changed rows */
  readonly tables: Set<string>;
};

/** The differences from the previous result. */
type Changes = {
  readonly rows: readonly string[];
  readonly terms: readonly string[];
  readonly goneRows: readonly string[];
  readonly goneTerms: readonly string[];
  /** number of changed rows in other tables */
  readonly others: number;
};

type Comparison = {
  /** undefined without a previous result */
  readonly changes: Changes | undefined;
  /** rows and columns that differ */
  readonly changed: ReadonlySet<Row | Column>;
};

/** A term that only later models contain is not missed in a result that has fewer models. */
const modelsAtFirst = 3;

const nothingSeen = (): Seen => ({
  isWhole: false,
  rows: new Map(),
  cells: new Map(),
  terms: new Map(),
  others: new Map(),
  tables: new Set(),
});

/**
 * The last seen result by analysis and place, which shows changes on return after a grade was changed
 * elsewhere.
 */
const lastSeen = new Map<string, Seen>();

/**
 * Compares each new result of a place with the previous one. A result arrives in several answers of
 * increasing detail.
 */
export class ChangeTracker {
  readonly #place: string | undefined;
  #before: Seen | undefined;
  #now: { number: number; readonly firstAnswer: readonly Block[]; readonly seen: Seen } | undefined;
  #isFirst = true;
  #last:
    | { readonly blocks: readonly Block[]; readonly number: number; readonly found: Comparison }
    | undefined;

  /** @param place key of stored results; undefined for a result that does not change */
  constructor(place: string | undefined) {
    this.#place = place;
  }

  /** Whether the result is the first one since the place was opened. */
  get isFirst(): boolean {
    return this.#isFirst;
  }

  /** @param number number of the request that the blocks answer */
  compare(blocks: readonly Block[], number: number): Comparison {
    if (this.#last?.blocks === blocks && this.#last.number === number) return this.#last.found;
    const now = this.#resultOf(blocks, number);
    const found = compareWith(blocks, this.#before, now.seen);
    this.#last = { blocks, number, found };
    return found;
  }

  /** Records that the result is complete. */
  complete(): void {
    if (this.#now) this.#now.seen.isWhole = true;
  }

  #resultOf(blocks: readonly Block[], number: number) {
    const now = this.#now;
    // A saved grade causes a second request. An equal answer is not a new result.
    if (now && shareStructure(now.firstAnswer, blocks) === now.firstAnswer) now.number = number;
    if (now?.number === number) return now;
    this.#isFirst = now === undefined;
    this.#before = now ? now.seen : lastSeen.get(this.#place ?? "");
    const next = { number, firstAnswer: blocks, seen: nothingSeen() };
    this.#now = next;
    if (this.#place !== undefined) lastSeen.set(this.#place, next.seen);
    return next;
  }
}

/** @param now the compared parts, to which those of the blocks are added */
function compareWith(blocks: readonly Block[], before: Seen | undefined, now: Seen): Comparison {
  const changed = new Set<Row | Column>();
  const rows: string[] = [];
  const terms = new Set<string>();
  let others = 0;
  for (const { name, table } of tablesIn(blocks)) {
    const isChart = table.columns.some(({ term }) => term !== undefined);
    for (const column of isChart ? table.columns : []) {
      if (!compareTerm(column, before, now)) continue;
      changed.add(column);
      terms.add(termName(column));
    }
    for (const row of isChart ? [] : table.groups.flat()) {
      if (!compareRow(row, name, before, now)) continue;
      changed.add(row);
      if (row.place?.is === "row") rows.push(String(row.place.row));
      else others++;
    }
    now.tables.add(name);
  }
  if (!before) return { changes: undefined, changed };
  const goneRows = [...before.rows.keys()].filter((row) => !now.rows.has(row));
  // The first answer has few models. A later one that is missing there has not been removed.
  const shown = new Map<string, number>();
  for (const { solution, model } of now.terms.values())
    shown.set(solution, Math.max(model, shown.get(solution) ?? 0));
  const goneTerms = [...before.terms].filter(
    ([term, { solution, model }]) =>
      model <= Math.min(modelsAtFirst, shown.get(solution) ?? modelsAtFirst) && !now.terms.has(term),
  );
  return {
    changes: {
      rows,
      terms: [...terms],
      others,
      goneRows: goneRows.map(String),
      goneTerms: goneTerms.map(([term]) => term),
    },
    changed,
  };
}

type NamedTable = { readonly name: string; readonly table: TableView };

/**
 * Returns all tables in blocks. A table is named by the boxes around it, by its columns, and by its index
 * among tables with the same columns there: each solution has a table of ranges.
 */
function tablesIn(blocks: readonly Block[], path = ""): NamedTable[] {
  const counts = new Map<string, number>();
  return blocks.flatMap((block): NamedTable[] => {
    if (block.is === "details") return tablesIn(block.blocks, `${path}/${block.name}`);
    if (block.is === "statement") return tablesIn(block.rests, `${path}/${block.id}`);
    if (block.is !== "table") return [];
    const columns = block.columns.map(({ content }) => textOf(content)).join();
    const number = counts.get(columns) ?? 0;
    counts.set(columns, number + 1);
    return [{ name: `${path}/${columns}/${number}`, table: block }];
  });
}

function compareRow(row: Row, table: string, before: Seen | undefined, now: Seen): boolean {
  const text = row.cells.map(textOfCell).join("\t");
  const isKnown = before?.tables.has(table) === true;
  if (row.place?.is === "row") {
    now.rows.set(row.place.row, text);
    return isKnown && before.rows.get(row.place.row) !== text;
  }
  if (row.record?.is === "cell") {
    now.cells.set(row.record.id, text);
    return isKnown && (before.cells.get(row.record.id) ?? text) !== text;
  }
  const name = `${table}/${row.key}`;
  now.others.set(name, text);
  return isKnown && before.isWhole && before.others.get(name) !== text;
}

function compareTerm(column: Column, before: Seen | undefined, now: Seen): boolean {
  if (!column.term) return false;
  const name = termName(column);
  const { solution, model } = column.term;
  now.terms.set(name, { solution, model: Math.min(model, now.terms.get(name)?.model ?? model) });
  return before !== undefined && before.terms.size > 0 && !before.terms.has(name);
}

/** A term has the same name in every model of a solution. */
const termName = ({ term }: Column): string => (term ? `${term.term} (${term.solution})` : "");
