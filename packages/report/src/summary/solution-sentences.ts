import { parseLiteral, parseLiterals, type SetLiteral } from "@throughline/sets";
import { necessaryConditions } from "../analyses/truth-table/necessity.ts";
import { fixed, text } from "../language/text.ts";
import type { Book, ResultOf } from "../view/book.ts";
import { type Candidate, candidate, type Writer } from "./candidate.ts";
import { capitalise, enumerate, inWords, longestSentence, lowerFirst, wordCount } from "./wording.ts";

type Solution = ResultOf<"truth-table">["result"]["solutions"][number];
type Model = Solution["models"][number];

/**
 * The combinations of conditions that are sufficient, what is necessary, and how many of the configurations were
 * observed.
 */
export const truthTableSentences: Writer<"truth-table"> = (book, { result }, found) => {
  const outcome = outcomeName(book, result.outcome);
  const solution = result.solutions.find(({ type }) => type === "parsimonious") ?? result.solutions[0];
  const restated = solution ? found(`solution.${solution.type}`, "solution") : found("solution");
  const [model] = solution?.models ?? [];
  if (restated.some(({ answer }) => answer === null))
    return candidate(
      text("The evidence does not say which conditions are sufficient for {outcome}.", { outcome }),
      restated,
      true,
    );
  if (!solution || !model)
    return candidate(
      text("No combination of conditions is sufficient for {outcome}.", { outcome }),
      restated,
      true,
    );
  const necessity = found("necessity").filter(({ answer }) => answer !== null);
  const necessary = necessaryConditions(result.necessity).map(({ condition }) => termName(book, condition));
  return [
    ...(solution.models.length > 1
      ? tiedModels(book, solution, outcome, restated)
      : candidate(singleModel(book, model, outcome), restated)),
    ...(necessary.length === 0
      ? candidate(text("No single condition is necessary for {outcome}.", { outcome }), necessity, true)
      : candidate(
          text("Necessary for {outcome}: {necessary}.", { outcome, necessary: enumerate(necessary) }),
          necessity,
        )),
    ...(result.rows.length < result.rowsInTable
      ? candidate(
          text(
            "Only {rows} of {rowsInTable} possible combinations of conditions occur among the cases; the others remain untested.",
            { rows: result.rows.length, rowsInTable: result.rowsInTable },
          ),
          restated,
          true,
        )
      : []),
  ];
};

/** The number of models that explain an outcome equally well, and what they share. */
function tiedModels(
  book: Book,
  { models, complete }: Solution,
  outcome: string,
  restated: Candidate["conclusions"],
): Candidate[] {
  const [first, ...others] = models.map(({ terms }) => terms.map(({ term }) => term));
  const shared = (first ?? []).filter((term) => others.every((terms) => terms.includes(term)));
  const count = capitalise(
    complete ? inWords(models.length) : text("at least {count}", { count: inWords(models.length) }),
  );
  const all = models.length === 2 ? text("Both") : text("All of them");
  return [
    ...candidate(
      text("{count} models explain {outcome} equally well, so the evidence does not identify one cause.", {
        count,
        outcome,
      }),
      restated,
      true,
    ),
    ...(shared.length === 0 || !complete
      ? []
      : candidate(
          text("{all} contain {count, plural, one {} other {these combinations: }}{shared}.", {
            all,
            count: shared.length,
            shared: shared.map((term) => termName(book, term)).join("; "),
          }),
          restated,
        ).map((one): Candidate => ({ ...one, completes: true }))),
  ];
}

function singleModel(book: Book, { terms, inclS, covS }: Model, outcome: string): string {
  const fit = text("consistency {inclS}, coverage {covS}", { inclS: fixed(inclS, 2), covS: fixed(covS, 2) });
  const count = terms.length;
  const begin =
    count === 1
      ? text("One combination of conditions is sufficient for {outcome}", { outcome })
      : text("{count} combinations of conditions are each sufficient for {outcome}", {
          count: capitalise(inWords(count)),
          outcome,
        });
  const full = `${begin}: ${terms.map(({ term }) => termName(book, term)).join(text("; or "))} (${fit}).`;
  return wordCount(full) <= longestSentence ? full : `${begin} (${fit}).`;
}

/** The causal structures that remain after coincidence analysis. */
export const coincidenceSentences: Writer<"coincidence"> = (_, { result }, found): Candidate[] => {
  const restated = found("structures");
  if (restated.some(({ answer }) => answer === null)) return [];
  const count = result.structureCount;
  if (count === 0)
    return candidate(
      text("No causal structure fits the {cases} cases well enough.", { cases: result.cases }),
      restated,
      true,
    );
  return count === 1
    ? candidate(text("One causal structure fits the {cases} cases.", { cases: result.cases }), restated)
    : candidate(
        text(
          "{count} causal structures fit the {cases} cases equally well, and the evidence does not choose among them.",
          { count: capitalise(inWords(count)), cases: result.cases },
        ),
        restated,
        true,
      );
};

function outcomeName(book: Book, outcome: string): string {
  const literal = parseLiteral(outcome);
  const name = literalName(book, { ...literal, negated: false });
  return literal.negated ? text("the absence of {name}", { name }) : name;
}

const termName = (book: Book, term: string): string =>
  parseLiterals(term)
    .map((literal) => literalName(book, literal))
    .join(text(" and "));

function literalName(book: Book, { name, negated, values }: SetLiteral): string {
  const label = lowerFirst(book.label(name));
  if (values)
    return text("{label} ({negated, select, yes {not } other {}}value {values})", {
      label,
      negated: negated ? "yes" : "no",
      values: values.join(text(" or ")),
    });
  return negated ? text("not {label}", { label }) : label;
}
