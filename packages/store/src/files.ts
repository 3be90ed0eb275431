import { textOf } from "@throughline/study/folder";
import { bytesOf } from "./blobs.ts";
import type { Database } from "./database/schema.ts";
import { listRecords } from "./reading.ts";

/** Returns the text of a file in UTF-8, with its line ends; undefined when it is not text. */
export async function fileText(db: Database, hash: string): Promise<string | undefined> {
  const read = textOf("", await bytesOf(db, hash));
  return "text" in read ? read.text : undefined;
}

/** Returns the hashes of the files of a study that are neither tables nor the bibliography, by path. */
export async function fileHashes(db: Database, asOf?: number): Promise<Map<string, string>> {
  const files = await listRecords(db, "files", asOf === undefined ? {} : { asOf });
  return new Map(files.map(({ key, cells }) => [key, cells.hash ?? ""]));
}
