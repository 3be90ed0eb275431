import type { Study } from "@throughline/study";
import { codeMeanings } from "./channel-of.ts";
import type { TemporaryDatabase } from "./database.ts";
import type { Layout } from "./layouts/layout.ts";
import type { Mapping } from "./mapping.ts";
import type { SourceColumns } from "./source-table.ts";

/** Creates the table `coded_events`: events whose code means a channel between their two actors. */
export async function interpretCodes(
  database: TemporaryDatabase,
  layout: Layout,
  mapping: Mapping,
  study: Study,
  columns: SourceColumns,
): Promise<void> {
  const codes = columns.code.join(", ");
  const found = await database.rows(
    `SELECT "from", "to", ${codes} FROM checked_events GROUP BY ALL ORDER BY ALL`,
  );
  if (layout.scheme === "cameo") refuseLostZeros(found.map((row) => row.c0 ?? ""));
  const meaning = codeMeanings(layout.scheme, mapping.channels, study);
  const table = found.flatMap((row) => {
    const [from = "", to = ""] = [row.from ?? "", row.to ?? ""];
    const code = columns.code.map((name) => row[name] ?? "");
    const tie = meaning(code, from, to);
    return tie ? [[from, to, ...code, tie.channel, tie.sign]] : [];
  });
  const made = ["from", "to", ...columns.code, "channel", "sign"]
    .map((name) => `"${name}" VARCHAR`)
    .join(", ");
  await database.run(`CREATE TABLE meaning (${made})`);
  await database.insert("meaning", table);
  const both = `"from", "to", ${codes}`;
  const code = codeText(columns);
  await database.run(`INSERT INTO exclusions SELECT 'unmapped code', count(*), NULL, NULL, NULL, ${code} AS what
    FROM checked_events ANTI JOIN meaning USING (${both}) GROUP BY what`);
  await database.run(`CREATE TABLE coded_events AS SELECT key, "from", "to", ${code} AS code, channel, sign, begin, "end", first_day, last_day
    FROM checked_events JOIN meaning USING (${both})`);
  await database.run("DROP TABLE checked_events");
}

const codeText = ({ code }: SourceColumns): string =>
  code.length === 1
    ? (code[0] ?? "")
    : `concat_ws('/', ${code.map((name) => `nullif(${name}, '')`).join(", ")})`;

/** Codes that a program converted to numbers, which makes them ambiguous. */
export class LostZerosError extends Error {
  override name = "LostZerosError";
}

/** CAMEO codes begin with 01 to 20. Without the zero, 010 (a statement) becomes 10 (a demand). */
function refuseLostZeros(codes: readonly string[]): void {
  const lost = codes.filter(
    (code) => /^\d$/u.test(code) || (/^\d/u.test(code) && Number(code.slice(0, 2)) > 20),
  );
  if (lost.length === 0) return;
  throw new LostZerosError(
    `codes such as "${lost[0]}" are not CAMEO codes: they have lost their leading zeros`,
  );
}
