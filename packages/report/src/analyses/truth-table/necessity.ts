import { figure, text } from "../../language/text.ts";
import type { Book, ResultOf } from "../../view/book.ts";
import { columns, fit, note, row } from "../../view/build.ts";
import type { Block } from "../../view/view.ts";
import { literalInLabels, literalWithId } from "./term-labels.ts";

type Necessity = ResultOf<"truth-table">["result"]["necessity"];

/**
 * The consistency from which a condition counts as necessary, and the relevance below which it counts as trivial
 * (Schneider & Wagemann 2012).
 */
const limits = { necessary: 0.9, trivial: 0.5 };

/** Returns the necessary conditions that are not trivial because nearly all cases have them. */
export const necessaryConditions = (necessity: Necessity): Necessity =>
  necessity.filter(({ inclN, RoN }) => inclN >= limits.necessary && RoN >= limits.trivial);

/** Each condition and its negation as necessary for the outcome; those that nearly all cases have are marked. */
export function necessityBox(
  book: Book,
  analysis: string,
  { necessity }: { readonly necessity: Necessity },
): Block {
  const passing = necessity.filter(({ inclN }) => inclN >= limits.necessary);
  const named = passing
    .map((one) => `${literalInLabels(book, one.condition)}${isTrivial(one) ? text(" (trivial)") : ""}`)
    .join(", ");
  const summary = text("Necessity of single conditions: {conditions}", {
    conditions: named === "" ? text("none") : named,
  });
  return {
    is: "details",
    name: "necessity",
    place: { is: "necessity", id: analysis },
    summary,
    blocks: [
      note(
        text(
          "Necessary: inclN of at least {necessary}, so the outcome hardly ever occurs without the condition. Trivial: relevance (RoN) below {trivial}, because nearly all cases have the condition, with and without the outcome.",
          { necessary: figure(limits.necessary), trivial: figure(limits.trivial) },
        ),
      ),
      {
        is: "table",
        name: summary,
        columns: columns(text("condition"), text("inclN"), text("RoN"), text("covN"), text("reading")),
        sortable: true,
        groups: [
          necessity.map((one) =>
            row(one.condition, [
              literalWithId(book, one.condition),
              fit(one.inclN),
              fit(one.RoN),
              fit(one.covN),
              readingOf(one),
            ]),
          ),
        ],
      },
    ],
  };
}

const isTrivial = ({ RoN }: Necessity[number]): boolean => RoN < limits.trivial;

function readingOf(one: Necessity[number]): string {
  if (!(one.inclN >= limits.necessary)) return "";
  return isTrivial(one) ? text("necessary, but trivial") : text("necessary");
}
