import { readFile } from "node:fs/promises";
import { refuse, TableFileError } from "./table-error.ts";

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "this is a folder",
  ENOTDIR: "there is no such file",
};

/**
 * Reads a text file.
 *
 * @returns its text without a byte order mark, and whether it had one
 * @throws TableFileError when there is no such file; TableError when it is empty, or not text in UTF-8
 */
export async function readText(file: string): Promise<{ text: string; byteOrderMark: boolean }> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    const reason = reasons[error.code ?? ""];
    throw reason === undefined ? error : new TableFileError(`${file}: ${reason}`);
  });
  if (bytes.length === 0)
    refuse(file, 1, undefined, "the file is empty", "Give a header row and a row for each case.");
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    refuse(
      file,
      1,
      undefined,
      "this is a spreadsheet or an archive, not a CSV file",
      "Export the sheet as CSV in UTF-8.",
    );
  const decoded = decode(bytes);
  if (decoded === undefined || decoded.includes("\0"))
    return refuse(file, lineOfFault(bytes), undefined, "the text is not UTF-8", "Save it as CSV in UTF-8.");
  const byteOrderMark = decoded.startsWith("\uFEFF");
  const text = byteOrderMark ? decoded.slice(1) : decoded;
  if (text.trim() === "")
    refuse(file, 1, undefined, "the file is empty", "Give a header row and a row for each case.");
  return { text, byteOrderMark };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function lineOfFault(bytes: Uint8Array): number {
  const before = new TextDecoder().decode(bytes).split(/[\uFFFD\0]/u, 1)[0] ?? "";
  return before.split("\n").length;
}
