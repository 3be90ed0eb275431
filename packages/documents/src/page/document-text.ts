/** The separator of pages in the text of a document: each page but the first begins with a form feed. */
const pageBreak = "\n\n\f";

/** Joins the texts of pages to the text of a document. */
export const documentText = (pages: readonly string[]): string => `${pages.join(pageBreak)}\n`;

/** The range of a page in the text of its document, in UTF-16 code units, without the separator. */
export type TextPage = { readonly start: number; readonly end: number };

/** Returns the pages in the text of a document. */
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
