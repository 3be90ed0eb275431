import { isMap, isNode, isSeq, type Node } from "yaml";
import type { YamlText } from "./places.ts";

/**
 * Replaces a range of a text, with the line ends of the text.
 *
 * @param keepComment whether the rest of the line may be a comment, which stays at the end of the first new line
 */
export function splice(
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

/** Returns the end of the content of a node, without the comments and empty lines after it. */
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

/** Returns the end of the line that contains a position, before its line end. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  if (end === -1) return text.length;
  return end > at && text[end - 1] === "\r" ? end - 1 : end;
}
