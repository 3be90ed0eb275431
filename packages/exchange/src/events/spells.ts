import type { Channel } from "@throughline/study";
import type { Scratch } from "./database.ts";
import type { Mapping } from "./mapping.ts";

/** Events of one dyad, channel and sign that follow each other closely. */
export type Spell = {
  readonly from: string;
  readonly to: string;
  readonly channel: Channel;
  readonly sign: "+" | "-";
  /** as precisely as the events are dated; no end when one of them has none */
  readonly begin: string;
  readonly end: string | undefined;
  readonly count: number;
  /** the ids of its first events, by date */
  readonly first: readonly string[];
};

/** At most so many events are named under a tie; all of them are in events.csv. */
const namedEvents = 20;

/**
 * Makes the table `spells`, and gives each event of `events` its spell: a new one begins when more than the months of the mapping lie
 * between the end of all before and the next. Spells of too few events go to `exclusions`.
 */
export async function spellsOf(scratch: Scratch, { ties }: Mapping): Promise<Spell[]> {
  const { run, rows } = scratch;
  const dyad = `"from", "to", channel, sign`;
  const order = "first_day, last_day, key, code";
  await run(`CREATE TABLE told AS SELECT *, sum(starts) OVER (PARTITION BY ${dyad} ORDER BY ${order} ROWS UNBOUNDED PRECEDING) AS spell
    FROM (SELECT *, CASE WHEN first_day <= reached + INTERVAL ${ties.gap_months} MONTH THEN 0 ELSE 1 END AS starts
      FROM (SELECT *, max(coalesce(last_day, DATE '9999-01-01')) OVER (PARTITION BY ${dyad} ORDER BY ${order} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached
        FROM events))`);
  await run(
    `CREATE TABLE few AS SELECT ${dyad}, spell FROM told GROUP BY ALL HAVING count(*) < ${ties.min_events}`,
  );
  await run(`INSERT INTO exclusions SELECT 'too few events', 1, NULL, NULL, key, concat_ws(' ', "from", 'to', "to", channel, sign)
    FROM told SEMI JOIN few USING (${dyad}, spell)`);
  await run(`DELETE FROM told WHERE (${dyad}, spell) IN (SELECT (${dyad}, spell) FROM few)`);
  const found = await rows(`SELECT ${dyad}, spell, arg_min(begin, (first_day, length(begin), begin)) AS begin,
      CASE WHEN count(last_day) < count(*) THEN NULL ELSE arg_max("end", (last_day, length("end"), "end")) END AS "end",
      count(*) AS n, to_json(list(key ORDER BY ${order})[1:${namedEvents}]) AS first
    FROM told GROUP BY ${dyad}, spell ORDER BY "from", "to", channel, sign, begin, spell`);
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

/** The events of one month between two actors. */
export type MonthCount = Pick<Spell, "from" | "to" | "channel" | "sign"> & {
  readonly month: string;
  readonly count: number;
};

/**
 * Counts the events of `told` by the month in which they begin. Within the coverage a month without events counts 0; where no coverage
 * is stated it has no row, as nobody knows.
 *
 * @returns the months in order, and how many events are dated by their year only, so that no month counts them
 */
export async function monthCounts(
  { rows, count }: Scratch,
  { coverage }: Mapping,
): Promise<{ readonly months: MonthCount[]; readonly undated: number }> {
  const dyad = `"from", "to", channel, sign`;
  const counted = `SELECT ${dyad}, left(begin, 7) AS month, count(*) AS n FROM told WHERE length(begin) >= 7 GROUP BY ALL`;
  const every = coverage
    ? `SELECT d.*, strftime(month, '%Y-%m') AS month, 0 AS n FROM (SELECT DISTINCT ${dyad} FROM told WHERE length(begin) >= 7) d,
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
    undated: await count("SELECT count(*) FROM told WHERE length(begin) < 7"),
  };
}
