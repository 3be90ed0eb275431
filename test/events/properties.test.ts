// Properties of every reading: all events are accounted for, and neither the order of rows nor their division into
// files matters.

import { csvOf } from "@throughline/exchange";
import fc from "fast-check";
import { expect, test } from "vitest";
import { repetitions } from "../repetitions.ts";
import { file, gdelt, read, rowsOf, states } from "./waterland.ts";

const day = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .integer({ min: 0, max: 900 })
      .map((n) => new Date(Date.UTC(2000, 6, 1 + n)).toISOString().slice(0, 10).replaceAll("-", "")),
  },
  fc.constantFrom("20010230", "", "soon", "19990101", "20990101"),
);
const actor = fc.constantFrom("XNOGOV", "XNO", "XSOGOV", "XSO", "XEA", "", "xno");
const code = fc.constantFrom("104", "111", "1312", "163", "051", "036", "", "1231");
const event = fc.tuple(fc.integer({ min: 1, max: 60 }).map(String), day, actor, actor, code);
const rest = `coverage: {from: "2000-06", to: "2003-01"}
ties: {gap_months: 2, min_events: 2}`;
const text = `layout: gdelt1${states("code", "XNO*", "XSO*", rest)}`;
let made = 0;

test("counts add up, and shuffled rows or rows in two files give the same bytes", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { minLength: 1, maxLength: 60 }),
      fc.infiniteStream(fc.integer({ min: 0, max: 1000 })),
      async (events, order) => {
        const rows = events.map(([id, date, from, to, of]) => gdelt(id, date, from, to, of));
        const shuffled = rows
          .map((row) => [order.next().value, row] as const)
          .sort(([a], [b]) => a - b)
          .map(([, row]) => row);
        const half = rows.length >> 1;
        const files = [rows, shuffled, shuffled.slice(0, half), shuffled.slice(half)].map((part) =>
          file(`events-${made++}.csv`, rowsOf("gdelt1", part)),
        ) as [string, string, string, string];
        const readings = [
          await read([files[0]], text),
          await read([files[1]], text),
          ...(half === 0 ? [] : [await read([files[2], files[3]], text)]),
        ];
        const bytes = readings.map((one) =>
          JSON.stringify([
            (["ties", "claims", "series"] as const).map((table) => csvOf(table, one.rows[table])),
            { ...one.account, files: [] },
          ]),
        );
        expect(new Set(bytes).size).toBe(1);
        const [{ account, rows: found }] = readings as [Awaited<ReturnType<typeof read>>];
        expect(account.rows).toBe(rows.length);
        expect(account.kept + account.excluded.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
        const counted = found.series.reduce((sum, row) => sum + Number(row.count), 0);
        expect(counted).toBe(account.kept);
        expect(found.ties.map(({ claims }) => claims)).toEqual(found.claims.map(({ id }) => id));
      },
    ),
    { numRuns: repetitions({ quick: 4, long: 60 }), seed: 6 },
  );
});
