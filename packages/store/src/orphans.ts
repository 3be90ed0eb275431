import { countedText, locatePassages } from "@throughline/study";
import type { Database } from "./database/schema.ts";
import { fileText } from "./files.ts";
import { getRecord, listRecords } from "./reading.ts";
import type { StoredRecord } from "./record.ts";

/**
 * Returns the passages whose words are no longer at their position, or whose text was deleted, in the order of their
 * file. Every text with passages is read.
 */
export async function orphansOf(db: Database): Promise<StoredRecord[]> {
  const byFile = new Map<string, StoredRecord[]>();
  const passages = await listRecords(db, "passages");
  for (const passage of passages) {
    const file = passage.cells.file ?? "";
    const known = byFile.get(file);
    if (known) known.push(passage);
    else byFile.set(file, [passage]);
  }
  const lost = new Set<string>();
  for (const [path, rows] of byFile) {
    const file = await getRecord(db, "files", path);
    const text = file?.cells.hash === undefined ? "" : ((await fileText(db, file.cells.hash)) ?? "");
    const held = rows.map(({ id, cells }) => ({
      id,
      exact: cells.exact ?? "",
      start: Number(cells.start),
      end: Number(cells.end),
      prefix: cells.prefix,
      suffix: cells.suffix,
    }));
    for (const { id } of locatePassages(countedText(text), held).orphans) lost.add(id);
  }
  return passages.filter(({ id }) => lost.has(id));
}
