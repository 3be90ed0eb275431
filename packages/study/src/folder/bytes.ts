import { type Message, notice } from "@throughline/messages";
import type { Problem } from "../problem.ts";

/** Maximum size of a table or text, in bytes. Larger files are mistakes, and reading them would only cost memory. */
export const maxBytes = 64 * 1024 * 1024;

/** Decodes the text of a file, without a byte order mark, or returns the problem that it is not text. */
export function textOf(file: string, bytes: Uint8Array): { text: string } | { problem: Problem } {
  const problem = (what: Message, fix: Message, line?: number): { problem: Problem } => ({
    problem: { severity: "error", at: line === undefined ? { file } : { file, line }, what, fix },
  });
  if (bytes.length === 0)
    return problem(
      notice("the file is empty"),
      notice("Add its content, or delete it if the study does not need it."),
    );
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return problem(notice("the file is in UTF-16"), notice('Save it as "CSV UTF-8".'));
  }
  if (bytes.subarray(0, 8192).includes(0)) {
    return problem(
      notice("the file is binary, not text"),
      notice("Export the table as CSV in UTF-8 (a spreadsheet file is not a CSV)."),
    );
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text.trim() === "")
      return problem(
        notice("the file is empty"),
        notice("Add its content, or delete it if the study does not need it."),
      );
    return { text };
  } catch {
    return problem(
      notice("the file is not in UTF-8 (the first unreadable byte is here)"),
      notice('Save it as "CSV UTF-8"; it may be in Windows-1252 or Windows-1251 now.'),
      firstUnreadableLine(bytes),
    );
  }
}

function firstUnreadableLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let i = 0; i <= bytes.length; i++) {
    if (i < bytes.length && bytes[i] !== 10) continue;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(start, i));
    } catch {
      return line;
    }
    line++;
    start = i + 1;
  }
  return line;
}
