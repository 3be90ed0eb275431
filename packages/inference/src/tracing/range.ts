/** A probability, or a range of it; without a value of its own a range counts with its middle. */
export type Range = { readonly low: number; readonly high: number; readonly value?: number };
