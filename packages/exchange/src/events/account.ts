import type { Scratch } from "./database.ts";
import type { Layout } from "./layouts/layout.ts";
import { type Reason, reasons } from "./reasons.ts";
import type { RowsRead } from "./rows-table.ts";

/** One exclusion, or several that have something in common. */
export type Exclusion = {
  readonly count: number;
  readonly file?: string;
  /** from 1, as editors count */
  readonly line?: number;
  readonly event?: string;
  readonly what?: string;
};

/** Where every row and every event of a reading went. */
export type Account = {
  readonly layout: string;
  readonly warning?: string;
  readonly files: readonly string[];
  readonly rows: number;
  /** rows that cannot be read as rows */
  readonly broken: number;
  /** events in the rows that can be read; those that are kept and those that are excluded add up to it */
  readonly events: number;
  readonly kept: number;
  /** in the order in which it is asked; reasons that exclude nothing are left out */
  readonly excluded: readonly {
    readonly reason: Reason;
    readonly count: number;
    /** the most frequent first, at most ten */
    readonly first: readonly Exclusion[];
    /** how many lines of exclusions.csv tell of it */
    readonly listed: number;
  }[];
  /** events that are kept but dated by their year only, so that no month counts them */
  readonly withoutMonth: number;
};

/** The events of a reading do not add up; nothing is written of it. */
export class AccountError extends Error {
  override name = "AccountError";
}

const shown = 10;

/**
 * Adds up a reading.
 *
 * @throws AccountError when an event is neither kept nor excluded, or both
 */
export async function accountOf(
  { rows, count }: Scratch,
  layout: Layout,
  files: readonly string[],
  read: RowsRead,
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
  const kept = await count("SELECT count(*) FROM told");
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
