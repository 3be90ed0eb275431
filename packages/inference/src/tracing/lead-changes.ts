export type LeadChange = {
  /** value of the judgement from which, going up, another hypothesis leads */
  readonly at: number;
  readonly from: number;
  readonly to: number;
};

/**
 * Where the greatest of several functions on 0..1 changes, each of them straight between neighbouring `bends`.
 *
 * @param weightsAt the value of each function
 * @returns in ascending order; the ends of 0..1 do not count
 */
export function leadChanges(
  weightsAt: (t: number) => readonly number[],
  bends: readonly number[],
): LeadChange[] {
  const ends = [...new Set([0, ...bends.filter((bend) => bend > 0 && bend < 1), 1])].sort((a, b) => a - b);
  const changes: LeadChange[] = [];
  let leader = -1;
  ends.slice(1).forEach((to, piece) => {
    const from = ends[piece]!;
    const [start, end] = [weightsAt(from), weightsAt(to)];
    const atStart = greatest(start, end);
    if (leader >= 0 && atStart !== leader) changes.push({ at: from, from: leader, to: atStart });
    leader = atStart;
    for (;;) {
      const next = overtaking(start, end, leader);
      if (!next) break;
      changes.push({ at: from + next.share * (to - from), from: leader, to: next.by });
      leader = next.by;
    }
  });
  return changes;
}

/** The greatest at the start; of equals the greatest at the end. */
function greatest(start: readonly number[], end: readonly number[]): number {
  return start.reduce(
    (best, value, h) => (value > start[best]! || (value === start[best] && end[h]! > end[best]!) ? h : best),
    0,
  );
}

/** Who overtakes the leader first on a piece, and after which share of it. */
function overtaking(
  start: readonly number[],
  end: readonly number[],
  leader: number,
): { share: number; by: number } | null {
  let first: { share: number; by: number; gain: number } | null = null;
  for (let h = 0; h < start.length; h++) {
    const gain = end[h]! - start[h]! - (end[leader]! - start[leader]!);
    if (h === leader || !(end[h]! > end[leader]!) || gain <= 0) continue;
    const share = (start[leader]! - start[h]!) / gain;
    if (!first || share < first.share || (share === first.share && gain > first.gain))
      first = { share, by: h, gain };
  }
  return first && first.share < 1 ? first : null;
}
