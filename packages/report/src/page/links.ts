import type { Book } from "./book.ts";
import { anchor, html, type Markup } from "./html.ts";

/** A case by name, leading to its grades where they stand on the page. */
export function caseLink(book: Book, id: string): Markup {
  return link(book.cases.has(id), anchor("case", id), book.caseName(id));
}

/** A row of a truth table by its number, leading to it where it is drawn. */
export function rowLink(book: Book, id: string): Markup {
  return link(book.rowsOnPage.has(id), anchor("row", id), `row ${id.slice(id.lastIndexOf(".") + 1)}`);
}

/** A claim by its id, leading to where it stands under its source. */
export function claimLink(book: Book, id: string): Markup {
  return html`<span class="id">${link(book.claimsOnPage.has(id), anchor("claim", id), id)}</span>`;
}

function link(there: boolean, to: string, name: string): Markup {
  return there ? html`<a href="#${to}">${name}</a>` : html`${name}`;
}
