import type { AnalysisResult } from "@throughline/assess";
import { blocksOf, exhibitOf } from "../analyses/index.ts";
import { text } from "../language/text.ts";
import { analysesOn, questions } from "../summary/questions.ts";
import { type AnswerSentence, chapterAnswers } from "../summary/short-answer.ts";
import type { Book } from "../view/book.ts";
import { present, strong } from "../view/build.ts";
import { furtherStatements, headlines } from "../view/statements.ts";
import type { Block, FigureView, TableView } from "../view/view.ts";

/** An analysis in the details of its chapter. */
export type AnalysisSection = {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
};

/** A chapter that answers one question: a few sentences, one figure or table, and folded details. */
export type Chapter = {
  readonly id: string;
  readonly title: string;
  readonly sentences: readonly AnswerSentence[];
  readonly exhibit: FigureView | TableView | undefined;
  /** the number of the exhibit, if it is a figure */
  readonly figureNumber: number | undefined;
  /** a short description of the folded content */
  readonly summary: string;
  readonly details: readonly AnalysisSection[];
};

/** Numbers the figures of a report. */
type FigureNumbers = { readonly next: () => number };

/** The chapters of the questions that analyses of the study answer. */
export function questionChapters(
  book: Book,
  answer: readonly AnswerSentence[],
  figures: FigureNumbers,
): Chapter[] {
  const sentences = chapterAnswers(book, answer);
  const byAnalysis = Map.groupBy(book.assessment.conclusions, (c) => c.analysis);
  return questions.flatMap(({ id, title }): Chapter[] => {
    const analyses = analysesOn(book, id);
    if (analyses.length === 0) return [];
    const drawn = analyses.map((analysis) => ({ analysis, blocks: blocksOf(book, analysis) }));
    const exhibit = chapterExhibit(book, drawn);
    const statements = analyses.reduce((sum, one) => sum + (byAnalysis.get(one.id)?.length ?? 0), 0);
    return [
      {
        id: `question-${id}`,
        title: text(title),
        sentences: sentences.get(id) ?? [],
        exhibit,
        figureNumber: exhibit?.is === "figure" ? figures.next() : undefined,
        summary: text(
          "Details: {statements, plural, one {# statement} other {# statements}} of {analyses, plural, one {# analysis} other {# analyses}}",
          { statements, analyses: analyses.length },
        ),
        details: drawn.map(({ analysis, blocks }) => ({
          id: analysis.id,
          title: analysis.title,
          blocks: present(
            headlines(book, byAnalysis.get(analysis.id) ?? []),
            blocks.filter((block) => block !== exhibit),
            furtherStatements(book, byAnalysis.get(analysis.id) ?? []),
          ),
        })),
      },
    ];
  });
}

type Drawn = { readonly analysis: AnalysisResult; readonly blocks: readonly Block[] };

/**
 * Returns the exhibit of a chapter: the exhibit or first figure of its first analysis that has one, or the first
 * table when there are no figures.
 */
function chapterExhibit(book: Book, drawn: readonly Drawn[]): FigureView | TableView | undefined {
  for (const { analysis, blocks } of drawn) {
    if (analysis.kind === "process-tracing" && analysis.parameters.illustrative === true) continue;
    const shown = exhibitOf(book, analysis) ?? blocks.find((block) => block.is === "figure");
    if (shown) return shown;
  }
  return drawn.flatMap((one) => one.blocks).find((block) => block.is === "table");
}

/** Adds the figure number to the caption of an exhibit; a table keeps its caption. */
export function withFigureNumber(
  view: FigureView | TableView,
  number: number | undefined,
): FigureView | TableView {
  if (view.is === "table" || number === undefined) return view;
  return { ...view, caption: [strong(text("Figure {number}.", { number })), " ", view.caption] };
}
