import { splitReferences } from "@throughline/study";
import type { Database } from "./database/schema.ts";
import { listRecords } from "./reading.ts";
import type { StoredRecord } from "./record.ts";

/**
 * What codes are counted across: the sources of their passages, the cases of claims based on these, or other codes of
 * the same words.
 */
export const crossings = ["sources", "cases", "codes"] as const;
export type Crossing = (typeof crossings)[number];

/**
 * How often a code occurs with a source, a case or another code: the number of its passages in the source, of its
 * passages on which a claim about the case is based, or of pairs of overlapping passages with both codes (a passage
 * with both codes is such a pair by itself).
 */
export type CodeMeeting = { readonly code: string; readonly column: string; readonly count: number };

/** The passages behind each count of a code and a column, in the order of their file. */
export type CodeMatrix = {
  readonly meetings: readonly CodeMeeting[];
  readonly passagesOf: (code: string, column: string) => StoredRecord[];
};

/**
 * Counts every code across sources, cases or other codes; pairs without passages are left out.
 *
 * @param below whether a code includes the passages of its subcodes, each counted once; not across codes
 * @returns for codes, each pair in both directions; the cost grows with the number of passages, and across codes with
 *   the number of overlapping pairs
 */
export async function codeMatrix(db: Database, across: Crossing, below: boolean): Promise<CodeMatrix> {
  const passages = await listRecords(db, "passages");
  const parents = below && across !== "codes" ? await parentsOf(db) : new Map<string, string>();
  const codesOf = new Map(passages.map((passage) => [passage.id, codesIn(passage, parents)]));
  const cells = new Map<string, Map<string, { count: number; passages: Set<StoredRecord> }>>();
  const meet = (code: string, column: string, met: readonly StoredRecord[]) => {
    const row = cells.get(code) ?? new Map();
    cells.set(code, row);
    const cell = row.get(column) ?? { count: 0, passages: new Set() };
    row.set(column, cell);
    cell.count++;
    for (const passage of met) cell.passages.add(passage);
  };
  if (across === "codes")
    for (const [a, b] of overlapping(passages)) {
      const [ofA, ofB] = [codesOf.get(a.id) ?? [], codesOf.get(b.id) ?? []];
      const pairs = new Set(
        ofA.flatMap((one) => ofB.flatMap((other) => (one === other ? [] : [pairOf(one, other)]))),
      );
      for (const pair of pairs) {
        const [one = "", other = ""] = pair.split("\n");
        meet(one, other, [a, b]);
        meet(other, one, [a, b]);
      }
    }
  else {
    const columnsOf = across === "sources" ? sourceOf : await casesOf(db);
    for (const passage of passages)
      for (const code of codesOf.get(passage.id) ?? [])
        for (const column of columnsOf(passage)) meet(code, column, [passage]);
  }
  return {
    meetings: [...cells].flatMap(([code, row]) =>
      Array.from(row, ([column, { count }]) => ({ code, column, count })),
    ),
    passagesOf: (code, column) =>
      [...(cells.get(code)?.get(column)?.passages ?? [])].sort((a, b) => a.position - b.position),
  };
}

const pairOf = (one: string, other: string): string =>
  one < other ? `${one}\n${other}` : `${other}\n${one}`;

const sourceOf = ({ cells }: StoredRecord): readonly string[] => [cells.source_key ?? ""];

async function casesOf(db: Database): Promise<(passage: StoredRecord) => readonly string[]> {
  const cases = new Map<string, Set<string>>();
  for (const { cells } of await listRecords(db, "claims"))
    for (const passage of splitReferences(cells.passages ?? "", " ")) {
      const known = cases.get(passage) ?? new Set();
      cases.set(passage, known.add(cells.case ?? ""));
    }
  return ({ key }) => [...(cases.get(key) ?? [])];
}

async function parentsOf(db: Database): Promise<Map<string, string>> {
  const codes = await listRecords(db, "codes");
  return new Map(codes.flatMap(({ key, cells }) => (cells.parent ? [[key, cells.parent] as const] : [])));
}

/** Returns the different codes of a passage, including their parents if given. */
function codesIn({ cells }: StoredRecord, parents: ReadonlyMap<string, string>): string[] {
  const met = new Set<string>();
  for (const own of splitReferences(cells.codes ?? "", " "))
    for (let code: string | undefined = own; code && !met.has(code); code = parents.get(code)) met.add(code);
  return [...met];
}

/** Yields the pairs of overlapping passages of a text, including each passage with itself. */
function* overlapping(passages: readonly StoredRecord[]): Generator<[StoredRecord, StoredRecord]> {
  const coded = passages.filter(({ cells }) => cells.codes);
  for (const rows of Map.groupBy(coded, ({ cells }) => cells.file).values()) {
    const placed = rows
      .map((row) => ({ row, start: Number(row.cells.start), end: Number(row.cells.end) }))
      .sort((a, b) => a.start - b.start);
    let open: typeof placed = [];
    for (const one of placed) {
      open = open.filter(({ end }) => end > one.start);
      for (const other of open) yield [other.row, one.row];
      yield [one.row, one.row];
      open.push(one);
    }
  }
}
