import { textOf } from "@throughline/study/folder";
import { bytesOf } from "./blobs.ts";
import type { Database } from "./database/schema.ts";
import { listRecords } from "./reading.ts";

/** The text of a file in UTF-8, line ends as they are; nothing when it is no text. */
export async function fileText(db: Database, hash: string): Promise<string | undefined> {
  const read = textOf("", await bytesOf(db, hash));
  return "text" in read ? read.text : undefined;
}

/** The files of a study that are neither tables nor the bibliography, by path. */
export async function fileHashes(db: Database, asOf?: number): Promise<Map<string, string>> {
  const files = await listRecords(db, "files", asOf === undefined ? {} : { asOf });
  return new Map(files.map(({ key, cells }) => [key, cells.hash ?? ""]));
}
