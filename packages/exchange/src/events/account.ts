import type { TemporaryDatabase } from "./database.ts";
import type { Layout } from "./layouts/layout.ts";
import { type Reason, reasons } from "./reasons.ts";
import type { RowCounts } from "./rows-table.ts";

/** One excluded event, or several with the same property. */
export type Exclusion = {
  readonly count: number;
  readonly file?: string;
  /** from 1 */
  readonly line?: number;
  readonly event?: string;
  readonly what?: string;
};

/** The number of rows and events of an event import by what became of them. */
export type Account = {
  readonly layout: string;
  readonly warning?: string;
  readonly files: readonly string[];
  readonly rows: number;
  /** rows that cannot be parsed */
  readonly broken: number;
  /** events in the parsed rows: kept plus excluded events */
  readonly events: number;
  readonly kept: number;
  /** in the order of the checks; reasons without events are omitted */
  readonly excluded: readonly {
    readonly reason: Reason;
    readonly count: number;
    /** the most frequent first, at most ten */
    readonly first: readonly Exclusion[];
    /** number of lines of exclusions.csv with this reason */
    readonly listed: number;
  }[];
  /** kept events dated by year only, which no month counts */
  readonly withoutMonth: number;
};

/** The events of an import do not add up. Nothing is written. */
export class AccountError extends Error {
  override name = "AccountError";
}

const shown = 10;

/**
 * Counts the events of an import by what became of them.
 *
 * @throws AccountError when an event is neither kept nor excluded, or both
 */
export async function accountOf(
  { rows, count }: TemporaryDatabase,
  layout: Layout,
  files: readonly string[],
  read: RowCounts,
  withoutMonth: number,
): Promise<Account> {
  const totals = await rows(
    "SELECT reason, sum(count)::BIGINT AS n, count(*) AS listed FROM exclusions GROUP BY reason",
  );
  const byReason = new Map(totals.map((row) => [row.reason, row]));
  const excluded = [];
  for (const reason of reasons) {
    const total = byReason.get(reason);
    if (!total) continue;
    const first = await rows(`SELECT count, file, line, event, what FROM exclusions WHERE reason = '${reason}'
      ORDER BY count DESC, file, line, event, what LIMIT ${shown}`);
    excluded.push({
      reason,
      count: Number(total.n),
      listed: Number(total.listed),
      first: first.map(({ count: n, file, line, event, what }) => ({
        count: Number(n),
        ...(file == null ? {} : { file }),
        ...(line == null ? {} : { line: Number(line) }),
        ...(event == null ? {} : { event }),
        ...(what == null ? {} : { what }),
      })),
    });
  }
  const kept = await count("SELECT count(*) FROM tie_events");
  const events =
    (await count("SELECT count(*) FROM source")) + (await count("SELECT count(*) FROM eventless"));
  const out = excluded.reduce((sum, { reason, count: n }) => (reason === "broken row" ? sum : sum + n), 0);
  if (kept + out !== events)
    throw new AccountError(`of ${events} events ${kept} are kept and ${out} excluded, which does not add up`);
  return {
    layout: layout.id,
    ...(layout.warning === undefined ? {} : { warning: layout.warning }),
    files,
    ...read,
    events,
    kept,
    excluded,
    withoutMonth,
  };
}
