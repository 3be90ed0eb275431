import { text } from "../language/text.ts";
import type { Book } from "./book.ts";
import { small } from "./build.ts";
import type { Inline, Target } from "./inline.ts";

/** The name of a case, linked to its grades if the page has them. */
export const caseReference = (book: Book, id: string): Inline =>
  reference(book.cases.has(id), { is: "case", id }, book.caseName(id));

/** The number of a truth-table row, linked to it if it is drawn. */
export function rowReference(book: Book, id: string): Inline {
  const found = book.rows.get(id);
  return found ? reference(book.rowsOnPage.has(id), found, text("row {row}", { row: found.row })) : id;
}

/** The id of a claim, linked to its entry under its source. */
export const claimLink = (book: Book, id: string): Inline =>
  reference(book.claimsOnPage.has(id), { is: "claim", id }, id);

/** The same in small print. */
export const claimReference = (book: Book, id: string): Inline => small(claimLink(book, id));

function reference(onPage: boolean, to: Target, content: Inline): Inline {
  return onPage ? { is: "reference", to, content } : content;
}
