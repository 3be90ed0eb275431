import { cellParts, compareText } from "@throughline/study";
import { figure, text } from "../language/text.ts";
import type { Book } from "../view/book.ts";
import type { RecordRef } from "../view/inline.ts";
import { type AnswerSentence, computedConclusions } from "./short-answer.ts";
import { enumerate, lowerFirst } from "./wording.ts";

const maxShown = 4;

/** A change that would overturn conclusions, and its effect. */
export type Overturn = {
  readonly title: string;
  readonly text: string;
  /** the source or grade that changes */
  readonly on: RecordRef;
};

/**
 * Lists what would overturn the short answer: withdrawing the sources that most conclusions depend on, changing the
 * grades to which most of its sentences are sensitive, and grading what is missing.
 */
export function overturns(book: Book, answer: readonly AnswerSentence[]): Overturn[] {
  const sources = sourceOverturns(book);
  const grades = gradeOverturns(book, answer);
  const missing = missingOverturns(book);
  return [
    ...sources.slice(0, 1),
    ...grades.slice(0, 2),
    ...missing.slice(0, 1),
    ...sources.slice(1),
    ...grades.slice(2),
  ].slice(0, maxShown);
}

/** Says that what would overturn the answer was not computed, if it would take too long. */
export function notTried({ assessment }: Book): string | undefined {
  const warning = assessment.warningMessages.find(({ id }) => id === "warning.notTried");
  return (
    warning &&
    text("Not computed for a study of this size. To test one source or claim, withdraw it in the workbench.")
  );
}

function sourceOverturns({ assessment, study, sourceName }: Book): Overturn[] {
  const computed = computedConclusions(assessment);
  return assessment.sources
    .filter(({ falls }) => falls.length > 0)
    .map(({ source, claims, falls }) => ({
      title: text("Withdrawing {source}", {
        source: sourceName(source),
      }),
      text: text(
        "{falls} of {computed} computed conclusions {falls, plural, one {falls} other {fall}}. It is the source of {claims} of {all} claims.",
        { falls: falls.length, computed, claims, all: study.claims.length },
      ),
      on: { is: "source", id: source },
    }));
}

function gradeOverturns(book: Book, answer: readonly AnswerSentence[]): Overturn[] {
  const byId = new Map(book.assessment.conclusions.map((c) => [c.id, c]));
  const turned = new Map<string, { cell: string; from: number; to: number; numbers: Set<number> }>();
  for (const { number, level, conclusions } of answer) {
    if (level === undefined) continue;
    for (const id of conclusions)
      for (const entry of byId.get(id)?.leverage ?? []) {
        if (!("cell" in entry)) continue;
        const { cell, from, to } = entry;
        const key = `${cell} ${to}`;
        const found = turned.get(key) ?? { cell, from, to, numbers: new Set() };
        found.numbers.add(number);
        turned.set(key, found);
      }
  }
  const seen = new Set<string>();
  return [...turned.values()]
    .toSorted((a, b) => b.numbers.size - a.numbers.size || compareText(a.cell, b.cell))
    .filter(({ cell }) => !seen.has(cell) && seen.add(cell))
    .map(({ cell, from, to, numbers }) => {
      const { caseId, attribute } = cellParts(cell);
      const which = [...numbers].map(String);
      return {
        title: text("Grading {attribute} in {case} {to} instead of {from}", {
          attribute: lowerFirst(book.label(attribute)),
          case: book.caseInSentence(caseId),
          to: figure(to),
          from: figure(from),
        }),
        text: text("{count, plural, one {Statement} other {Statements}} {numbers} would change.", {
          count: which.length,
          numbers: enumerate(which, "and", 6),
        }),
        on: { is: "cell", id: cell },
      };
    });
}

function missingOverturns(book: Book): Overturn[] {
  return book.assessment.missing
    .toSorted((a, b) => b.neededBy.length - a.neededBy.length || compareText(a.cell, b.cell))
    .map(({ cell, contradictedBy, neededBy }) => {
      const { caseId, attribute } = cellParts(cell);
      const name = text("{attribute} in {case}", {
        attribute: lowerFirst(book.label(attribute)),
        case: book.caseInSentence(caseId),
      });
      const count = neededBy.length;
      return {
        title:
          contradictedBy.length > 0 ? text("Resolving {name}", { name }) : text("Grading {name}", { name }),
        text:
          contradictedBy.length > 0
            ? text(
                "Its claims contradict its grade, and {count, plural, one {# conclusion needs} other {# conclusions need}} it.",
                { count },
              )
            : text(
                "It is not graded, and {count, plural, one {# conclusion needs} other {# conclusions need}} it.",
                { count },
              ),
        on: { is: "cell", id: cell },
      };
    });
}
