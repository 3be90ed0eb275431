import { isMap, isNode, isSeq, type Node } from "yaml";
import type { YamlText } from "./places.ts";

/**
 * The text with a stretch replaced, in its own kind of line ends.
 *
 * @param keepComment the rest of the line may be a comment, which stays at the end of the first new line
 */
export function spliced(
  { text }: Pick<YamlText, "text">,
  start: number,
  end: number,
  replacement: string,
  keepComment = false,
): string {
  const newLine = text.includes("\r\n") ? "\r\n" : "\n";
  let content = replacement;
  let rest = end;
  if (keepComment && content.includes("\n")) {
    const stop = lineEnd(text, end);
    const remark = text.slice(end, stop);
    if (remark.trimStart().startsWith("#")) {
      const [first = "", ...lines] = content.split("\n");
      content = [`${first}${remark}`, ...lines].join("\n");
      rest = stop;
    }
  }
  return text.slice(0, start) + content.replaceAll("\n", newLine) + text.slice(rest);
}

/** Where the content of a node ends, without the comments and blank lines after it. */
export function itemEnd(text: string, node: Node): number {
  if ((isMap(node) || isSeq(node)) && !node.flow) {
    const last: unknown = node.items.at(-1);
    const inner = isMap(node) ? lastOf(last) : last;
    if (isNode(inner)) return itemEnd(text, inner);
  }
  const [start, end] = node.range ?? [0, 0];
  return start + text.slice(start, end).trimEnd().length;
}

const lastOf = (pair: unknown): unknown => {
  const { key, value } = (pair ?? {}) as { key?: unknown; value?: unknown };
  return isNode(value) && (value.range?.[1] ?? 0) > 0 ? value : key;
};

/** The end of the line in which a place is, before its line end. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  if (end === -1) return text.length;
  return end > at && text[end - 1] === "\r" ? end - 1 : end;
}
