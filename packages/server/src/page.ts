import type { Page } from "@throughline/api";
import type { Store, StoredRecord } from "@throughline/store";
import { revisionOf } from "./as-of.ts";

/** Returns a page of the records of a kind, and the start of the next page; null at the end. */
export async function pageOf(
  store: Store,
  kind: Parameters<Store["list"]>[0],
  { limit, after, as_of }: Page,
  where: Readonly<Record<string, string>> = {},
): Promise<{ records: StoredRecord[]; next: number | null }> {
  const asOf = await revisionOf(store, as_of);
  const found = await store.list(kind, {
    where,
    limit: limit + 1,
    ...(after === undefined ? {} : { after }),
    ...(asOf === undefined ? {} : { asOf }),
  });
  const records = found.slice(0, limit);
  return { records, next: found.length > limit ? (records.at(-1)?.position ?? null) : null };
}
