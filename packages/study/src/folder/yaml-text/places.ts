import { type Document, isCollection, isMap, isNode, isScalar, isSeq, type Node, parseDocument } from "yaml";
import type { Path } from "../yaml.ts";

/** A node of a YAML text, and its position. */
export type YamlText = {
  readonly text: string;
  readonly document: Document;
  readonly node: Node;
  /** its index among the entries or items of its parent */
  readonly index: number;
  /** for an entry of a map: the position of its key */
  readonly pair: { readonly keyRange: readonly [number, number] } | undefined;
  /** the column of the key, of the dash, or of the node itself */
  readonly column: number;
  /** whether it is inside braces or brackets */
  readonly inFlow: boolean;
};

/** Finds the node at a path of a YAML text; undefined when there is none. */
export function placeOf(text: string, path: Path): YamlText | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0) return undefined;
  let node: unknown = document.contents;
  let inFlow = false;
  let index = 0;
  let pair: YamlText["pair"];
  let start = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (!isCollection(node)) return undefined;
    inFlow ||= node.flow ?? false;
    pair = undefined;
    if (isMap(node)) {
      index = node.items.findIndex(({ key }) => isScalar(key) && String(key.value) === String(step));
      const found = node.items[index];
      if (!found || !isNode(found.key) || !found.key.range) return undefined;
      pair = { keyRange: [found.key.range[0], found.key.range[1]] };
      start = pair.keyRange[0];
      node = found.value;
    } else if (isSeq(node)) {
      index = Number(step);
      node = node.items[index];
      if (!isNode(node)) return undefined;
      const at = node.range?.[0] ?? 0;
      start = inFlow ? at : text.slice(0, at).lastIndexOf("-");
    }
  }
  if (!isNode(node)) return undefined;
  return {
    text,
    document,
    node,
    index,
    pair,
    column: start - (text.lastIndexOf("\n", start - 1) + 1),
    inFlow,
  };
}
