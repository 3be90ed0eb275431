// Nothing that is concluded depends on the order of rows in any table.
import { assess } from "@throughline/assess";
import type { Study } from "@throughline/study";
import { expect, test } from "vitest";
import { bundled, studies } from "../russia.ts";

const tables = [
  "sources",
  "claims",
  "cases",
  "grades",
  "periods",
  "rubric",
  "actors",
  "channels",
  "ties",
  "events",
  "media",
  "series",
  "passages",
  "verdicts",
  "concordance",
] as const satisfies readonly (keyof Study)[];

/** Rows in an order that has nothing to do with their own: the same for the same table. */
function mixed<T>(rows: readonly T[]): T[] {
  const placed = rows.map((row, i) => ({ row, at: Math.imul(i + 1, 2654435761) >>> 0 }));
  return placed.sort((a, b) => a.at - b.at).map(({ row }) => row);
}

const mixedStudy = (study: Study): Study => ({
  ...study,
  ...Object.fromEntries(tables.map((table) => [table, mixed<unknown>(study[table])])),
});

/** What is concluded, by the id of the conclusion: the answer, how confident one may be, and what the statement counts. */
const concluded = (study: Study) =>
  Object.fromEntries(
    assess(study, { leverage: false, closer: false }).conclusions.map(
      ({ id, answer, confidence: { level, sum }, statement }) => [
        id,
        { answer, level, sum, numbers: (statement.match(/\d+/gu) ?? []).sort() },
      ],
    ),
  );

test.each(studies)(
  "the rows of every table of %s in another order give the same conclusions",
  async (name) => {
    const study = await bundled(name);
    const other = mixedStudy(study);
    expect(other.cases.map(({ id }) => id)).not.toEqual(study.cases.map(({ id }) => id));
    expect(concluded(other)).toEqual(concluded(study));
  },
);
