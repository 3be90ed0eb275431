import type { Dated, Lanes } from "./case-time.ts";

/** Ties that share a lane, in as few rows as keep them apart; the lane with the first tie comes first. */
export type TieLane = { readonly name: string; readonly rows: readonly (readonly Dated[])[] };

/**
 * Puts ties into lanes.
 *
 * @param ties in order of time
 * @param spanOf where a tie begins and ends on the axis
 */
export function tieLanes(
  ties: readonly Dated[],
  by: Lanes,
  spanOf: (tie: Dated) => readonly [from: number, to: number],
): readonly TieLane[] {
  return [...Map.groupBy(ties, ({ lanes }) => lanes?.[by] ?? "")].map(([name, own]) => {
    const rows: { ties: Dated[]; end: number }[] = [];
    for (const tie of own) {
      const [from, to] = spanOf(tie);
      const free = rows.find(({ end }) => end <= from);
      if (free) {
        free.ties.push(tie);
        free.end = to;
      } else rows.push({ ties: [tie], end: to });
    }
    return { name, rows: rows.map((row) => row.ties) };
  });
}
