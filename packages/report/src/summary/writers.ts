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

/** The sentences of every kind of analysis; a kind that is missing does not compile. */
const writers: { readonly [K in Kind]: Writer<K> } = {
  backlash: backlashSentences,
  balance: balanceSentences,
  "causal-model": modelSentences,
  coincidence: coincidenceSentences,
  comparison: comparisonSentences,
  coverage: (_, __, found) => shortHeadlines(found),
  gap: gapSentences,
  // What an author judges is quoted in its chapter. The short answer says what was computed.
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

/** The writer of the kind of an analysis. The compiler cannot see that a result and the writer of its kind belong together. */
const writerOf = <K extends Kind>(analysis: ResultOf<K>): Writer<K> =>
  writers[analysis.kind] as unknown as Writer<K>;

/** Writes the sentences of one analysis, the most telling first. */
export const sentencesOf = (book: Book, analysis: AnalysisResult): readonly Candidate[] =>
  writerOf(analysis)(book, analysis, finder(book, analysis.id));

/** Finds the conclusions of an analysis by the end of their ids; "gap.*" finds all that begin so. */
function finder({ assessment }: Book, analysis: string): Found {
  const own = assessment.conclusions.filter((c) => c.analysis === analysis);
  return (...ends) =>
    ends.flatMap((end) =>
      end.endsWith("*")
        ? own.filter(({ id }) => id.startsWith(`${analysis}.${end.slice(0, -1)}`))
        : own.filter(({ id }) => id === `${analysis}.${end}`),
    );
}
