import { figure, text } from "../../language/text.ts";
import type { Book, ResultOf } from "../../view/book.ts";
import { em, joinInline, marked, strong } from "../../view/build.ts";
import { namesShown } from "../../view/cases-on-page.ts";
import type { Inline } from "../../view/inline.ts";
import { caseReference } from "../../view/references.ts";

type Model = ResultOf<"truth-table">["result"]["solutions"][number]["models"][number];
type ModelCases = NonNullable<Model["cases"]>;
type Term = ModelCases["terms"][number];

/** A case in a list. */
type Listed = {
  readonly caseId: string;
  readonly membership: number;
  readonly outcome: number;
  /** distinguishes it from others in the list */
  readonly mark: string | undefined;
};

/** Typical cases; those covered by this term only come first. */
export function typicalNames(book: Book, { count, first }: Term["typical"], severalTerms: boolean): Inline {
  if (count === 0) return none();
  const differ = first.some(({ mostTypical }) => !mostTypical);
  const listed = first
    .slice(0, namesShown)
    .map((entry) => ({ ...entry, mark: differ && entry.mostTypical ? text("most typical") : undefined }));
  const name = namer(book, listed);
  const only = listed.filter(({ uniquelyCovered }) => uniquelyCovered).map(name);
  const also = listed.filter(({ uniquelyCovered }) => !uniquelyCovered).map(name);
  return [
    only.length > 0 && severalTerms ? [em(text("In this term only:")), " "] : [],
    joinInline(only, "; "),
    only.length > 0 && also.length > 0 ? ". " : "",
    also.length > 0 ? [em(text("In another term too:")), " ", joinInline(also, "; ")] : [],
    more(count, listed.length),
  ];
}

/** Cases in the term but not in the outcome. */
export function deviantNames(book: Book, { count, first }: Term["deviant"]): Inline {
  if (count === 0) return none();
  const differ = first.some(({ mostDeviant }) => !mostDeviant);
  const listed = first
    .slice(0, namesShown)
    .map((entry) => ({ ...entry, mark: differ && entry.mostDeviant ? text("most deviant") : undefined }));
  return namesOf(book, listed, count);
}

/** Cases in the outcome but in no term. */
export function uncoveredNames(
  book: Book,
  { count, first }: ModelCases["uncovered"][number]["cases"],
): Inline {
  const differ = first.some(({ mostDeviant }) => !mostDeviant);
  const listed = first.slice(0, namesShown).map((entry) => ({
    ...entry,
    membership: entry.solution,
    mark: differ && entry.mostDeviant ? text("best example") : undefined,
  }));
  return namesOf(book, listed, count);
}

const none = (): Inline => marked("blank", text("none"));

const namesOf = (book: Book, listed: readonly Listed[], count: number): Inline => [
  joinInline(listed.map(namer(book, listed)), "; "),
  more(count, listed.length),
];

/** Adds memberships to names, unless all of the list are 0 or 1. */
function namer(book: Book, listed: readonly Listed[]): (entry: Listed) => Inline {
  const crisp = listed.every((entry) =>
    [entry.membership, entry.outcome].every((value) => value === 0 || value === 1),
  );
  return ({ caseId, membership, outcome, mark }) => [
    caseReference(book, caseId),
    crisp ? "" : ` (${figure(membership)}, ${figure(outcome)})`,
    mark === undefined ? [] : [", ", strong(mark)],
  ];
}

const more = (count: number, listed: number): string =>
  count > listed ? text(" and {count} more", { count: count - listed }) : "";
