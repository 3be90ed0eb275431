import type { TextFormat } from "@throughline/api";

/** A range of a text in UTF-16 code units: plain, or formatted with children. */
export type FormatNode = {
  readonly start: number;
  readonly end: number;
  /** absent for plain text */
  readonly format?: TextFormat;
  readonly within: readonly FormatNode[];
};

/**
 * Formats displayed as blocks. The line end after a block belongs to it; outside, it would be an empty line.
 */
const blocks: ReadonlySet<TextFormat["as"]> = new Set(["heading", "item", "table", "row", "cell"]);

/**
 * Divides a part of a text by its formats. Every character is in exactly one plain range, so positions on the
 * page map to positions in the text.
 *
 * @param formats in order of their start, outer formats before inner ones
 */
export function formatTree(
  text: string,
  formats: readonly TextFormat[],
  start: number,
  end: number,
): readonly FormatNode[] {
  let next = formats.findIndex((format) => format.end > start);
  if (next === -1) next = formats.length;
  const endOf = (format: TextFormat): number =>
    blocks.has(format.as) && text[format.end] === "\n" ? format.end + 1 : format.end;
  const nodesIn = (from: number, to: number): FormatNode[] => {
    const nodes: FormatNode[] = [];
    const addPlain = (until: number) => {
      if (until > at) nodes.push({ start: at, end: until, within: [] });
    };
    let at = from;
    for (let format = formats[next]; format && format.start < to; format = formats[next]) {
      next++;
      const first = Math.max(at, format.start);
      const last = Math.min(to, endOf(format));
      if (first >= last) continue;
      addPlain(first);
      nodes.push({ start: first, end: last, format, within: nodesIn(first, last) });
      at = last;
    }
    addPlain(to);
    return nodes;
  };
  return nodesIn(start, end);
}
