import { fixed, quote, text } from "../language/text.ts";
import { candidate, type Writer } from "./candidate.ts";
import { capitalise, enumerate, inWords, labels, longestSentence, lowerFirst, wordCount } from "./wording.ts";

/** Where in the country the active cases are. */
export const variationSentences: Writer<"variation"> = (book, { parameters, result }, found) => {
  const { active } = result;
  const inside = active.filter((id) => result.cases.find((c) => c.id === id)?.located === true);
  const place = parameters.location?.label;
  if (place === undefined || active.length === 0) return [];
  const outside = active.filter((id) => !inside.includes(id)).map(book.caseInSentence);
  const named = lowerFirst(book.label(parameters.orientation));
  const [all, some] = [inWords(active.length), inWords(inside.length)];
  const sentence =
    active.length === 1
      ? text(
          "The one case with {named}, {active}, {count, plural, =0 {does not lie} other {lies}} in {place}.",
          {
            named,
            active: enumerate(active.map(book.caseInSentence)),
            count: inside.length,
            place: quote(place),
          },
        )
      : outside.length === 0
        ? text("All {all} cases with {named} lie in {place}.", { all, named, place: quote(place) })
        : text(
            "Of the {all} cases with {named}, {some} {count, plural, one {lies} other {lie}} in {place}; {outside} {others, plural, one {does} other {do}} not.",
            {
              all,
              named,
              some,
              count: inside.length,
              place: quote(place),
              outside: enumerate(outside),
              others: outside.length,
            },
          );
  return candidate(sentence, found("location"), inside.length === 0);
};

/** How far a hostile reaction spread. */
export const backlashSentences: Writer<"backlash"> = (_, __, found) =>
  found("spread").flatMap((c) => {
    const issues = c.figures.issues ?? 0;
    return issues === 0
      ? candidate(text("No backlash is recorded on a related issue."), [c], true)
      : candidate(
          text("Backlash is recorded on {issues} related {count, plural, one {issue} other {issues}}.", {
            issues: inWords(issues),
            count: issues,
          }),
          [c],
        );
  });

/** The explanation that the evidence favours, and how certain its lead is. */
export const tracingSentences: Writer<"process-tracing"> = (book, { result, parameters }, found) => {
  // An illustration demonstrates a method, and is never part of an answer.
  if (parameters.illustrative === true) return [];
  const first = result.hypotheses.find(({ id }) => id === result.leading);
  if (!first) return [];
  const turns = result.bars.filter(({ turns: turn }) => turn?.within === true).length;
  const { prior, posterior } = first;
  return [
    ...candidate(
      text(
        "Of {hypotheses} explanations of {case}, the evidence favours this one: {statement} (probability {posterior}, {prior} before).",
        {
          hypotheses: inWords(result.hypotheses.length),
          case: book.caseInSentence(result.caseId),
          statement: first.statement,
          posterior: fixed(posterior.value, 2),
          prior: fixed(prior.value, 2),
        },
      ),
      found("leading"),
    ),
    ...(turns === 0
      ? []
      : candidate(
          turns === 1
            ? text("That lead is not firm: one judgement, moved within its range, gives the lead to a rival.")
            : text(
                "That lead is not firm: each of {turns} judgements, moved within its range, gives the lead to a rival.",
                { turns: inWords(turns) },
              ),
          found("turning"),
          true,
        )),
  ];
};

/**
 * The answers of a causal model to its queries, with the name of the model if another model answers the same query.
 */
export const modelSentences: Writer<"causal-model"> = (book, { id: own, title: model, result }, found) => {
  const asked = book.assessment.analyses.flatMap((other) =>
    other.kind === "causal-model" && other.id !== own ? other.result.queries.map(({ title }) => title) : [],
  );
  return result.queries.flatMap(({ id, title, posterior }) => {
    if (!posterior) return [];
    const { mean, low, high } = posterior;
    const answer = formatSigned(mean);
    const question = `${capitalise(title)}${asked.includes(title) ? text(", in “{model}”", { model }) : ""}`;
    if (low === null || high === null) return candidate(`${question}: ${answer}.`, found(id));
    const includes = low <= 0 && high >= 0;
    return candidate(
      text(
        "{question}: {answer} (95% interval {low} to {high}){open, select, yes {, so there may be no effect} other {}}.",
        { question, answer, low: formatSigned(low), high: formatSigned(high), open: includes ? "yes" : "no" },
      ),
      found(id),
      includes,
    );
  });
};

const formatSigned = (value: number): string => fixed(value, 2).replace("-", "−");

/** Whether the outcome followed the instrument where its scope conditions were met. */
export const scopeSentences: Writer<"scope"> = (book, { parameters, result }, found) => {
  const standing = (which: string) => result.cases.filter((c) => c.standing === which).map(({ id }) => id);
  const [confirms, against] = [standing("confirms"), standing("disconfirms")];
  const instruments = labels(book, parameters.instruments);
  const outcome = lowerFirst(book.label(parameters.outcome));
  const cases = (ids: readonly string[]) => enumerate(ids.map(book.caseInSentence));
  if (confirms.length + against.length === 0)
    return candidate(
      text("No case tests whether {instruments} can bring {outcome}.", { instruments, outcome }),
      found("tested"),
      true,
    );
  if (against.length === 0)
    return candidate(
      text(
        "Where they could work, {instruments} came with {outcome} in {confirms}, and no case contradicts this.",
        { instruments, outcome, confirms: cases(confirms) },
      ),
      found("tested"),
    );
  return candidate(
    text("Where they could work, {instruments} came with {outcome} in {confirms}, but not in {against}.", {
      instruments,
      outcome,
      confirms: confirms.length === 0 ? text("no case") : cases(confirms),
      against: cases(against),
    }),
    found("tested"),
    confirms.length === 0,
  );
};

/** Headline conclusions that are short enough, with their drafted wording. */
export const shortHeadlines = (
  found: (...ends: readonly string[]) => ReturnType<typeof candidate>[number]["conclusions"][number][],
) =>
  found("*")
    .filter((c) => c.headline && c.answer !== null && wordCount(c.statement) <= longestSentence)
    .flatMap((c) => candidate(c.statement, [c]));
