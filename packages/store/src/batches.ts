/** Splits a list into batches, to stay below the number of values that a statement may have. */
export function batches<T>(list: readonly T[], size: number): T[][] {
  const result: T[][] = [];
  for (let start = 0; start < list.length; start += size) result.push(list.slice(start, start + size));
  return result;
}
