import { quoted, type Scratch } from "./database.ts";
import { fieldsUsed, type Mapping } from "./mapping.ts";
import type { Reason } from "./reasons.ts";

/** The table `from_known` or `to_known`: who each name in the files is in the study, and how many events have it. */
export async function knowActors(
  { run }: Scratch,
  mapping: Mapping,
  table: string,
  columns: readonly string[],
  side: "from" | "to",
): Promise<void> {
  const fields = fieldsUsed(mapping);
  const like = (value: string): string => quoted(value.replace(/[\\%_]/gu, "\\$&").replaceAll("*", "%"));
  const cases = Object.entries(mapping.actors).map(([actor, entries]) => {
    const fits = entries.map((entry) => {
      const all = Object.entries(entry).map(
        ([field, value]) => `${columns[fields.indexOf(field)]} ILIKE ${like(value)} ESCAPE '\\'`,
      );
      return `(${all.join(" AND ")})`;
    });
    return `WHEN ${fits.join(" OR ")} THEN ${quoted(actor)}`;
  });
  const names = columns.join(", ");
  await run(
    `CREATE TABLE ${side}_known AS SELECT ${names}, n, CASE ${cases.join(" ")} END AS actor
     FROM (SELECT ${names}, count(*) AS n FROM ${table} GROUP BY ${names})`,
  );
}

/** Excludes the events of names that are none of the study's, counted by name. */
export async function excludeUnknown(
  { run }: Scratch,
  reason: Reason,
  columns: readonly string[],
  side: "from" | "to",
): Promise<void> {
  const shown = columns
    .map((name) => `CASE WHEN ${name} = '' THEN '(blank)' ELSE ${name} END`)
    .join(" || ' / ' || ");
  await run(
    `INSERT INTO exclusions SELECT ${quoted(reason)}, n, NULL, NULL, NULL, ${shown} FROM ${side}_known WHERE actor IS NULL`,
  );
}
