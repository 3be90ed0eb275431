/** A month as a number, for counting: `2001-06` is 2001 * 12 + 5. */
export function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** The month of a number, as `2001-06`. */
export function monthText(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
}

/**
 * Adds up the months of a window.
 *
 * @param counts the count of each month that is known, by its number
 * @returns the sum over the months from `first` to `last`, and how many of them are not known
 */
export function windowSum(
  counts: ReadonlyMap<number, number>,
  first: number,
  last: number,
): { readonly sum: number; readonly missing: number } {
  let sum = 0;
  let missing = 0;
  for (let month = first; month <= last; month++) {
    const count = counts.get(month);
    if (count === undefined) missing++;
    else sum += count;
  }
  return { sum, missing };
}
