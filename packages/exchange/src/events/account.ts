import { type EventAccount, exclusionReasons } from "@throughline/study";
import type { TemporaryDatabase } from "./database.ts";
import type { Layout } from "./layouts/layout.ts";
import type { RowCounts } from "./rows-table.ts";

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
): Promise<EventAccount> {
  const totals = await rows(
    "SELECT reason, sum(count)::BIGINT AS n, count(*) AS listed FROM exclusions GROUP BY reason",
  );
  const byReason = new Map(totals.map((row) => [row.reason, row]));
  const excluded = [];
  for (const reason of exclusionReasons) {
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
