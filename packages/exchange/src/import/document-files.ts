import type { ReadDocument } from "@throughline/documents";
import type { Edit } from "@throughline/store";

/** Returns the files of a document in a study: its text, and the original unless it is plain text. */
export function documentFiles(key: string, read: ReadDocument, bytes: Uint8Array): Edit[] {
  const isPlain = read.kind === "text" || read.kind === "markdown";
  const path = `sources/${key}.${read.kind === "markdown" ? "md" : "txt"}`;
  const original: Edit[] = isPlain ? [] : [{ op: "file", path: `sources/${key}.${read.kind}`, bytes }];
  return [{ op: "file", path, bytes: new TextEncoder().encode(read.text) }, ...original];
}
