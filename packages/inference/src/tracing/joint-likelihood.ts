/**
 * Returns the probability, under one hypothesis, of finding some pieces of evidence present and others absent when
 * they depend on each other. With probability `correlation` all pieces depend on one draw (present are those more
 * likely than it), otherwise each on its own. Two pieces of the same likelihood p are then both present with p² +
 * correlation · p (1 - p), which makes it their correlation; with 1 they are one piece, and of nested pieces only the
 * stronger counts.
 *
 * @param present likelihood of each piece, 0..1
 * @param found whether each is present
 * @param correlation 0..1
 * @returns a probability in 0..1; O(pieces)
 * @see Fréchet (1951) for the bounds that are mixed, as in Nelsen (2006), An Introduction to Copulas, 2.2 and 3.2;
 *   Fairfield & Charman (2017), Political Analysis 25: 363-380, for why dependent evidence must not be multiplied
 * @example jointLikelihood([0.6, 0.6], [true, true], 0.5) // 0.48; 0.36 when independent, 0.6 when one
 */
export function jointLikelihood(
  present: readonly number[],
  found: readonly boolean[],
  correlation: number,
): number {
  let separate = 1;
  let from = 0;
  let to = 1;
  present.forEach((likelihood, piece) => {
    if (found[piece]) {
      separate *= likelihood;
      to = Math.min(to, likelihood);
    } else {
      separate *= 1 - likelihood;
      from = Math.max(from, likelihood);
    }
  });
  if (correlation === 0 || present.length === 1) return separate;
  return (1 - correlation) * separate + correlation * Math.max(0, to - from);
}
