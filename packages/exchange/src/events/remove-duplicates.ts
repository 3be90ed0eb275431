import type { TemporaryDatabase } from "./database.ts";
import type { Layout } from "./layouts/layout.ts";
import type { Mapping } from "./mapping.ts";
import { hasSeveralEvents } from "./source-table.ts";

/** Creates the table `events` without duplicates. */
export async function removeDuplicates(
  { run }: TemporaryDatabase,
  layout: Layout,
  mapping: Mapping,
): Promise<void> {
  const rule = mapping.duplicates ?? (layout.manyReports ? "day" : "id");
  const same = hasSeveralEvents(layout, mapping) ? `key, "from", "to", code` : "key";
  const all = `"from", "to", code, channel, sign, begin, "end"`;
  await run(
    `CREATE TABLE once AS SELECT *, row_number() OVER (PARTITION BY ${same} ORDER BY begin, ${all}) AS nth FROM coded_events`,
  );
  const more =
    rule === "day" ? `row_number() OVER (PARTITION BY nth = 1 OR key = '', ${all} ORDER BY key)` : "1";
  await run(
    `CREATE TABLE ranked AS SELECT *, CASE WHEN nth > 1 AND key <> '' THEN 'the same id' WHEN ${more} > 1 THEN 'the same dyad, code and day' END AS again FROM once`,
  );
  await run(
    `INSERT INTO exclusions SELECT 'duplicate', count(*), NULL, NULL, key, again FROM ranked WHERE again IS NOT NULL GROUP BY key, again`,
  );
  await run(`CREATE TABLE events AS SELECT key, ${all}, first_day, last_day FROM ranked WHERE again IS NULL`);
  await run("DROP TABLE coded_events; DROP TABLE once; DROP TABLE ranked");
}
