import type { Study } from "@throughline/study";
import { meanings } from "./channel-of.ts";
import { quoted, type Scratch } from "./database.ts";
import { dateInSql, firstDayInSql, lastDayInSql } from "./dates-in-sql.ts";
import type { Layout } from "./layouts/layout.ts";
import { fieldsUsed, type Mapping } from "./mapping.ts";
import { expands, type SourceColumns } from "./source-table.ts";

/** Why an event is not in a tie, in the order in which it is asked. */
export const reasons = [
  "broken row",
  "no event in the row",
  "unknown actor",
  "unknown target",
  "self-tie",
  "no date",
  "dates reversed",
  "outside the coverage",
  "unmapped code",
  "duplicate",
  "too few events",
] as const;

export type Reason = (typeof reasons)[number];

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
  await dropDuplicates(scratch, layout, mapping);
}

/** The table `from_known` or `to_known`: who each name in the files is in the study, and how many events have it. */
async function knowActors(
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

async function excludeUnknown(
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

/** The table `meant`: events whose code means a channel between these two actors. */
async function mean(
  scratch: Scratch,
  layout: Layout,
  mapping: Mapping,
  study: Study,
  columns: SourceColumns,
): Promise<void> {
  const codes = columns.code.join(", ");
  const found = await scratch.rows(`SELECT "from", "to", ${codes} FROM judged GROUP BY ALL ORDER BY ALL`);
  const meaning = meanings(layout.scheme, mapping.channels, study);
  const table = found.flatMap((row) => {
    const [from = "", to = ""] = [row.from ?? "", row.to ?? ""];
    const code = columns.code.map((name) => row[name] ?? "");
    const meant = meaning(code, from, to);
    return meant ? [[from, to, ...code, meant.channel, meant.sign]] : [];
  });
  const made = ["from", "to", ...columns.code, "channel", "sign"]
    .map((name) => `"${name}" VARCHAR`)
    .join(", ");
  await scratch.run(`CREATE TABLE meaning (${made})`);
  await scratch.insert("meaning", table);
  const both = `"from", "to", ${codes}`;
  const code = codeText(columns);
  await scratch.run(`INSERT INTO exclusions SELECT 'unmapped code', count(*), NULL, NULL, NULL, ${code} AS what
    FROM judged ANTI JOIN meaning USING (${both}) GROUP BY what`);
  await scratch.run(`CREATE TABLE meant AS SELECT key, "from", "to", ${code} AS code, channel, sign, begin, "end", first_day, last_day
    FROM judged JOIN meaning USING (${both})`);
  await scratch.run("DROP TABLE judged");
}

const codeText = ({ code }: SourceColumns): string =>
  code.length === 1
    ? (code[0] ?? "")
    : `concat_ws('/', ${code.map((name) => `nullif(${name}, '')`).join(", ")})`;

/** The table `events`: each event once. */
async function dropDuplicates({ run }: Scratch, layout: Layout, mapping: Mapping): Promise<void> {
  const rule = mapping.duplicates ?? (layout.manyReports ? "day" : "id");
  const same = expands(layout, mapping) ? `key, "from", "to", code` : "key";
  const all = `"from", "to", code, channel, sign, begin, "end"`;
  await run(
    `CREATE TABLE once AS SELECT *, row_number() OVER (PARTITION BY ${same} ORDER BY begin, ${all}) AS nth FROM meant`,
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
  await run("DROP TABLE meant; DROP TABLE once; DROP TABLE ranked");
}
