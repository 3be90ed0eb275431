import type { ExclusionReason } from "@throughline/study";
import { sqlText, type TemporaryDatabase } from "./database.ts";
import { fieldsUsed, type Mapping } from "./mapping.ts";

/**
 * Creates the table `from_known` or `to_known`: the actor of the study for each name in the files, and the
 * number of events with the name.
 */
export async function matchActors(
  { run }: TemporaryDatabase,
  mapping: Mapping,
  table: string,
  columns: readonly string[],
  side: "from" | "to",
): Promise<void> {
  const fields = fieldsUsed(mapping);
  const like = (value: string): string => sqlText(value.replace(/[\\%_]/gu, "\\$&").replaceAll("*", "%"));
  const cases = Object.entries(mapping.actors).map(([actor, entries]) => {
    const fits = entries.map((entry) => {
      const all = Object.entries(entry).map(
        ([field, value]) => `${columns[fields.indexOf(field)]} ILIKE ${like(value)} ESCAPE '\\'`,
      );
      return `(${all.join(" AND ")})`;
    });
    return `WHEN ${fits.join(" OR ")} THEN ${sqlText(actor)}`;
  });
  const names = columns.join(", ");
  await run(
    `CREATE TABLE ${side}_known AS SELECT ${names}, n, CASE ${cases.join(" ")} END AS actor
     FROM (SELECT ${names}, count(*) AS n FROM ${table} GROUP BY ${names})`,
  );
}

/** Excludes the events of unknown names, counted by name. */
export async function excludeUnknown(
  { run }: TemporaryDatabase,
  reason: ExclusionReason,
  columns: readonly string[],
  side: "from" | "to",
): Promise<void> {
  const shown = columns
    .map((name) => `CASE WHEN ${name} = '' THEN '(blank)' ELSE ${name} END`)
    .join(" || ' / ' || ");
  await run(
    `INSERT INTO exclusions SELECT ${sqlText(reason)}, n, NULL, NULL, NULL, ${shown} FROM ${side}_known WHERE actor IS NULL`,
  );
}
