import { superscript } from "../formats/superscript.ts";
import { linesInColumns } from "./columns.ts";
import { duplicateItems } from "./duplicate-items.ts";
import type { Line, TextItem } from "./text-item.ts";

/** A range of the text that comes from one item: text[start + i] is item.str[from + i], for i < length. */
export type Span = {
  readonly item: number;
  readonly from: number;
  readonly start: number;
  readonly length: number;
};

/** The text of a page, and the item that each range of it comes from, in UTF-16 code units. */
export type PageText = {
  readonly text: string;
  readonly spans: readonly Span[];
  /** whether the page interleaved two columns, which were read one after the other */
  readonly hasColumns: boolean;
  /** whether some lines seem to be rows of a table, whose cells were read one after the other */
  readonly hasTable: boolean;
};

/**
 * Joins the text items of a page in their order. Lines of a paragraph are joined with a space; a hyphen
 * between lower-case letters at a line end is dropped. Paragraphs are separated by a blank line. A paragraph
 * begins after a gap, at an indent, at another font size, or after a short line that ends a sentence.
 *
 * @param items text items as pdf.js returns them
 * @returns the text with its spans; the result depends on the items alone, so positions in it stay valid in
 *   any environment; O(n log n)
 */
export function pageText(items: readonly TextItem[]): PageText {
  const { lines, hasColumns, hasTable } = linesInColumns(linesOf(items), items);
  const page = layoutOf(lines);
  let text = "";
  const spans: Span[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before) {
      const between =
        before.tabs && line.tabs
          ? "\n"
          : before.tabs || line.tabs
            ? "\n\n"
            : breakBetween(before, line, page, text);
      if (between === "hyphen") {
        text = text.slice(0, -1);
        const last = spans.pop();
        if (last && last.length > 1) spans.push({ ...last, length: last.length - 1 });
      } else text += between;
    }
    let last: TextItem | undefined;
    for (const { item, text: piece, from } of trimmedItems(line)) {
      const next = items[item]!;
      text += "\t".repeat(line.tabs?.get(item) ?? 0);
      if (last && hasRtlGap(last, next)) text += " ";
      last = next;
      spans.push({ item, from, start: text.length, length: piece.length });
      text += piece;
    }
  });
  return { text, spans, hasColumns, hasTable };
}

const rtl = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * Returns whether there is a blank between two items when either runs from right to left. pdf.js
 * returns none there.
 */
function hasRtlGap(before: TextItem, next: TextItem): boolean {
  if (!rtl.test(before.str + next.str) || /\s$/u.test(before.str) || /^\s/u.test(next.str)) return false;
  const [left, right] = [before, next].sort((a, b) => (a.transform[4] ?? 0) - (b.transform[4] ?? 0));
  const gap = (right?.transform[4] ?? 0) - (left?.transform[4] ?? 0) - (left?.width ?? 0);
  return gap > 0.12 * (Math.abs(next.transform[3] ?? 0) || next.height || 1);
}

function linesOf(items: readonly TextItem[]): Line[] {
  const lines: Line[] = [];
  const twins = duplicateItems(items);
  let line: Line | undefined;
  items.forEach(({ str, transform, width, height, hasEOL }, item) => {
    const [, , , d = 0, x = 0, y = 0] = transform;
    const size = Math.abs(d) || height || 1;
    if (line && str.trim() !== "" && Math.abs(y - line.y) > 0.7 * Math.max(size, line.size)) line = undefined;
    if (str !== "" && !twins.has(item)) {
      if (!line) {
        line = { items: [], x, y, size, endX: x };
        lines.push(line);
      }
      // The mark of a note does not belong to the number before it.
      const isRaised = size < 0.85 * line.size && y - line.y > 0.15 * line.size;
      line.items.push({ item, text: isRaised ? superscript(clean(str)) : clean(str) });
      if (str.trim() !== "") line.endX = Math.max(line.endX, x + width);
    }
    if (hasEOL) line = undefined;
  });
  return lines.filter(({ items: pieces }) => pieces.some(({ text }) => text.trim() !== ""));
}

/** Replaces characters that a text cannot contain by others of the same length, which keeps positions. */
const clean = (str: string): string =>
  str
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: fonts with wrong tables produce them
    .replace(/[\u0000-\u001f\u007f]/gu, " ");

/** Returns the items of a line without surrounding white space. */
function trimmedItems({ items, tabs }: Line): { item: number; text: string; from: number }[] {
  const pieces = items
    // Blanks between cells are tabs.
    .filter(({ text }, i) => !tabs || text.trim() !== "" || !tabs.has(items[i + 1]?.item ?? -1))
    .map((piece) => ({ ...piece, from: 0 }));
  while (pieces[0] && pieces[0].text.trim() === "") pieces.shift();
  while (pieces.at(-1)?.text.trim() === "") pieces.pop();
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first) {
    const lead = first.text.length - first.text.trimStart().length;
    first.from = lead;
    first.text = first.text.slice(lead);
  }
  if (last) last.text = last.text.trimEnd();
  return pieces;
}

/** The horizontal extent of a column, in points. */
type Column = { readonly left: number; readonly right: number };
type PageLayout = { readonly gap: number; readonly columnOf: (line: Line) => Column };

/** Share of lines beginning at the same edge from which it is the left edge of a column, 0..1. */
const columnShare = 0.2;

function layoutOf(lines: readonly Line[]): PageLayout {
  const gaps = lines.slice(1).flatMap((line, i) => {
    const gap = lines[i]!.y - line.y;
    return gap > 0 && gap < 4 * line.size ? [gap] : [];
  });
  const edges = new Map<number, number>();
  for (const { x } of lines) edges.set(Math.round(x), (edges.get(Math.round(x)) ?? 0) + 1);
  const common = [...edges].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const lefts = common
    .filter(([, count], i) => i === 0 || count >= columnShare * lines.length)
    .map(([x]) => x)
    .sort((a, b) => a - b);
  const leftOf = ({ x }: Line) => lefts.findLast((left) => left <= x + 2) ?? lefts[0] ?? 0;
  const ends = new Map(lefts.map((left) => [left, [] as number[]]));
  for (const line of lines) ends.get(leftOf(line))?.push(line.endX);
  const columns = new Map(
    Array.from(ends, ([left, all]) => {
      all.sort((a, b) => a - b);
      return [left, { left, right: all[Math.floor(0.9 * (all.length - 1))] ?? left }];
    }),
  );
  return {
    gap: median(gaps),
    columnOf: (line) => columns.get(leftOf(line)) ?? { left: line.x, right: line.endX },
  };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;

function breakBetween(before: Line, line: Line, page: PageLayout, text: string): string {
  const gap = before.y - line.y;
  const size = Math.max(before.size, line.size);
  const ended = /[.!?…:;»”"'’)\]]\d*$/u.test(text);
  const { left, right } = page.columnOf(before);
  const width = right - left;
  const opens = line.items
    .map(({ text: piece }) => piece)
    .join("")
    .trimStart();
  if (Math.abs(before.size - line.size) > 0.12 * size) return "\n\n";
  if (gap <= 0) return ended ? "\n\n" : lineSeparator(text, opens);
  if (gap > 1.4 * Math.max(page.gap, size)) return "\n\n";
  if (line.x - left > 0.8 * size && before.x - left < 0.8 * size && line.x < left + width / 3) return "\n\n";
  if (before.endX < right - 0.12 * width && ended) return "\n\n";
  const separator = lineSeparator(text, opens);
  return before.endX < right - 0.4 * width && separator !== "hyphen" ? "\n" : separator;
}

const unspaced =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]";
const unspacedEnd = new RegExp(`${unspaced}$`, "u");
const unspacedStart = new RegExp(`^${unspaced}`, "u");

/** Returns the text between a line and the next one. */
function lineSeparator(text: string, opens: string): string {
  if (/\u00ad$/u.test(text)) return "hyphen";
  // Self-defence and well-known keep their hyphen.
  if (/(?<!\p{L})(?:self|well|non)[-‐]$/iu.test(text) && /^\p{Ll}/u.test(opens)) return "";
  // Chinese, Japanese, Thai and related scripts do not separate words with blanks.
  if (unspacedEnd.test(text) && unspacedStart.test(opens)) return "";
  if (/\p{Ll}[-‐]$/u.test(text) && /^\p{Ll}/u.test(opens)) return "hyphen";
  return " ";
}
