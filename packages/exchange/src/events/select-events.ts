import type { Study } from "@throughline/study";
import { sqlText, type TemporaryDatabase } from "./database.ts";
import { dateInSql, firstDayInSql, lastDayInSql } from "./dates-in-sql.ts";
import { interpretCodes } from "./interpret-codes.ts";
import type { Layout } from "./layouts/layout.ts";
import type { Mapping } from "./mapping.ts";
import { excludeUnknown, matchActors } from "./match-actors.ts";
import { removeDuplicates } from "./remove-duplicates.ts";
import type { SourceColumns } from "./source-table.ts";

/** The steps of an event import. */
type Part = "reading" | "who acts" | "on whom" | "what and when" | "ties";

/**
 * Creates the table `events` of the events between actors of the study that are dated, within the coverage,
 * have a code that means a channel, and are distinct; and the table `exclusions` of all others, listed
 * one by one or counted by a common property.
 *
 * The counts of `exclusions` and the kept events add up to all events, for any order of rows and files.
 */
export async function selectEvents(
  database: TemporaryDatabase,
  layout: Layout,
  mapping: Mapping,
  study: Study,
  columns: SourceColumns,
  tell: (part: Part) => void,
): Promise<void> {
  const { run } = database;
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
  await matchActors(database, mapping, "source", columns.from, "from");
  await excludeUnknown(database, "unknown actor", columns.from, "from");
  tell("on whom");
  const rest = [...columns.to, ...columns.code, ...columns.dates, "key"].join(", ");
  await run(
    `CREATE TABLE known_senders AS SELECT k.actor AS "from", ${rest} FROM source JOIN from_known k USING (${columns.from.join(", ")})
     WHERE k.actor IS NOT NULL`,
  );
  await matchActors(database, mapping, "known_senders", columns.to, "to");
  await excludeUnknown(database, "unknown target", columns.to, "to");
  tell("what and when");
  await judgeEvents(database, layout, mapping, columns);
  await interpretCodes(database, layout, mapping, study, columns);
  await removeDuplicates(database, layout, mapping);
}

/**
 * Creates the table `checked_events`: events between known actors with their dates, and the reason for exclusion, if
 * any.
 */
async function judgeEvents(
  database: TemporaryDatabase,
  layout: Layout,
  mapping: Mapping,
  columns: SourceColumns,
): Promise<void> {
  const { run } = database;
  const begin = dateInSql(layout.begin, "b");
  const last = layout.end ?? layout.kinds?.find((kind) => kind.end)?.end;
  // An event without end columns ends when it begins. One with an empty end is ongoing.
  const end =
    last === undefined
      ? "begin"
      : columns.dates.includes("lasts")
        ? "CASE WHEN lasts THEN ended ELSE begin END"
        : "ended";
  const { coverage } = mapping;
  const outside = coverage
    ? `WHEN left(begin, ${coverage.from.length}) < left(${sqlText(coverage.from)}, length(begin)) OR left(begin, ${coverage.to.length}) > left(${sqlText(coverage.to)}, length(begin)) THEN 'outside the coverage'`
    : "";
  await run(`CREATE TABLE checked_events AS
    SELECT *, CASE WHEN "from" = "to" THEN 'self-tie' WHEN begin IS NULL THEN 'no date'
      WHEN last_day < first_day THEN 'dates reversed' ${outside} END AS reason
    FROM (SELECT *, ${firstDayInSql("begin")} AS first_day, ${lastDayInSql('"end"')} AS last_day
      FROM (SELECT *, ${end} AS "end"
        FROM (SELECT a.*, k.actor AS "to", ${begin} AS begin, ${last ? dateInSql(last, "e") : "NULL"} AS ended
          FROM known_senders a JOIN to_known k USING (${columns.to.join(", ")}) WHERE k.actor IS NOT NULL)))`);
  await run("DROP TABLE known_senders");
  const raw = columns.dates.filter((name) => name !== "lasts").join(" || ' ' || ");
  await run(`INSERT INTO exclusions
    SELECT reason, count(*), NULL, NULL, key, CASE reason WHEN 'self-tie' THEN "from" WHEN 'no date' THEN trim(${raw})
      ELSE begin || ' to ' || "end" END AS what
    FROM checked_events WHERE reason IN ('self-tie', 'no date', 'dates reversed') GROUP BY reason, key, what`);
  await run(`INSERT INTO exclusions SELECT reason, count(*), NULL, NULL, NULL, left(begin, 7) AS what
    FROM checked_events WHERE reason = 'outside the coverage' GROUP BY reason, what`);
  await run("DELETE FROM checked_events WHERE reason IS NOT NULL");
}
