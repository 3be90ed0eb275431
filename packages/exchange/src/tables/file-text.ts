import { DocumentError } from "@throughline/documents";
import { decodeKeepingLineEnds, isEncoding } from "@throughline/documents/encoding";
import { type Message, notice } from "@throughline/messages";
import { refuseTable } from "./table-error.ts";

/** The text of a table's file. */
type FileText = {
  /** without a byte order mark */
  readonly text: string;
  readonly byteOrderMark: boolean;
  readonly notices: readonly Message[];
  readonly isUtf8: boolean;
  /** name as in `decode-text.ts` of documents */
  readonly encoding: string;
};

/**
 * Decodes the text of a table.
 *
 * @param encoding encoding that a person chose
 * @throws TableError when the file is empty, is not text, or fits no encoding
 */
export function fileText(file: string, bytes: Uint8Array, encoding?: string): FileText {
  if (encoding !== undefined && !isEncoding(encoding))
    refuseTable(
      file,
      1,
      undefined,
      notice('there is no encoding "{encoding}"', { encoding }),
      notice("Name one as windows-1251, gb18030 or utf-16le."),
    );
  const { text: whole, encoding: found, notices } = decodedText(file, bytes, encoding);
  if (whole.includes("\0"))
    refuseTable(
      file,
      lineOf(whole, "\0"),
      undefined,
      notice("this is a binary file, not a table"),
      notice("Save the table as CSV in UTF-8."),
    );
  const byteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = withoutEndOfFile(whole.replace(/^\uFEFF/u, ""));
  if (text.trim() === "")
    refuseTable(
      file,
      1,
      undefined,
      notice("the file is empty"),
      notice("Give a header row and a row for each case."),
    );
  return {
    text,
    byteOrderMark,
    notices:
      encoding === undefined
        ? notices.map((said) =>
            found === "utf-8" ? said : notice("The text is not plain UTF-8. {notice}", { notice: said }),
          )
        : [],
    isUtf8: found === "utf-8",
    encoding: found,
  };
}

/** Removes the control character with which programs for DOS end a file. */
function withoutEndOfFile(text: string): string {
  const end = text.trimEnd();
  return end.endsWith("\u001a") ? end.slice(0, -1) : text;
}

function decodedText(file: string, bytes: Uint8Array, encoding: string | undefined) {
  try {
    return decodeKeepingLineEnds(bytes, encoding);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const line = lineOf(new TextDecoder().decode(bytes), "\uFFFD");
    return refuseTable(
      file,
      line,
      undefined,
      notice("the text is not UTF-8, and no other encoding fits its letters"),
      notice("Save it as CSV in UTF-8, or name its encoding."),
      "On the command line: --encoding windows-1251.",
    );
  }
}

const lineOf = (text: string, character: string): number =>
  (text.split(character, 1)[0] ?? "").split("\n").length;
