/** Cuts a list into batches, so that one statement never has more values than a database takes. */
export function batches<T>(list: readonly T[], size: number): T[][] {
  const result: T[][] = [];
  for (let start = 0; start < list.length; start += size) result.push(list.slice(start, start + size));
  return result;
}
