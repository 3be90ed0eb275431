import { counted, quoted } from "../notice.ts";
import type { WordFindings } from "./word-reader.ts";

/** What the person who adds a Word document should know of what its text leaves out, or reads in a way of its own. */
export function noticesOf(
  { changes, formulas, numbered, placeholders, pictures, charts, objects, symbols, hidden }: WordFindings,
  comments: readonly string[],
  margins: readonly string[],
): string[] {
  const notices: string[] = [];
  if (changes > 0) notices.push("It has tracked changes. All of them were read as accepted.");
  if (hidden > 0) notices.push("Hidden words are in the text.");
  if (comments.length > 0)
    notices.push(`It has ${counted(comments.length, "comment")}, not in the text: ${quoted(comments)}.`);
  if (formulas > 0) notices.push("Its formulas were read as characters on one line. See the original.");
  if (numbered > 0) notices.push("Automatic paragraph numbers are not in the text. See the original.");
  if (placeholders > 0)
    notices.push(
      `${counted(placeholders, "field")} of its form ${placeholders === 1 ? "is" : "are"} not filled in.`,
    );
  if (margins.length > 0) notices.push(`Page headers and footers are not in the text: ${quoted(margins)}.`);
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
