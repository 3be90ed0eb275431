import { noType } from "@throughline/assess";
import type { AnalysisOf } from "@throughline/study";
import { termText } from "../language/terms.ts";
import { figure, language, text } from "../language/text.ts";
import type { Book, ResultOf } from "../view/book.ts";
import { type Candidate, candidate, type Found, type Writer } from "./candidate.ts";
import { capitalise, enumerate, enumerateCases, inWords, labels, lowerFirst } from "./wording.ts";

/** What accompanied the added instrument: the outcomes that the highest case reached, and those that it did not. */
export const ladderSentences: Writer<"ladder"> = (book, { parameters, result }, found) => {
  const rungs = topRungs(parameters, result);
  const [rung] = rungs;
  return [
    ...(rung === undefined
      ? []
      : rungs.length === 1
        ? rungSentences(book, parameters.outcomes, rung, found)
        : rungsSentences(book, parameters.outcomes, rungs, found)),
    ...contrastSentences(book, parameters.outcomes, result.contrasts, found),
  ];
};

type Rung = ResultOf<"ladder">["result"]["rungs"][number];

/** The rungs to the step with the most groups that add the group declared last, and of these the fewest others. */
function topRungs(
  { instruments }: AnalysisOf<"ladder">,
  { steps, rungs }: ResultOf<"ladder">["result"],
): Rung[] {
  const top = steps.at(-1)?.cases ?? [];
  const names = Object.keys(instruments);
  const last = ({ groupsAdded }: Rung) => Math.max(...groupsAdded.map((group) => names.indexOf(group)));
  const places = ({ groupsAdded }: Rung) => groupsAdded.map((group) => names.indexOf(group)).join();
  const ranked = rungs
    .filter(({ to }) => top.includes(to))
    .toSorted(
      (a, b) =>
        last(b) - last(a) ||
        a.groupsAdded.length - b.groupsAdded.length ||
        places(a).localeCompare(places(b), "en"),
    );
  return ranked.filter((one) => places(one) === places(ranked[0]!));
}

const having = (outcomes: readonly string[], rungs: readonly Rung[], direction: Rung["directions"][string]) =>
  outcomes.filter((id) => rungs.every(({ directions }) => directions[id] === direction));

/** The conclusions on what rungs added and on some outcomes. */
const backingOf = (found: Found, rungs: readonly Rung[], outcomes: readonly string[]) =>
  rungs.flatMap(({ from, to }) =>
    found(`added.${from}.${to}`, ...outcomes.map((id) => `outcome.${from}.${to}.${id}`)),
  );

/** What came with the added instrument in one comparison of cases. */
function rungSentences(book: Book, outcomes: readonly string[], rung: Rung, found: Found): Candidate[] {
  const [higher, lower] = [having(outcomes, [rung], "higher"), having(outcomes, [rung], "lower")];
  const same = having(outcomes, [rung], "same");
  const known = higher.length + lower.length + same.length;
  const instruments = enumerate(rung.groupsAdded.map(lowerFirst));
  const [subject, other] = [book.caseInSentence(rung.to), book.caseInSentence(rung.from)];
  return [
    ...(higher.length === 0
      ? candidate(
          known === 0
            ? text("What came with {instruments} in {subject} is not known.", { instruments, subject })
            : text("With {instruments} added, no graded outcome was higher in {subject} than in {other}.", {
                instruments,
                subject,
                other,
              }),
          backingOf(found, [rung], known === 0 ? outcomes : [...lower, ...same]),
          known > 0,
        )
      : candidate(
          text(
            "With {instruments} added, {outcomes} {count, plural, one {was} other {were}} higher in {subject} than in {other}.",
            { instruments, outcomes: labels(book, higher), count: higher.length, subject, other },
          ),
          backingOf(found, [rung], higher),
        )),
    ...(lower.length === 0
      ? []
      : candidate(
          text(
            "With {instruments} added, {outcomes} {count, plural, one {was} other {were}} lower in {subject} than in {other}.",
            { instruments, outcomes: labels(book, lower), count: lower.length, subject, other },
          ),
          backingOf(found, [rung], lower),
          true,
        )),
  ];
}

/** The same in several comparisons of cases: what all of them have in common. */
function rungsSentences(
  book: Book,
  outcomes: readonly string[],
  rungs: readonly Rung[],
  found: Found,
): Candidate[] {
  const [higher, lower] = [having(outcomes, rungs, "higher"), having(outcomes, rungs, "lower")];
  const instruments = enumerate((rungs[0]?.groupsAdded ?? []).map(lowerFirst));
  const pairs = rungs.length;
  return [
    ...(higher.length === 0
      ? candidate(
          text(
            "With {instruments} added, no outcome was higher in {pairs, plural, =2 {both comparisons} other {all # comparisons}} of cases.",
            {
              instruments,
              pairs,
            },
          ),
          backingOf(found, rungs, outcomes),
          true,
        )
      : candidate(
          text(
            "With {instruments} added, {outcomes} {count, plural, one {was} other {were}} higher in {pairs, plural, =2 {both comparisons} other {all # comparisons}} of cases.",
            { instruments, outcomes: labels(book, higher), count: higher.length, pairs },
          ),
          backingOf(found, rungs, higher),
        )),
    ...(lower.length === 0
      ? []
      : candidate(
          text(
            "With {instruments} added, {outcomes} {count, plural, one {was} other {were}} lower in {pairs, plural, =2 {both comparisons} other {all # comparisons}} of cases.",
            { instruments, outcomes: labels(book, lower), count: lower.length, pairs },
          ),
          backingOf(found, rungs, lower),
          true,
        )),
  ];
}

/** Says in how many of some pairs. */
function shareOf(count: number, of: number): string {
  if (count === 0) return text("in none of them");
  if (count < of) return text("in {count} of {of}", { count: inWords(count), of: inWords(of) });
  return of === 2 ? text("in both") : text("in all of them");
}

/** For many cases: what accompanied each instrument, in pairs of cases that differ only in it. */
function contrastSentences(
  book: Book,
  outcomes: readonly string[],
  contrasts: ResultOf<"ladder">["result"]["contrasts"],
  found: Found,
): Candidate[] {
  return contrasts
    .filter(({ pairs }) => pairs.length > 1)
    .toSorted((a, b) => b.pairs.length - a.pairs.length)
    .flatMap(({ instrument, pairs, counts }) =>
      outcomes.slice(0, 1).flatMap((outcome) => {
        const { higher = 0, unknown = 0 } = counts[outcome] ?? {};
        const known = pairs.length - unknown;
        if (known === 0) return [];
        return candidate(
          text(
            "{pairs} pairs of cases differ in {instrument} alone; with it, the grade of {outcome} was higher {share}.",
            {
              pairs: capitalise(inWords(pairs.length)),
              instrument: lowerFirst(book.label(instrument)),
              outcome: lowerFirst(book.label(outcome)),
              share: shareOf(higher, known),
            },
          ),
          found(`alone.${instrument}`),
          higher === 0,
        );
      }),
    );
}

/** The leading case, the instruments that explain no difference, and what distinguishes the leading case. */
export const comparisonSentences: Writer<"comparison"> = (book, { parameters, result }, found) => {
  const { leader, distinguishing, cases } = result;
  const ids = cases.map(({ id }) => id);
  const grade = (id: string, attribute: string) => book.cells.get(`${id}/${attribute}`)?.grade;
  const shared = Object.values(parameters.instruments)
    .flat()
    .filter((attribute) => ids.length > 1 && ids.every((id) => (grade(id, attribute) ?? 0) > 0.5));
  const apart = [...distinguishing.present, ...distinguishing.absent];
  const reform = parameters.reform;
  const best = leader === undefined ? undefined : grade(leader, reform);
  const others = ids.filter((id) => id !== leader).flatMap((id) => grade(id, reform) ?? []);
  return [
    ...(leader === undefined || best === undefined || others.length === 0
      ? []
      : candidate(
          text("{reform} went furthest in {leader}: grade {best}, against at most {others} elsewhere.", {
            reform: capitalise(lowerFirst(book.label(reform))),
            leader: book.caseInSentence(leader),
            best: figure(best),
            others: figure(Math.max(...others)),
          }),
          found(`greatest.${reform}`),
        )),
    ...(shared.length === 0
      ? []
      : candidate(
          text(
            "{instruments} {count, plural, one {was} other {were}} present in {cases}, and so cannot alone explain a difference.",
            {
              instruments: capitalise(labels(book, shared)),
              count: shared.length,
              cases: enumerateCases(book, ids, ids),
            },
          ),
          found(...shared.map((id) => `members.${id}`)),
          true,
        )),
    ...(leader === undefined || apart.length < 2
      ? []
      : candidate(
          text("{apart} conditions set {leader} apart. {ids} cases cannot separate their effects.", {
            apart: capitalise(inWords(apart.length)),
            leader: book.caseInSentence(leader),
            ids: capitalise(inWords(ids.length)),
          }),
          found("distinguishing"),
          true,
        )),
  ];
};

/** Where law and practice differ. */
export const gapSentences: Writer<"gap"> = (book, _, found) => {
  const all = found("gap.*");
  const having = (answer: string) => all.filter((c) => c.answer === answer);
  const among = all.map(caseOf);
  const [paper, practice] = [having("paper ahead"), having("practice ahead")];
  const stands = (which: readonly (typeof all)[number][]) => enumerateCases(book, which.map(caseOf), among);
  if (paper.length > 0 && practice.length > 0)
    return candidate(
      text("Reform on paper is ahead of practice in {paper}; practice is ahead in {practice}.", {
        paper: stands(paper),
        practice: stands(practice),
      }),
      [...paper, ...practice],
    );
  if (paper.length > 0)
    return candidate(
      text("Reform on paper is ahead of practice in {paper}.", { paper: stands(paper) }),
      paper,
    );
  return candidate(
    text("Practice is ahead of reform on paper in {practice}.", { practice: stands(practice) }),
    practice,
  );
};

/** The parts of a reform that advanced, in the case with the clearest difference. */
export const balanceSentences: Writer<"balance"> = (book, { parameters }, found) =>
  found("parts.*")
    .filter((c) => c.headline)
    .toSorted((a, b) => a.confidence.sum - b.confidence.sum)
    .flatMap((c) => {
      const met = parameters.parts.filter((part) => (c.figures[part] ?? 0) > 0.5);
      const unmet = parameters.parts.filter((part) => (c.figures[part] ?? 1) < 0.5);
      if (met.length === 0 || unmet.length === 0) return [];
      return candidate(
        text("In {c}, {met} advanced, but {unmet} did not.", {
          c: book.caseInSentence(caseOf(c)),
          met: labels(book, met),
          unmet: labels(book, unmet),
        }),
        [c],
      );
    });

const typeInSentence = (type: string): string => {
  const name = termText("response", type, type);
  return language().quotesLabels ? name : lowerFirst(name);
};

/** The response of the state, with cases of the same type together. */
export const responseSentences: Writer<"response"> = (book, { result }, found) => {
  const all = found("type.*").filter(({ answer }) => answer !== null);
  const typeOf = new Map(result.cases.map(({ id, type }) => [id, type ?? ""]));
  const casesIn = (own: typeof all) => enumerateCases(book, own.map(caseOf), all.map(caseOf));
  const { true: untyped = [], false: typed = [] } = Object.groupBy(all, ({ answer }) =>
    answer === noType ? "true" : "false",
  );
  const cases = casesIn(untyped);
  if (typed.length === 0)
    return untyped.length === 0
      ? []
      : candidate(text("The state’s response fits no type in {cases}.", { cases }), all);
  const parts = enumerate(
    [...Map.groupBy(typed, (one) => typeOf.get(caseOf(one)) ?? "")].map(([type, own]) =>
      text("{type} in {cases}", {
        type: typeInSentence(type),
        cases: casesIn(own),
      }),
    ),
    "and",
    4,
  );
  return candidate(
    untyped.length === 0
      ? text("The state’s response was {parts}.", { parts })
      : text("The state’s response was {parts}; it fits no type in {cases}.", { parts, cases }),
    all,
  );
};

/** Returns the case of a conclusion about one case: the last part of its id. */
const caseOf = ({ id }: { readonly id: string }): string => id.slice(id.lastIndexOf(".") + 1);
