import { parseLiteral, parseLiterals, type SetLiteral } from "@throughline/sets";
import { necessaryConditions } from "../analyses/truth-table/necessity.ts";
import type { Book, ResultOf } from "../view/book.ts";
import { type Candidate, candidate, type Writer } from "./candidate.ts";
import { capitalised, enumerate, inWords, longestSentence, lowered, wordCount } from "./wording.ts";

type Solution = ResultOf<"truth-table">["result"]["solutions"][number];
type Model = Solution["models"][number];

/** Which combinations of conditions are sufficient, what is necessary, and how much of the field of comparison was observed. */
export const truthTableSentences: Writer<"truth-table"> = (book, { result }, found) => {
  const outcome = outcomeName(book, result.outcome);
  const solution = result.solutions.find(({ type }) => type === "parsimonious") ?? result.solutions[0];
  const restated = solution ? found(`solution.${solution.type}`, "solution") : found("solution");
  const [model] = solution?.models ?? [];
  if (restated.some(({ answer }) => answer === null))
    return candidate(
      `The evidence does not say which conditions are sufficient for ${outcome}.`,
      restated,
      true,
    );
  if (!solution || !model)
    return candidate(`No combination of conditions is sufficient for ${outcome}.`, restated, true);
  const necessity = found("necessity").filter(({ answer }) => answer !== null);
  const necessary = necessaryConditions(result.necessity).map(({ condition }) => termName(book, condition));
  return [
    ...(solution.models.length > 1
      ? tiedModels(book, solution, outcome, restated)
      : candidate(singleModel(book, model, outcome), restated)),
    ...(necessary.length === 0
      ? candidate(`No single condition is necessary for ${outcome}.`, necessity, true)
      : candidate(`Necessary for ${outcome}: ${enumerate(necessary)}.`, necessity)),
    ...(result.rows.length < result.rowsInTable
      ? candidate(
          `Only ${result.rows.length} of ${result.rowsInTable} possible combinations of conditions occur among the cases; the others remain untested.`,
          restated,
          true,
        )
      : []),
  ];
};

/** How many models explain an outcome equally well, and what all of them contain. */
function tiedModels(
  book: Book,
  { models, complete }: Solution,
  outcome: string,
  restated: Candidate["conclusions"],
): Candidate[] {
  const [first, ...others] = models.map(({ terms }) => terms.map(({ term }) => term));
  const shared = (first ?? []).filter((term) => others.every((terms) => terms.includes(term)));
  const count = capitalised(`${complete ? "" : "at least "}${inWords(models.length)}`);
  const all = models.length === 2 ? "Both" : "All of them";
  return [
    ...candidate(
      `${count} models explain ${outcome} equally well, so the evidence does not identify one cause.`,
      restated,
      true,
    ),
    ...(shared.length === 0 || !complete
      ? []
      : candidate(
          `${all} contain ${shared.length > 1 ? "these combinations: " : ""}${shared.map((term) => termName(book, term)).join("; ")}.`,
          restated,
        ).map((one): Candidate => ({ ...one, completes: true }))),
  ];
}

function singleModel(book: Book, { terms, inclS, covS }: Model, outcome: string): string {
  const fit = `consistency ${inclS.toFixed(2)}, coverage ${covS.toFixed(2)}`;
  const count = terms.length;
  const begin =
    count === 1
      ? `One combination of conditions is sufficient for ${outcome}`
      : `${capitalised(inWords(count))} combinations of conditions are each sufficient for ${outcome}`;
  const full = `${begin}: ${terms.map(({ term }) => termName(book, term)).join("; or ")} (${fit}).`;
  return wordCount(full) <= longestSentence ? full : `${begin} (${fit}).`;
}

/** Which causal structures coincidence analysis leaves. */
export const coincidenceSentences: Writer<"coincidence"> = (_, { result }, found): Candidate[] => {
  const restated = found("structures");
  if (restated.some(({ answer }) => answer === null)) return [];
  const count = result.structureCount;
  if (count === 0)
    return candidate(`No causal structure fits the ${result.cases} cases well enough.`, restated, true);
  return count === 1
    ? candidate(`One causal structure fits the ${result.cases} cases.`, restated)
    : candidate(
        `${capitalised(inWords(count))} causal structures fit the ${result.cases} cases equally well, and the evidence does not choose among them.`,
        restated,
        true,
      );
};

function outcomeName(book: Book, outcome: string): string {
  const literal = parseLiteral(outcome);
  const name = literalName(book, { ...literal, negated: false });
  return literal.negated ? `the absence of ${name}` : name;
}

const termName = (book: Book, term: string): string =>
  parseLiterals(term)
    .map((literal) => literalName(book, literal))
    .join(" and ");

function literalName(book: Book, { name, negated, values }: SetLiteral): string {
  const label = lowered(book.label(name));
  if (values) return `${label} (${negated ? "not " : ""}value ${values.join(" or ")})`;
  return negated ? `not ${label}` : label;
}
