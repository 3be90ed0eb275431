import type { Study } from "@throughline/study";
import { quoted, type Scratch } from "./database.ts";
import { dateInSql, firstDayInSql, lastDayInSql } from "./dates-in-sql.ts";
import { excludeUnknown, knowActors } from "./known-actors.ts";
import type { Layout } from "./layouts/layout.ts";
import type { Mapping } from "./mapping.ts";
import { mean } from "./meant.ts";
import type { SourceColumns } from "./source-table.ts";
import { toldOnce } from "./told-once.ts";

/** What the files of a reading are asked for, part by part. */
export type Part = "reading" | "who acts" | "on whom" | "what and when" | "ties";

/**
 * Makes the table `events` of the events that are between actors of the study, dated, within the coverage, of a code that means a
 * channel, and told once; and the table `exclusions` of all others, one by one or counted by what they have in common.
 *
 * The counts of `exclusions` and the events that are kept add up to all events, whatever the order of rows and files.
 */
export async function selectEvents(
  scratch: Scratch,
  layout: Layout,
  mapping: Mapping,
  study: Study,
  columns: SourceColumns,
  tell: (part: Part) => void,
): Promise<void> {
  const { run } = scratch;
  await run(
    "CREATE TABLE exclusions (reason VARCHAR, count BIGINT, file VARCHAR, line BIGINT, event VARCHAR, what VARCHAR)",
  );
  await run(
    "INSERT INTO exclusions SELECT 'broken row', 1, file, line, NULL, trim(concat_ws(' ', what, left(found, 500))) FROM broken",
  );
  await run(
    "INSERT INTO exclusions SELECT 'no event in the row', count(*), NULL, NULL, key, NULL FROM eventless GROUP BY key",
  );
  tell("who acts");
  await knowActors(scratch, mapping, "source", columns.from, "from");
  await excludeUnknown(scratch, "unknown actor", columns.from, "from");
  tell("on whom");
  const rest = [...columns.to, ...columns.code, ...columns.dates, "key"].join(", ");
  await run(
    `CREATE TABLE acted AS SELECT k.actor AS "from", ${rest} FROM source JOIN from_known k USING (${columns.from.join(", ")})
     WHERE k.actor IS NOT NULL`,
  );
  await knowActors(scratch, mapping, "acted", columns.to, "to");
  await excludeUnknown(scratch, "unknown target", columns.to, "to");
  tell("what and when");
  await judge(scratch, layout, mapping, columns);
  await mean(scratch, layout, mapping, study, columns);
  await toldOnce(scratch, layout, mapping);
}

/** The table `judged`: events between known actors with their dates, and why they are left out, if they are. */
async function judge(
  scratch: Scratch,
  layout: Layout,
  mapping: Mapping,
  columns: SourceColumns,
): Promise<void> {
  const { run } = scratch;
  const begin = dateInSql(layout.begin, "b");
  const last = layout.end ?? layout.kinds?.find((kind) => kind.end)?.end;
  // An event without an end of its own is over when it began; one that has an end that is not known lasts.
  const end =
    last === undefined
      ? "begin"
      : columns.dates.includes("lasts")
        ? "CASE WHEN lasts THEN ended ELSE begin END"
        : "ended";
  const { coverage } = mapping;
  const outside = coverage
    ? `WHEN left(begin, ${coverage.from.length}) < left(${quoted(coverage.from)}, length(begin)) OR left(begin, ${coverage.to.length}) > left(${quoted(coverage.to)}, length(begin)) THEN 'outside the coverage'`
    : "";
  await run(`CREATE TABLE judged AS
    SELECT *, CASE WHEN "from" = "to" THEN 'self-tie' WHEN begin IS NULL THEN 'no date'
      WHEN last_day < first_day THEN 'dates reversed' ${outside} END AS reason
    FROM (SELECT *, ${firstDayInSql("begin")} AS first_day, ${lastDayInSql('"end"')} AS last_day
      FROM (SELECT *, ${end} AS "end"
        FROM (SELECT a.*, k.actor AS "to", ${begin} AS begin, ${last ? dateInSql(last, "e") : "NULL"} AS ended
          FROM acted a JOIN to_known k USING (${columns.to.join(", ")}) WHERE k.actor IS NOT NULL)))`);
  await run("DROP TABLE acted");
  const raw = columns.dates.filter((name) => name !== "lasts").join(" || ' ' || ");
  await run(`INSERT INTO exclusions
    SELECT reason, count(*), NULL, NULL, key, CASE reason WHEN 'self-tie' THEN "from" WHEN 'no date' THEN trim(${raw})
      ELSE begin || ' to ' || "end" END AS what
    FROM judged WHERE reason IN ('self-tie', 'no date', 'dates reversed') GROUP BY reason, key, what`);
  await run(`INSERT INTO exclusions SELECT reason, count(*), NULL, NULL, NULL, left(begin, 7) AS what
    FROM judged WHERE reason = 'outside the coverage' GROUP BY reason, what`);
  await run("DELETE FROM judged WHERE reason IS NOT NULL");
}
