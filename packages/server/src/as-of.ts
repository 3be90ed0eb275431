import type { Store } from "@throughline/store";

/** The revision that `as_of` means: its number, or the last one at a date or time. */
export async function revisionOf(store: Store, asOf: string | undefined): Promise<number | undefined> {
  if (asOf === undefined) return undefined;
  return /^\d{1,3}$|^\d{5,9}$/u.test(asOf) ? Number(asOf) : store.revision(asOf);
}
