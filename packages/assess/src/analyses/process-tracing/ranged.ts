import type { Ranged } from "./result.ts";

/** The point that counts, and the range around it. */
export function ranged(probability: number | readonly [number, number]): Ranged {
  if (typeof probability === "number") return { value: probability, low: probability, high: probability };
  const [low, high] = probability;
  return { value: (low + high) / 2, low, high };
}
