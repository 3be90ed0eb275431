import { candidate, type Writer } from "./candidate.ts";
import { capitalised, enumerate, inWords, labels, longestSentence, lowered, wordCount } from "./wording.ts";

/** Where in the country the active cases lie. */
export const variationSentences: Writer<"variation"> = (book, { parameters, result }, found) => {
  const { active } = result;
  const inside = active.filter((id) => result.cases.find((c) => c.id === id)?.located === true);
  const place = parameters.location?.label;
  if (place === undefined || active.length === 0) return [];
  const outside = active.filter((id) => !inside.includes(id)).map(book.caseInSentence);
  const named = lowered(book.label(parameters.orientation));
  const [all, some] = [inWords(active.length), inWords(inside.length)];
  const text =
    active.length === 1
      ? `The one case with ${named}, ${enumerate(active.map(book.caseName))}, ${inside.length === 1 ? "lies" : "does not lie"} in ${place}.`
      : outside.length === 0
        ? `All ${all} cases with ${named} lie in ${place}.`
        : `Of the ${all} cases with ${named}, ${some} ${inside.length === 1 ? "lies" : "lie"} in ${place}; ${enumerate(outside)} ${outside.length === 1 ? "does" : "do"} not.`;
  return candidate(text, found("location"), inside.length === 0);
};

/** How far a hostile reaction spread. */
export const backlashSentences: Writer<"backlash"> = (_, __, found) =>
  found("spread").flatMap((c) => {
    const issues = c.figures.issues ?? 0;
    return issues === 0
      ? candidate("No hostile reaction is recorded for a related issue.", [c], true)
      : candidate(
          `Hostile reactions followed on ${inWords(issues)} related ${issues === 1 ? "issue" : "issues"}.`,
          [c],
        );
  });

/** Which explanation the evidence favours, and how sure that lead is. */
export const tracingSentences: Writer<"process-tracing"> = (book, { result, parameters }, found) => {
  // An illustration shows a method, and is never part of an answer.
  if (parameters.illustrative === true) return [];
  const first = result.hypotheses.find(({ id }) => id === result.leading);
  if (!first) return [];
  const turns = result.bars.filter(({ turns: turn }) => turn?.within === true).length;
  const { prior, posterior } = first;
  return [
    ...candidate(
      `Of ${inWords(result.hypotheses.length)} explanations of ${book.caseInSentence(result.caseId)}, the evidence favours this one: ${first.statement} (probability ${posterior.value.toFixed(2)}, ${prior.value.toFixed(2)} before).`,
      found("leading"),
    ),
    ...(turns === 0
      ? []
      : candidate(
          turns === 1
            ? "That lead is not firm: one judgement, moved within its range, gives the lead to a rival."
            : `That lead is not firm: each of ${inWords(turns)} judgements, moved within its range, gives the lead to a rival.`,
          found("turning"),
          true,
        )),
  ];
};

/** The answers of a causal model to its questions, with the name of the model where another model answers the same question. */
export const modelSentences: Writer<"causal-model"> = (book, { id: own, title: model, result }, found) => {
  const asked = book.assessment.analyses.flatMap((other) =>
    other.kind === "causal-model" && other.id !== own ? other.result.queries.map(({ title }) => title) : [],
  );
  return result.queries.flatMap(({ id, title, posterior }) => {
    if (!posterior) return [];
    const { mean, low, high } = posterior;
    const answer = signed(mean);
    const question = `${capitalised(title)}${asked.includes(title) ? `, in “${model}”` : ""}`;
    if (low === null || high === null) return candidate(`${question}: ${answer}.`, found(id));
    const includes = low <= 0 && high >= 0;
    return candidate(
      `${question}: ${answer} (95% interval ${signed(low)} to ${signed(high)})${includes ? ", so it may be none" : ""}.`,
      found(id),
      includes,
    );
  });
};

const signed = (value: number): string => value.toFixed(2).replace("-", "−");

/** Whether the outcome followed the instrument where its scope conditions were met. */
export const scopeSentences: Writer<"scope"> = (book, { parameters, result }, found) => {
  const standing = (which: string) => result.cases.filter((c) => c.standing === which).map(({ id }) => id);
  const [confirms, against] = [standing("confirms"), standing("disconfirms")];
  const instruments = labels(book, parameters.instruments);
  const outcome = lowered(book.label(parameters.outcome));
  const cases = (ids: readonly string[]) => enumerate(ids.map(book.caseInSentence));
  if (confirms.length + against.length === 0)
    return candidate(`No case tests whether ${instruments} can bring ${outcome}.`, found("tested"), true);
  if (against.length === 0)
    return candidate(
      `Where they could work, ${instruments} came with ${outcome} in ${cases(confirms)}, and no case speaks against it.`,
      found("tested"),
    );
  return candidate(
    `Where they could work, ${instruments} came with ${outcome} in ${confirms.length === 0 ? "no case" : cases(confirms)}, but not in ${cases(against)}.`,
    found("tested"),
    confirms.length === 0,
  );
};

/** The statements to read first that are short enough, as they were drafted. */
export const shortHeadlines = (
  found: (...ends: readonly string[]) => ReturnType<typeof candidate>[number]["conclusions"][number][],
) =>
  found("*")
    .filter((c) => c.headline && c.answer !== null && wordCount(c.statement) <= longestSentence)
    .flatMap((c) => candidate(c.statement, [c]));
