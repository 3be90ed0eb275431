import { Document, isMap, isScalar, visit } from "yaml";

/** The width at which lists and sentences of a block are broken. */
const width = 120;

/** A value as YAML on one line, for braces and brackets. */
export function flowText(value: unknown): string {
  const document = new Document([value]);
  visit(document, {
    Collection: (_, node) => {
      node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd().slice(1, -1);
}

/** An entry of a block map: a key with its value. Lists of words stay on one line. */
export const blockPair = (name: string, value: unknown, column: number): string =>
  indented(blockText({ [name]: value }), column);

/** The content of an item of a block list, after its dash. */
export const blockItem = (value: unknown, column: number): string => indented(blockText(value), column);

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

/** Every line after the first, indented; blank lines stay blank. */
function indented(text: string, column: number): string {
  const indent = " ".repeat(column);
  return text
    .split("\n")
    .map((line, i) => (i === 0 || line === "" ? line : indent + line))
    .join("\n");
}
