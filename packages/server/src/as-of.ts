import type { Store } from "@throughline/store";

/** Returns the number of the revision that `as_of` means: a number, or the last revision at a date or time. */
export async function revisionOf(store: Store, asOf: string | undefined): Promise<number | undefined> {
  if (asOf === undefined) return undefined;
  return /^\d{1,3}$|^\d{5,9}$/u.test(asOf) ? Number(asOf) : store.revision(asOf);
}
