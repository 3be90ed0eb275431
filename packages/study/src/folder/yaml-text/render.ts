import { Document, isMap, isScalar, visit } from "yaml";

/** The line width at which lists and sentences of a block are wrapped. */
const width = 120;

/** Writes a value as YAML on one line, for braces and brackets. */
export function flowText(value: unknown): string {
  const document = new Document([value]);
  visit(document, {
    Collection: (_, node) => {
      node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd().slice(1, -1);
}

/** Writes an entry of a block map: a key with its value. Lists of words stay on one line. */
export const blockPair = (name: string, value: unknown, column: number): string =>
  indent(blockText({ [name]: value }), column);

/** Writes the content of an item of a block list, after its dash. */
export const blockItem = (value: unknown, column: number): string => indent(blockText(value), column);

function blockText(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Collection: (_, node) => {
      const isEmpty = node.items.length === 0;
      if (isEmpty || (!isMap(node) && node.items.every(isScalar))) node.flow = true;
    },
  });
  return document.toString({ lineWidth: width, flowCollectionPadding: false }).trimEnd();
}

/** Indents every line after the first; empty lines stay empty. */
function indent(text: string, column: number): string {
  const spaces = " ".repeat(column);
  return text
    .split("\n")
    .map((line, i) => (i === 0 || line === "" ? line : spaces + line))
    .join("\n");
}
