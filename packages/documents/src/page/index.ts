export { pagesIn, type TextPage } from "./document-text.ts";
export { type PageText, pageText, type Span } from "./page-text.ts";
export { type ItemRange, itemsUnder, positionAt } from "./positions.ts";
export type { TextItem } from "./text-item.ts";
