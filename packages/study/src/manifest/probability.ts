/** Converts a probability of study.yaml, a point or `[low, high]`, to the type of `@throughline/inference`. */
export function inferenceProbability(
  probability: number | readonly [number, number],
): number | { readonly low: number; readonly high: number } {
  if (typeof probability === "number") return probability;
  const [low, high] = probability;
  return { low, high };
}
