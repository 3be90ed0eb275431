import {
  type Block,
  type Column,
  type Row,
  type TableView,
  textOf,
  textOfCell,
} from "@throughline/report/components";
import { shareStructure } from "../ui/structural-sharing.ts";

/** What a result showed: its parts as text, by name. */
export type Seen = {
  /** whether all of it was there, also what takes longer */
  isWhole: boolean;
  readonly rows: Map<number, string>;
  /** grades that conclusions rest on; at first only some are listed */
  readonly cells: Map<string, string>;
  /** terms of solutions, with the first model that has each */
  readonly terms: Map<string, number>;
  /** rows of other tables */
  readonly others: Map<string, string>;
  /** the tables that were there: a table that is new has no changed rows */
  readonly tables: Set<string>;
};

/** What is different from the result before. */
export type Changes = {
  readonly rows: readonly string[];
  readonly terms: readonly string[];
  readonly goneRows: readonly string[];
  readonly goneTerms: readonly string[];
  /** the number of changed rows in other tables */
  readonly others: number;
};

export type Comparison = {
  /** undefined when there was no result before */
  readonly changes: Changes | undefined;
  /** the rows and columns that are different */
  readonly changed: ReadonlySet<Row | Column>;
};

/** At first so many models are shown; that one behind them is not there yet does not mean that it is gone. */
const modelsAtFirst = 3;

const nothingSeen = (): Seen => ({
  isWhole: false,
  rows: new Map(),
  cells: new Map(),
  terms: new Map(),
  others: new Map(),
  tables: new Set(),
});

/** The last result seen, by its analysis and place: after a grade is changed elsewhere, the changes are shown on return. */
const lastSeen = new Map<string, Seen>();

/** Compares each new result of a place with the one before; a result comes in several answers, each with more in it. */
export class ChangeTracker {
  readonly #place: string | undefined;
  #before: Seen | undefined;
  #now: { number: number; readonly firstAnswer: readonly Block[]; readonly seen: Seen } | undefined;
  #isFirst = true;
  #last:
    | { readonly blocks: readonly Block[]; readonly number: number; readonly found: Comparison }
    | undefined;

  /** @param place where results are remembered; undefined for a result that does not change */
  constructor(place: string | undefined) {
    this.#place = place;
  }

  /** Whether the result is the first in its place since the page was opened there. */
  get isFirst(): boolean {
    return this.#isFirst;
  }

  /** @param number of the request that the blocks answer */
  compare(blocks: readonly Block[], number: number): Comparison {
    if (this.#last?.blocks === blocks && this.#last.number === number) return this.#last.found;
    const now = this.#resultOf(blocks, number);
    const found = compareWith(blocks, this.#before, now.seen);
    this.#last = { blocks, number, found };
    return found;
  }

  /** Records that all of the result has been shown. */
  complete(): void {
    if (this.#now) this.#now.seen.isWhole = true;
  }

  #resultOf(blocks: readonly Block[], number: number) {
    const now = this.#now;
    // A saved grade is asked for once more; the same answer is no new result.
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

/** @param now what is shown is added to it */
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
  const goneTerms = [...before.terms].filter(
    ([term, model]) => model <= modelsAtFirst && !now.terms.has(term),
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
 * All tables in some blocks, each named by the boxes that it is in and by its columns, and by its number among the tables that have the
 * same columns there: each solution has a table of its ranges.
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
  now.terms.set(name, Math.min(column.term.model, now.terms.get(name) ?? column.term.model));
  return before !== undefined && before.terms.size > 0 && !before.terms.has(name);
}

/** A term is the same in whichever model of a solution it is. */
const termName = ({ term }: Column): string => (term ? `${term.term} (${term.solution})` : "");
