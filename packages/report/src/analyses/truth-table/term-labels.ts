import { parseLiteral, parseLiterals } from "@throughline/sets";
import { text } from "../../language/text.ts";
import type { Book } from "../../view/book.ts";
import { small } from "../../view/build.ts";
import type { Inline } from "../../view/inline.ts";
import { breakable } from "./names.ts";

type Labels = Pick<Book, "label">;

/** A literal in words: "not Foreign money" for `~foreign_money`. */
export const literalInLabels = ({ label }: Labels, literal: string): string =>
  wordsOf(label, parseLiteral(literal));

/** A term in words, with the labels of its conditions; a term without conditions as printed. */
export const termInLabels = ({ label }: Labels, term: string): string =>
  term === ""
    ? term
    : parseLiterals(term)
        .map((literal) => wordsOf(label, literal))
        .join(" · ");

/** The terms of a model in words. */
export const modelInLabels = (labels: Labels, terms: readonly string[]): string =>
  terms.map((term) => termInLabels(labels, term)).join(" + ");

/** A literal in words, with the id that expressions use. */
export const literalWithId = (labels: Labels, literal: string): Inline =>
  withId(literalInLabels(labels, literal), literal);

/** A term in words, with the ids that expressions use. */
export const termWithId = (labels: Labels, term: string): Inline => withId(termInLabels(labels, term), term);

const withId = (words: string, id: string): Inline =>
  words === id ? breakable(id) : [words, " ", small(breakable(id))];

/** A literal that is taken apart, in words. */
export function wordsOf(
  label: Labels["label"],
  { name, negated, values }: ReturnType<typeof parseLiteral>,
): string {
  const words = negated ? text("not {label}", { label: label(name) }) : label(name);
  return values === undefined ? words : `${words} (${values.join(text(" or "))})`;
}
