type Ends = { readonly id: string; readonly from: string; readonly to: string };

/** Maximum number of ties that are drawn; more could not be distinguished. */
export const maxDrawnTies = 500;

/**
 * Selects the ties to draw, in their order: those of the chosen record first, then those between the actors with the
 * most ties.
 *
 * @param chosen the id of a tie or an actor
 */
export function tiesToDraw<T extends Ends>(ties: readonly T[], chosen = ""): readonly T[] {
  if (ties.length <= maxDrawnTies) return ties;
  const counts = new Map<string, number>();
  for (const id of ties.flatMap(({ from, to }) => [from, to])) counts.set(id, (counts.get(id) ?? 0) + 1);
  const weight = ({ id, from, to }: T) =>
    [id, from, to].includes(chosen)
      ? Number.POSITIVE_INFINITY
      : Math.min(counts.get(from) ?? 0, counts.get(to) ?? 0);
  const drawn = new Set(ties.toSorted((a, b) => weight(b) - weight(a) || 0).slice(0, maxDrawnTies));
  return ties.filter((tie) => drawn.has(tie));
}
