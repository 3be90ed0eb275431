import type { Book } from "../view/book.ts";

/** Maximum number of characters of a column heading; the whole label is its title. */
const headingLength = 24;

export type HeadedColumn = { readonly attribute: string; readonly heading: string; readonly label: string };

/**
 * Returns the headings of columns: the short label, or the beginning of the label, or its end when the beginning is
 * that of another column.
 */
export function columnHeadings(book: Book, attributes: readonly string[]): HeadedColumn[] {
  const labelled = attributes.map((attribute) => ({ attribute, label: book.label(attribute) }));
  const beginnings = labelled.map(({ label }) => cutEnd(label));
  return labelled.map(({ attribute, label }, i) => {
    const beginning = beginnings[i] ?? label;
    const isShared = beginnings.filter((other) => other === beginning).length > 1;
    const heading = book.study.manifest.attributes[attribute]?.short;
    return { attribute, label, heading: heading ?? (isShared ? cutBeginning(label) : beginning) };
  });
}

/** Shortens a label to the length of a heading, between words if possible. */
function cutEnd(label: string): string {
  const characters = [...label];
  if (characters.length <= headingLength) return label;
  const cut = characters.slice(0, headingLength - 1).join("");
  const lastSpace = cut.lastIndexOf(" ");
  return `${lastSpace > headingLength / 2 ? cut.slice(0, lastSpace) : cut}…`;
}

function cutBeginning(label: string): string {
  const characters = [...label];
  if (characters.length <= headingLength) return label;
  const cut = characters.slice(1 - headingLength).join("");
  const firstSpace = cut.indexOf(" ");
  return `…${firstSpace !== -1 && firstSpace < headingLength / 2 ? cut.slice(firstSpace + 1) : cut}`;
}
