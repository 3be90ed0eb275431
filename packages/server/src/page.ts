import type { Store, StoredRecord } from "@throughline/store";
import { revisionOf } from "./as-of.ts";

/** The part of a list that is wanted. */
type PageQuery = {
  readonly limit: number;
  readonly after?: number | undefined;
  readonly as_of?: string | undefined;
};

/** A page of the records of a kind, and where the next one begins; nothing at the end. */
export async function pageOf(
  store: Store,
  kind: Parameters<Store["list"]>[0],
  { limit, after, as_of }: PageQuery,
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
