import type { Channel } from "@throughline/study";
import type { TemporaryDatabase } from "./database.ts";
import type { Mapping } from "./mapping.ts";

/** Events of one dyad, channel and sign that follow each other closely. */
export type Spell = {
  readonly from: string;
  readonly to: string;
  readonly channel: Channel;
  readonly sign: "+" | "-";
  /** as precise as the dates of the events; the end is absent when an event has none */
  readonly begin: string;
  readonly end: string | undefined;
  readonly count: number;
  /** ids of the first events, by date */
  readonly first: readonly string[];
};

/** Largest number of events named in the claim of a tie. events.csv has all of them. */
const namedEvents = 20;

/**
 * Creates the table `spells`, and assigns each event of `events` to a spell. A new spell begins when the gap
 * after all earlier events exceeds the months of the mapping. Spells with too few events go to `exclusions`.
 */
export async function spellsOf(database: TemporaryDatabase, { ties }: Mapping): Promise<Spell[]> {
  const { run, rows } = database;
  const dyad = `"from", "to", channel, sign`;
  const order = "first_day, last_day, key, code";
  await run(`CREATE TABLE tie_events AS SELECT *, sum(starts) OVER (PARTITION BY ${dyad} ORDER BY ${order} ROWS UNBOUNDED PRECEDING) AS spell
    FROM (SELECT *, CASE WHEN first_day <= reached + INTERVAL ${ties.gap_months} MONTH THEN 0 ELSE 1 END AS starts
      FROM (SELECT *, max(coalesce(last_day, DATE '9999-01-01')) OVER (PARTITION BY ${dyad} ORDER BY ${order} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached
        FROM events))`);
  await run(
    `CREATE TABLE few AS SELECT ${dyad}, spell FROM tie_events GROUP BY ALL HAVING count(*) < ${ties.min_events}`,
  );
  await run(`INSERT INTO exclusions SELECT 'too few events', 1, NULL, NULL, key, concat_ws(' ', "from", 'to', "to", channel, sign)
    FROM tie_events SEMI JOIN few USING (${dyad}, spell)`);
  await run(`DELETE FROM tie_events WHERE (${dyad}, spell) IN (SELECT (${dyad}, spell) FROM few)`);
  const found = await rows(`SELECT ${dyad}, spell, arg_min(begin, (first_day, length(begin), begin)) AS begin,
      CASE WHEN count(last_day) < count(*) THEN NULL ELSE arg_max("end", (last_day, length("end"), "end")) END AS "end",
      count(*) AS n, to_json(list(key ORDER BY ${order})[1:${namedEvents}]) AS first
    FROM tie_events GROUP BY ${dyad}, spell ORDER BY "from", "to", channel, sign, begin, spell`);
  return found.map((row) => ({
    from: row.from ?? "",
    to: row.to ?? "",
    channel: row.channel as Channel,
    sign: row.sign as "+" | "-",
    begin: row.begin ?? "",
    end: row.end ?? undefined,
    count: Number(row.n),
    first: JSON.parse(row.first ?? "[]") as string[],
  }));
}

/** The number of events in one month between two actors. */
export type MonthCount = Pick<Spell, "from" | "to" | "channel" | "sign"> & {
  readonly month: string;
  readonly count: number;
};

/**
 * Counts the events of `tie_events` by the month in which they begin. Within the coverage, a month without events
 * has 0. Outside stated coverage the number is unknown, so there is no row.
 *
 * @returns the months in order, and the number of events dated by year only, which no month counts
 */
export async function monthCounts(
  { rows, count }: TemporaryDatabase,
  { coverage }: Mapping,
): Promise<{ readonly months: MonthCount[]; readonly undated: number }> {
  const dyad = `"from", "to", channel, sign`;
  const counted = `SELECT ${dyad}, left(begin, 7) AS month, count(*) AS n FROM tie_events WHERE length(begin) >= 7 GROUP BY ALL`;
  const every = coverage
    ? `SELECT d.*, strftime(month, '%Y-%m') AS month, 0 AS n FROM (SELECT DISTINCT ${dyad} FROM tie_events WHERE length(begin) >= 7) d,
        (SELECT unnest(generate_series(DATE '${coverage.from}-01', DATE '${coverage.to}-01', INTERVAL 1 MONTH)) AS month)
       UNION ALL ${counted}`
    : counted;
  const found = await rows(
    `SELECT ${dyad}, month, sum(n)::BIGINT AS n FROM (${every}) GROUP BY ALL ORDER BY "from", "to", channel, sign, month`,
  );
  return {
    months: found.map((row) => ({
      from: row.from ?? "",
      to: row.to ?? "",
      channel: row.channel as Channel,
      sign: row.sign as "+" | "-",
      month: row.month ?? "",
      count: Number(row.n),
    })),
    undated: await count("SELECT count(*) FROM tie_events WHERE length(begin) < 7"),
  };
}
