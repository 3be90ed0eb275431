import type { AnalysisResult } from "@throughline/assess";
import type { Book, Kind, ResultOf } from "../view/book.ts";
import type { Candidate, Found, Writer } from "./candidate.ts";
import {
  balanceSentences,
  comparisonSentences,
  gapSentences,
  ladderSentences,
  responseSentences,
} from "./comparison-sentences.ts";
import {
  backlashSentences,
  modelSentences,
  scopeSentences,
  shortHeadlines,
  tracingSentences,
  variationSentences,
} from "./mechanism-sentences.ts";
import { pathwaySentences } from "./pathway-sentences.ts";
import { coincidenceSentences, truthTableSentences } from "./solution-sentences.ts";

/** The writers of all kinds of analysis. A kind without one does not compile. */
const writers: { readonly [K in Kind]: Writer<K> } = {
  backlash: backlashSentences,
  balance: balanceSentences,
  "causal-model": modelSentences,
  coincidence: coincidenceSentences,
  comparison: comparisonSentences,
  coverage: (_, __, found) => shortHeadlines(found),
  gap: gapSentences,
  // An author's judgements are quoted in their chapter; the short answer contains computed conclusions.
  judgements: () => [],
  ladder: ladderSentences,
  participation: (_, __, found) => shortHeadlines(found),
  pathways: pathwaySentences,
  "process-tracing": tracingSentences,
  response: responseSentences,
  scope: scopeSentences,
  series: (_, __, found) => shortHeadlines(found),
  testimony: () => [],
  "truth-table": truthTableSentences,
  variation: variationSentences,
};

/** Returns the writer of an analysis. */
const writerOf = <K extends Kind>(analysis: ResultOf<K>): Writer<K> => writers[analysis.kind as K];

/** Writes the sentences of one analysis, the most informative first. */
export const sentencesOf = (book: Book, analysis: AnalysisResult): readonly Candidate[] =>
  writerOf(analysis)(book, analysis, finder(book, analysis.id));

/**
 * Returns a function that finds the conclusions of an analysis by the end of their ids; "gap.*" matches every end
 * that begins with "gap.".
 */
function finder({ assessment }: Book, analysis: string): Found {
  const own = assessment.conclusions.filter((c) => c.analysis === analysis);
  return (...ends) =>
    ends.flatMap((end) =>
      end.endsWith("*")
        ? own.filter(({ id }) => id.startsWith(`${analysis}.${end.slice(0, -1)}`))
        : own.filter(({ id }) => id === `${analysis}.${end}`),
    );
}
