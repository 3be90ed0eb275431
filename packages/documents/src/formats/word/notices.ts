import { counted, quoted } from "../notice.ts";
import type { WordFindings } from "./word-reader.ts";

/** What the person who adds a Word document should know of what its text leaves out, or reads in a way of its own. */
export function noticesOf(
  { changes, formulas, numbered, placeholders, pictures, charts, objects, symbols, hidden }: WordFindings,
  comments: readonly string[],
  margins: readonly string[],
): string[] {
  const notices: string[] = [];
  if (changes > 0) notices.push("It has tracked changes; it was read as if all of them were accepted.");
  if (hidden > 0) notices.push("It has hidden words; they are in the text.");
  if (comments.length > 0)
    notices.push(`It has ${counted(comments.length, "comment")}, not in the text: ${quoted(comments)}.`);
  if (formulas > 0) notices.push("It has formulas; they were read as signs on one line, see the original.");
  if (numbered > 0)
    notices.push(
      "Some of its paragraphs are numbered by Word itself; these numbers are not in the text, see the original.",
    );
  if (placeholders > 0)
    notices.push(
      `${counted(placeholders, "field")} of its form ${placeholders === 1 ? "is" : "are"} not filled in.`,
    );
  if (margins.length > 0)
    notices.push(`The headers and footers of its pages are not in the text: ${quoted(margins)}.`);
  const unread = [
    ...(pictures > 0 ? [counted(pictures, "picture")] : []),
    ...(charts > 0 ? [counted(charts, "chart or diagram", "charts and diagrams")] : []),
    ...(objects > 0 ? [counted(objects, "embedded object")] : []),
  ];
  if (unread.length > 0) notices.push(`It has ${unread.join(", ")}; their words are not in the text.`);
  if (symbols > 0)
    notices.push(`${counted(symbols, "symbol")} of special fonts became “\ufffd”, see the original.`);
  return notices;
}
