/** Writes every character except letters and digits as its code: no text can end the string or the style. */
const cssText = (text: string): string =>
  text.replace(/[^\p{L}\p{N}]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `);

/**
 * The style of the printed report: A4 or Letter, page numbers, page one on one page. Details are closed in the short
 * report and open in the full one; the page's script or the program chooses by `data-print`.
 */
export const printStyle = (foot: string): string => `
@page { margin: 17mm 17mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 7.5pt system-ui, sans-serif; color: #4B4B54; } @bottom-left { content: "${cssText(foot)}"; font: 7.5pt system-ui, sans-serif; color: #4B4B54; } }
@media print {
:root { color-scheme: light; --canvas: #fff; --surface: #fff; --wash: #fff; --text: #000; --text-2: #333; --text-3: #555; --line: #ccc; --accent: #000; }
body { display: block; font-size: 10pt; } .sheet { max-inline-size: none; margin: 0; padding: 0; }
.contents, .skip, .save, .as-table, .print-buttons { display: none; } a { text-decoration: none; }
h1 { font-size: 17pt; } h2 { font-size: 13pt; break-after: avoid; } h3, h4, caption, thead { break-after: avoid; } .question { font-size: 11pt; margin-block-end: .3rem; } .imprint { font-size: 7.5pt; }
figure svg { max-block-size: 7.6cm; } figure svg[data-tall] { max-block-size: 20cm; } figcaption { font-size: 8pt; } figure, tr, .short-answer > li, .overturn > li, details > summary { break-inside: avoid; } details[open] > summary, p:has(+ figure) { break-after: avoid; } p { orphans: 2; widows: 2; }
.chapter, .appendix { margin-block-start: 1.2rem; border-block-start-width: 1px; }
details > summary { font-size: 8.5pt; } details { border: 0; margin: .2rem 0; } summary { padding: .1rem 0; list-style: none; } .scroll { overflow: visible; } table { font-size: 7.5pt; } th, td { padding: .1rem .25rem; max-inline-size: 28em; overflow-wrap: break-word; }
html[data-print=full] details.more::details-content { content-visibility: visible; block-size: auto; }
html:not([data-print=full]) details:not([open]):not(.more) > summary { color: #333; }
html:not([data-print=full]) .appendix details:not([open], .as-table) { display: inline-block; margin: 0 1.2em 0 0; }
.page-one { break-after: page; } .page-one .scroll { overflow: visible; } .page-one h2 { margin: .5rem 0 .15rem; font-size: 11pt; } .page-one figure { margin: .3rem 0; }
.page-one .short-answer { margin: .2rem 0; } .page-one .short-answer > li { margin: .1rem 0; line-height: 1.3; }
.matrix, .matrix-legend, .confidence-legend, .overturn > li, .trace-notes { font-size: 7.5pt; } .matrix { border-spacing: 1px; } .matrix thead .slanted th { inline-size: 1.25rem; min-inline-size: 1.25rem; } .matrix thead .groups th { font-size: 6.5pt; } .matrix .chip-grade { min-inline-size: 1.22rem; block-size: 1.1rem; padding: 0; font-size: 6.8pt; } .matrix tbody th { min-inline-size: 5.2rem; max-inline-size: 6rem; } .matrix .pathway { min-inline-size: 5.5rem; padding-inline-start: .3rem; } .overturn { grid-template-columns: 1fr 1fr; gap: .3rem 1rem; }
}
`;
