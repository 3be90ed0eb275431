import { type Assessment, factsOnly, translate } from "@throughline/assess";
import type { Study } from "@throughline/study";
import { shorten } from "../figures/svg-text.ts";
import { english, inLanguage, type Language, language, text } from "../language/text.ts";
import { type Summary, summaryOf } from "../summary/summary.ts";
import { bookOf } from "../view/book.ts";
import type { Block, FigureView } from "../view/view.ts";
import { type Appendix, appendices } from "./appendices.ts";
import { certaintyBlocks, certaintySentences, leverageFigure } from "./certainty.ts";
import { type Chapter, questionChapters } from "./chapters.ts";

/** The chapter on the certainty of the findings. */
export type CertaintyChapter = {
  readonly sentences: readonly string[];
  readonly exhibit: FigureView | undefined;
  readonly figureNumber: number | undefined;
  readonly blocks: readonly Block[];
};

/** The whole report as plain data. */
export type ReportView = {
  readonly language: Language;
  readonly title: string;
  readonly question: string;
  /** type of text, authors, licence and size of the study */
  readonly imprint: readonly string[];
  /** the short title, and the revisions of the study and the program, at the foot of each page */
  readonly foot: string;
  readonly about: string | undefined;
  /** the short answer, its figure, and what would overturn it */
  readonly summary: Summary;
  readonly chapters: readonly Chapter[];
  readonly certainty: CertaintyChapter;
  readonly appendices: readonly Appendix[];
};

/** Builds the report of an assessment in a language. */
export const reportView = (assessment: Assessment, study: Study, chosen: Language = english): ReportView =>
  inLanguage(chosen, () => viewOf(assessment, study));

function viewOf(assessment: Assessment, study: Study): ReportView {
  const book = bookOf(assessment, study);
  const summary = summaryOf(book);
  const { title, question, authors, licence } = assessment.study;
  const sources = new Set(study.claims.map((c) => c.source)).size;
  let last = summary.matrix === undefined ? 0 : 1;
  const figures = { next: () => ++last };
  const chapters = questionChapters(book, summary.answer, figures);
  const leverage = leverageFigure(book, summary.answer);
  const facts = translate(factsOnly(study, assessment), language().assessment);
  return {
    language: language(),
    title,
    question: question.trim(),
    imprint: [
      text("Assessment report"),
      authors.join(", "),
      licence,
      text("{count, plural, one {# case} other {# cases}}", { count: study.cases.length }),
      text(
        "{claims, plural, one {# claim} other {# claims}} from {sources, plural, one {# source} other {# sources}}",
        { claims: study.claims.length, sources },
      ),
    ],
    foot: footOf(assessment, study),
    about: study.manifest.about?.trim(),
    summary,
    chapters,
    certainty: {
      sentences: certaintySentences(book, facts),
      exhibit: leverage,
      figureNumber: leverage && figures.next(),
      blocks: certaintyBlocks(book, summary.answer, facts),
    },
    appendices: appendices(book, summary.answer),
  };
}

/** Maximum number of characters of the title at the foot of each page. */
const shortTitle = 70;

const footOf = ({ study: { title }, version }: Assessment, { revision }: Study): string =>
  [
    shorten(title, shortTitle),
    ...(revision === undefined ? [] : [text("Revision {revision}", { revision })]),
    text("Throughline {version}", { version }),
  ].join(" · ");
