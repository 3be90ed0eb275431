/** What stands between two pages in the text of a document: a form feed at the beginning of each page but the first. */
export const pageBreak = "\n\n\f";

/** The text of a document, of the texts of its pages. */
export const documentText = (pages: readonly string[]): string => `${pages.join(pageBreak)}\n`;

/** Where a page stands in the text of its document, in UTF-16 code units; its end is before the break. */
export type TextPage = { readonly start: number; readonly end: number };

/** The pages in the text of a document. */
export function pagesIn(text: string): TextPage[] {
  const pages: TextPage[] = [];
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf("\f", start);
    const stop = feed < 0 ? text.length : feed;
    let end = stop;
    while (end > start && text[end - 1] === "\n") end--;
    pages.push({ start, end });
    start = stop + 1;
  }
  return pages;
}
