import { candidate, type Writer } from "./candidate.ts";
import { capitalised, enumerate, inWords, longestSentence, wordCount } from "./wording.ts";

/** Where in the country the active cases lie. */
export const variationSentences: Writer<"variation"> = (book, { parameters, result }, found) => {
  const { active } = result;
  const inside = active.filter((id) => result.cases.find((c) => c.id === id)?.located === true);
  const place = parameters.location?.label;
  if (place === undefined || active.length === 0) return [];
  const outside = active.filter((id) => !inside.includes(id));
  const but =
    outside.length === 0
      ? ""
      : `; ${enumerate(outside.map(book.caseName))} ${outside.length === 1 ? "does" : "do"} not`;
  return candidate(
    `${capitalised(inWords(inside.length))} of the ${inWords(active.length)} active cases ${inside.length === 1 ? "lies" : "lie"} in ${place}${but}.`,
    found("location"),
    inside.length === 0,
  );
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
          true,
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
      `Of ${inWords(result.hypotheses.length)} explanations for ${book.caseName(result.caseId)}, the evidence favours this: ${first.statement} (probability ${posterior.value.toFixed(2)}, ${prior.value.toFixed(2)} before).`,
      found("leading"),
    ),
    ...(turns === 0
      ? []
      : candidate(
          `That lead is not firm: any of ${inWords(turns)} judgements, moved within its range, gives the lead to a rival.`,
          found("turning"),
          true,
        )),
  ];
};

/** The answers of a causal model to its questions. */
export const modelSentences: Writer<"causal-model"> = (_, { result }, found) =>
  result.queries.flatMap(({ id, title, posterior }) => {
    if (!posterior) return [];
    const { mean, low, high } = posterior;
    const answer = signed(mean);
    if (low === null || high === null) return candidate(`${capitalised(title)}: ${answer}.`, found(id));
    const includes = low <= 0 && high >= 0;
    return candidate(
      `${capitalised(title)}: ${answer} (95% interval from ${signed(low)} to ${signed(high)})${includes ? ", so it may be none" : ""}.`,
      found(id),
      includes,
    );
  });

const signed = (value: number): string => value.toFixed(2).replace("-", "−");

/** Where the scope conditions of an instrument were met, and it was followed by the outcome. */
export const scopeSentences: Writer<"scope"> = (book, { result }, found) => {
  const standing = (which: string) => result.cases.filter((c) => c.standing === which).map(({ id }) => id);
  const [confirms, against] = [standing("confirms"), standing("disconfirms")];
  const tested = confirms.length + against.length;
  if (tested === 0) return candidate("No case tests the instrument within its scope.", found("tested"), true);
  return candidate(
    `${capitalised(inWords(tested))} ${tested === 1 ? "case tests" : "cases test"} the instrument within its scope, and the outcome followed in ${confirms.length === 0 ? "none" : enumerate(confirms.map(book.caseName))}.`,
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
