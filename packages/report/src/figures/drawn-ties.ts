type Ends = { readonly id: string; readonly from: string; readonly to: string };

/** So many ties are drawn at most; more of them nobody tells apart. */
export const mostDrawn = 500;

/**
 * Of very many ties those to draw, in their order: those of what is chosen, and then those between the actors that have most.
 *
 * @param chosen the id of a tie or an actor
 */
export function drawnTies<T extends Ends>(ties: readonly T[], chosen = ""): readonly T[] {
  if (ties.length <= mostDrawn) return ties;
  const counts = new Map<string, number>();
  for (const id of ties.flatMap(({ from, to }) => [from, to])) counts.set(id, (counts.get(id) ?? 0) + 1);
  const weight = ({ id, from, to }: T) =>
    [id, from, to].includes(chosen)
      ? Number.POSITIVE_INFINITY
      : Math.min(counts.get(from) ?? 0, counts.get(to) ?? 0);
  const drawn = new Set(ties.toSorted((a, b) => weight(b) - weight(a) || 0).slice(0, mostDrawn));
  return ties.filter((tie) => drawn.has(tie));
}
