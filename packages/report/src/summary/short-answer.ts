import type { AnalysisResult, Conclusion, Trace } from "@throughline/assess";
import type { Study } from "@throughline/study";
import { text } from "../language/text.ts";
import type { Book, Kind } from "../view/book.ts";
import type { Candidate } from "./candidate.ts";
import { analysesOn, type Question, questions } from "./questions.ts";
import { inWords, longestSentence, wordCount } from "./wording.ts";
import { sentencesOf } from "./writers.ts";

/** Maximum number of sentences of a short answer, including the main weakness. */
const maxSentences = 8;

/** A sentence of the short answer, with the note on its trace. */
export type AnswerSentence = {
  /** the number of its trace note, from 1 */
  readonly number: number;
  readonly text: string;
  /** the confidence of the weakest conclusion that it restates; undefined for a fact about the study */
  readonly level: Conclusion["confidence"]["level"] | undefined;
  /** whether the researchers worded it */
  readonly isWorded: boolean;
  /** the ids of the conclusions that it restates */
  readonly conclusions: readonly string[];
  /** its trace in numbers: "3 grades, 16 claims, 3 sources" */
  readonly note: string;
  /** the keys of these sources */
  readonly sources: readonly string[];
};

type Unnumbered = Omit<AnswerSentence, "number">;

/**
 * Answers the question of the study in a few sentences.
 * The sentences that the researchers placed or worded come first. They are followed by one sentence for each question
 * that the analyses answer, in the order of the chapters, then by further ones by confidence, including one negative
 * finding. The main weakness is last.
 *
 * @returns at most eight sentences; empty when the study has neither conclusions nor sources
 */
export function shortAnswer(book: Book): AnswerSentence[] {
  const weakness = mainWeakness(book);
  const room = maxSentences - weakness.length;
  const worded = chosenByResearchers(book).slice(0, room);
  const said = new Set(worded.flatMap(({ conclusions }) => conclusions));
  const drafts = rankDrafts(book, said, room - worded.length).map(sentence);
  return [...worded, ...drafts, ...weakness].map((one, i) => ({ number: i + 1, ...one }));
}

/**
 * Returns the sentences that the researchers chose: placed ones in that order, then worded ones, in the order of
 * their verdicts. Contested conclusions are excluded.
 */
function chosenByResearchers({ assessment, study }: Book): Unnumbered[] {
  const byId = new Map(assessment.conclusions.map((c) => [c.id, c]));
  const placeOf = (place: number | undefined) => place ?? Number.POSITIVE_INFINITY;
  return study.verdicts
    .filter(({ verdict, place }) => verdict === "worded" || (verdict === "accepted" && place !== undefined))
    .toSorted((a, b) =>
      placeOf(a.place) < placeOf(b.place) ? -1 : placeOf(a.place) > placeOf(b.place) ? 1 : 0,
    )
    .flatMap(({ conclusion, wording }) => {
      const found = byId.get(conclusion);
      if (!found || isIllustration(assessment, found)) return [];
      const drafted = sentence({ text: wording ?? found.statement, conclusions: [found], negative: false });
      return [{ ...drafted, isWorded: wording !== undefined }];
    });
}

/** An illustration demonstrates a method, and never answers the question of a study. */
const isIllustration = ({ analyses }: Book["assessment"], { analysis }: Conclusion): boolean =>
  analyses.some(
    (one) => one.id === analysis && one.kind === "process-tracing" && one.parameters.illustrative === true,
  );

type Ranked = Candidate & { readonly question: Question; readonly kind: Kind; readonly analysis: string };

/** Kinds that describe the setting of an intervention. At equal confidence their sentences come last. */
const descriptive: ReadonlySet<Kind> = new Set(["coverage", "participation", "series"]);

const levelOf = ({ conclusions }: Candidate) => weakestOf(conclusions)?.confidence.level ?? "cannot say";

const rank = (one: Ranked): number => levels.indexOf(levelOf(one)) * 2 + (descriptive.has(one.kind) ? 1 : 0);

/**
 * Chooses the drafts that answer a study best: the leading sentence of each question with its completion, then others
 * by confidence, including one negative finding. They are returned in the order of the questions.
 */
function rankDrafts(book: Book, said: ReadonlySet<string>, room: number): Candidate[] {
  const all = draftsOf(book, said);
  const leading = questions.flatMap(({ id }) => {
    const own = all.filter(({ question }) => question === id);
    return own.find((one) => levelOf(one) !== "cannot say") ?? own[0] ?? [];
  });
  const completing = leading.flatMap((one) => {
    const next = all[all.indexOf(one) + 1];
    return next?.completes ? [next] : [];
  });
  const first = [...leading, ...completing];
  const others = all.filter((one) => !first.includes(one)).toSorted((a, b) => rank(a) - rank(b));
  const inOrder = [...first, ...others];
  const chosen = new Set(inOrder.slice(0, Math.max(0, room)));
  const negative = inOrder.find((one) => one.negative && levelOf(one) !== "cannot say");
  if (negative && room > 1 && ![...chosen].some((one) => one.negative && levelOf(one) !== "cannot say")) {
    chosen.delete([...chosen].at(-1) ?? negative);
    chosen.add(negative);
  }
  return all.filter((one) => chosen.has(one));
}

/** Returns all different sentences that can be part of the answer, by question. */
function draftsOf(book: Book, said: ReadonlySet<string>): Ranked[] {
  const drafts = questions.flatMap(({ id }) =>
    analysesOn(book, id).flatMap((analysis) =>
      usableDrafts(book, analysis, said).map(
        (one): Ranked => ({ ...one, question: id, kind: analysis.kind, analysis: analysis.id }),
      ),
    ),
  );
  return drafts.filter(({ text }, i) => drafts.findIndex((one) => one.text === text) === i);
}

/** Maximum number of sentences at the beginning of a chapter. */
const sentencesInChapter = 3;

/**
 * Returns the first sentences of each chapter: the short answer to its question, then further drafts, with continued
 * numbers.
 *
 * @param answer the short answer
 */
export function chapterAnswers(
  book: Book,
  answer: readonly AnswerSentence[],
): ReadonlyMap<Question, readonly AnswerSentence[]> {
  const said = new Set(
    book.study.verdicts.flatMap(({ verdict, conclusion }) => (verdict === "worded" ? [conclusion] : [])),
  );
  const drafts = draftsOf(book, said);
  let last = answer.length;
  return new Map(
    questions.map(({ id }) => {
      const own = new Set(analysesOn(book, id).map((analysis) => analysis.id));
      const isOnIt = (one: Unnumbered) =>
        book.assessment.conclusions.some((c) => c.id === one.conclusions[0] && own.has(c.analysis));
      const texts = roundRobin(drafts.filter((one) => one.question === id)).map(sentence);
      const ofResearchers = answer.filter(
        (one) => one.level !== undefined && isOnIt(one) && !texts.some(({ text }) => text === one.text),
      );
      const first = [...ofResearchers, ...texts].slice(0, sentencesInChapter);
      return [
        id,
        first.map(
          (one): AnswerSentence => answer.find(({ text }) => text === one.text) ?? { ...one, number: ++last },
        ),
      ];
    }),
  );
}

/** Returns the first sentence of each analysis, then the second of each, and so on. */
function roundRobin(drafts: readonly Ranked[]): Ranked[] {
  const byAnalysis = [...Map.groupBy(drafts, ({ analysis }) => analysis).values()];
  const longest = Math.max(0, ...byAnalysis.map((own) => own.length));
  return Array.from({ length: longest }, (_, i) => byAnalysis.flatMap((own) => own[i] ?? [])).flat();
}

/** Returns the sentences of an analysis that are short enough, not contested and not used before. */
const usableDrafts = (book: Book, analysis: AnalysisResult, said: ReadonlySet<string>): Candidate[] =>
  sentencesOf(book, analysis).filter(
    ({ text, conclusions }) =>
      wordCount(text) <= longestSentence &&
      conclusions.every(({ id, verdict }) => verdict?.verdict !== "contested" && !said.has(id)),
  );

const levels = ["high", "moderate", "low", "very low", "cannot say", "not rated"] as const;
const order = ({ confidence: { level, sum } }: Conclusion): number => levels.indexOf(level) * 100 + sum;

const weakestOf = (conclusions: readonly Conclusion[]): Conclusion | undefined =>
  conclusions.reduce<Conclusion | undefined>(
    (weakest, c) => (weakest === undefined || order(c) > order(weakest) ? c : weakest),
    undefined,
  );

function sentence({ text, conclusions }: Candidate): Unnumbered {
  return {
    text,
    level: weakestOf(conclusions)?.confidence.level,
    isWorded: false,
    conclusions: conclusions.map(({ id }) => id),
    note: traceNote(conclusions.map(({ trace }) => trace)),
    sources: [...new Set(conclusions.flatMap(({ trace }) => trace.sources))],
  };
}

/** Counts the records that sentences rest on, each once. */
function traceNote(traces: readonly Trace[]): string {
  const count = (ids: (trace: Trace) => readonly string[]) => new Set(traces.flatMap(ids)).size;
  return [
    text("{count, plural, =0 {} one {# grade} other {# grades}}", { count: count(({ cells }) => cells) }),
    text("{count, plural, =0 {} one {# tie} other {# ties}}", { count: count(({ ties }) => ties) }),
    text("{count, plural, =0 {} one {# event} other {# events}}", { count: count(({ events }) => events) }),
    text("{count, plural, =0 {} one {# yearly count} other {# yearly counts}}", {
      count: count(({ media }) => media),
    }),
    text("{count, plural, =0 {} one {# monthly series} other {# monthly series}}", {
      count: count(({ series }) => series),
    }),
    text("{count, plural, =0 {} one {# claim} other {# claims}}", { count: count(({ claims }) => claims) }),
    text("{count, plural, =0 {} one {# source} other {# sources}}", {
      count: count(({ sources }) => sources),
    }),
  ]
    .filter((counted) => counted !== "")
    .join(", ");
}

/** What a study without analyses can state. */
function withoutAnalyses({ cases, grades, claims }: Study): string {
  return text(
    "This study has no analysis yet, so it answers no question. It holds {cases, plural, one {# case} other {# cases}}, {grades, plural, one {# grade} other {# grades}} and {claims, plural, one {# claim} other {# claims}}.",
    { cases: cases.length, grades: grades.length, claims: claims.length },
  );
}

/** Counts the conclusions that are computed and have content. */
export const computedConclusions = ({ conclusions }: Book["assessment"]): number =>
  conclusions.filter(({ origin, answer }) => origin === "computed" && answer !== null).length;

function mainWeakness({ assessment, study, sourceName }: Book): Unnumbered[] {
  const fact = (text: string, note: string, conclusions: readonly string[]): Unnumbered[] => [
    { text, level: undefined, isWorded: false, conclusions, note, sources: [] },
  ];
  const computed = computedConclusions(assessment);
  if (assessment.analyses.length === 0) return fact(withoutAnalyses(study), "", []);
  if (computed === 0)
    return fact(text("The evidence allows no conclusion: see Missing evidence for what is needed."), "", []);
  const [first] = assessment.sources;
  if (first && first.falls.length > 0) {
    return fact(
      text(
        "Caution: {share, select, only {the one computed conclusion depends} all {all {computed} computed conclusions depend} other {{falls} of {computed} computed conclusions {falls, plural, one {depends} other {depend}}}} on one source, {name}.",
        {
          share: computed === 1 ? "only" : first.falls.length === computed ? "all" : "some",
          falls: first.falls.length,
          computed,
          name: sourceName(first.source),
        },
      ),
      text("{claims} of {all} claims", { claims: first.claims, all: study.claims.length }),
      first.falls,
    );
  }
  const [source, ...others] = new Set(study.claims.map((claim) => claim.source));
  if (source !== undefined && others.length === 0)
    return fact(
      text(
        "Caution: {count, plural, one {the one claim comes} other {all # claims come}} from one source, {name}.",
        {
          count: study.claims.length,
          name: sourceName(source),
        },
      ),
      text("{claims} of {all} claims", { claims: study.claims.length, all: study.claims.length }),
      [],
    );
  if (study.claims.length === 0)
    return fact(text("Caution: no claim is recorded, so nothing supports the grades."), "", []);
  const missing = assessment.missing.length;
  if (missing === 0) return [];
  return fact(
    text(
      "Caution: {missing} {count, plural, one {grade that conclusions need is} other {grades that conclusions need are}} missing.",
      { missing: inWords(missing), count: missing },
    ),
    "",
    [...new Set(assessment.missing.flatMap(({ neededBy }) => neededBy))],
  );
}
