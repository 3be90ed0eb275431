import type { Edit, Store, StoredRecord } from "@throughline/store";
import type { Anchor } from "@throughline/study";

/** A passage with the position that its text needs. */
export type StoredPassage = {
  readonly id: string;
  readonly version: number;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
};

/** Returns the passages of a text, in the order of their file. */
export async function passagesOf(store: Store, file: string): Promise<StoredPassage[]> {
  return (await store.list("passages", { where: { file } })).map(passageFrom);
}

const passageFrom = ({ key, version, cells }: StoredRecord): StoredPassage => ({
  id: key,
  version,
  start: Number(cells.start),
  end: Number(cells.end),
  exact: cells.exact ?? "",
  prefix: cells.prefix ?? "",
  suffix: cells.suffix ?? "",
});

/**
 * Returns the edit that gives a passage its position in another text, or in the same one after a correction.
 *
 * @param anchor undefined when its words were not found
 */
export function passageMove({ id, version }: StoredPassage, file: string, anchor: Anchor | undefined): Edit {
  const place = anchor && {
    exact: anchor.exact,
    prefix: anchor.prefix,
    suffix: anchor.suffix,
    start: String(anchor.start),
    end: String(anchor.end),
  };
  return { op: "update", kind: "passages", key: id, version, cells: { file, ...place } };
}
