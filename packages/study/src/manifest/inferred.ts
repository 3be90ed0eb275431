/** A probability of study.yaml, a point or `[low, high]`, as `@throughline/inference` takes it. */
export function inferred(
  probability: number | readonly [number, number],
): number | { readonly low: number; readonly high: number } {
  if (typeof probability === "number") return probability;
  const [low, high] = probability;
  return { low, high };
}
