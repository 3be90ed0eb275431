import type { Database } from "./database/schema.ts";
import { listRecords } from "./reading.ts";

/** The number of passages with a code. */
export type CodeCount = {
  readonly code: string;
  readonly own: number;
  /** including those of its subcodes, each passage counted once */
  readonly all: number;
};

/** Counts the passages of every code. The cost grows with the number of passages and the depth of the codebook. */
export async function countCodings(db: Database): Promise<CodeCount[]> {
  const codes = await listRecords(db, "codes");
  const parentOf = new Map(codes.map(({ key, cells }) => [key, cells.parent]));
  const rows = await db
    .selectFrom("facets")
    .select(["record", "value"])
    .where("kind", "=", "passages")
    .where("name", "=", "codes")
    .execute();
  const own = new Map<string, number>();
  const all = new Map<string, Set<string>>(codes.map(({ key }) => [key, new Set()]));
  for (const { record, value } of rows) {
    own.set(value, (own.get(value) ?? 0) + 1);
    const met = new Set<string>();
    for (let code: string | undefined = value; code && !met.has(code); code = parentOf.get(code)) {
      met.add(code);
      all.get(code)?.add(record);
    }
  }
  return codes.map(({ key }) => ({ code: key, own: own.get(key) ?? 0, all: all.get(key)?.size ?? 0 }));
}
