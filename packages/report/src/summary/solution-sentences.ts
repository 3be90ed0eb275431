import { parseLiterals } from "@throughline/sets";
import type { Book } from "../view/book.ts";
import { type Candidate, candidate, type Writer } from "./candidate.ts";
import { capitalised, inWords, longestSentence, lowered, wordCount } from "./wording.ts";

/** Which combinations of conditions are sufficient: of one model its terms; of tied models how many there are. */
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
  if (solution.models.length > 1)
    return candidate(
      `${capitalised(inWords(solution.models.length))} models explain ${outcome} equally well, so the evidence does not identify one cause.`,
      restated,
      true,
    );
  const terms = model.terms.map(({ term }) => termName(book, term)).join("; or ");
  const fit = `consistency ${model.inclS.toFixed(2)}, coverage ${model.covS.toFixed(2)}`;
  const full = `Sufficient for ${outcome}: ${terms} (${fit}).`;
  const count = model.terms.length;
  const short = `${capitalised(inWords(count))} ${count === 1 ? "combination" : "combinations"} of conditions ${count === 1 ? "is" : "are"} sufficient for ${outcome} (${fit}).`;
  return candidate(wordCount(full) <= longestSentence ? full : short, restated);
};

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
  const negated = outcome.startsWith("~");
  const name = lowered(book.label(negated ? outcome.slice(1) : outcome));
  return negated ? `the absence of ${name}` : name;
}

function termName(book: Book, term: string): string {
  return parseLiterals(term)
    .map(({ name, negated, values }) => {
      const label = lowered(book.label(name));
      if (values) return `${label} at ${values.join(" or ")}`;
      return negated ? `absence of ${label}` : label;
    })
    .join(" with ");
}
