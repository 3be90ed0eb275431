import { countOf } from "@throughline/study";
import { quotations } from "../notice.ts";
import type { WordFindings } from "./word-reader.ts";

/** Returns notices about what the text of a Word document omits or changes. */
export function noticesOf(
  { changes, formulas, numbered, placeholders, pictures, charts, objects, symbols, hidden }: WordFindings,
  comments: readonly string[],
  margins: readonly string[],
): string[] {
  const notices: string[] = [];
  if (changes > 0) notices.push("It has tracked changes. All of them were read as accepted.");
  if (hidden > 0) notices.push("Hidden words are in the text.");
  if (comments.length > 0)
    notices.push(`It has ${countOf(comments.length, "comment")}, not in the text: ${quotations(comments)}.`);
  if (formulas > 0) notices.push("Its formulas were read as characters on one line. See the original.");
  if (numbered > 0) notices.push("Automatic paragraph numbers are not in the text. See the original.");
  if (placeholders > 0)
    notices.push(
      `${countOf(placeholders, "field")} of its form ${placeholders === 1 ? "is" : "are"} not filled in.`,
    );
  if (margins.length > 0)
    notices.push(`Page headers and footers are not in the text: ${quotations(margins)}.`);
  const unread = [
    ...(pictures > 0 ? [countOf(pictures, "picture")] : []),
    ...(charts > 0 ? [countOf(charts, "chart or diagram", "charts and diagrams")] : []),
    ...(objects > 0 ? [countOf(objects, "embedded object")] : []),
  ];
  if (unread.length > 0) notices.push(`It has ${unread.join(", ")}; their words are not in the text.`);
  if (symbols > 0)
    notices.push(`${countOf(symbols, "symbol")} of special fonts became “\ufffd”, see the original.`);
  return notices;
}
