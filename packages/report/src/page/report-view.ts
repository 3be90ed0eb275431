import type { Assessment } from "@throughline/assess";
import type { Study } from "@throughline/study";
import { blocksOf } from "../analyses/index.ts";
import { type Summary, summaryOf } from "../summary/summary.ts";
import { bookOf } from "../view/book.ts";
import { present } from "../view/build.ts";
import type { Target } from "../view/inline.ts";
import { furtherStatements, headlines } from "../view/statements.ts";
import type { Block, StatementView } from "../view/view.ts";
import { caseBlocks } from "./case-boxes.ts";
import { methodBlocks } from "./methods.ts";
import { missingBlocks } from "./missing.ts";
import { sourceBlocks } from "./sources.ts";
import { timelineBlocks } from "./timelines.ts";

/** A chapter of the report: of an analysis, or of the study as a whole. */
export type Chapter = {
  readonly place: Target | { readonly is: "chapter"; readonly id: string };
  readonly title: string;
  readonly blocks: readonly Block[];
};

/** The whole report as plain data. */
export type ReportView = {
  readonly title: string;
  readonly question: string;
  /** authors, licence and size of the study */
  readonly imprint: string;
  readonly about: string | undefined;
  readonly warnings: readonly string[];
  /** the short answer, its figure, and what would overturn it */
  readonly summary: Summary;
  /** the statements to read first, by analysis */
  readonly conclusions: readonly {
    readonly analysis: string;
    readonly title: string;
    readonly statements: readonly StatementView[];
  }[];
  readonly chapters: readonly Chapter[];
  /** the version of the program, and the files that go with the report */
  readonly colophon: string;
};

/** Builds the report of an assessment. */
export function reportView(assessment: Assessment, study: Study): ReportView {
  const book = bookOf(assessment, study);
  const { title, question, authors, licence } = assessment.study;
  const byAnalysis = Map.groupBy(assessment.conclusions, ({ analysis }) => analysis);
  const sources = new Set(study.claims.map((c) => c.source)).size;
  const hasScript = assessment.analyses.some(({ kind }) => kind === "truth-table");
  const chapter = (id: string, name: string, blocks: readonly Block[]): Chapter => ({
    place: { is: "chapter", id },
    title: name,
    blocks,
  });
  return {
    title,
    question: question.trim(),
    imprint: `${authors.join(", ")}. Licence: ${licence}. ${study.cases.length} cases, ${study.claims.length} claims from ${sources} sources.`,
    about: study.manifest.about?.trim(),
    warnings: assessment.warnings,
    summary: summaryOf(book),
    conclusions: assessment.analyses
      .map(({ id, title: analysisTitle }) => ({
        analysis: id,
        title: analysisTitle,
        statements: headlines(book, byAnalysis.get(id) ?? []),
      }))
      .filter(({ statements }) => statements.length > 0),
    chapters: [
      ...assessment.analyses.map(
        (analysis): Chapter => ({
          place: { is: "analysis", id: analysis.id },
          title: analysis.title,
          blocks: present(
            blocksOf(book, analysis),
            furtherStatements(book, byAnalysis.get(analysis.id) ?? []),
          ),
        }),
      ),
      ...[
        chapter("timeline", "Timeline", timelineBlocks(book)),
        chapter("cases", "Cases and their grades", caseBlocks(book)),
      ].filter(({ blocks }) => blocks.length > 0),
      chapter("missing", "What is missing", missingBlocks(book)),
      chapter("sources", "Sources", sourceBlocks(book)),
      chapter("methods", "Methods and parameters", methodBlocks(book)),
    ],
    colophon: `Throughline ${assessment.version}. The data of this report: assessment.json, tables/${hasScript ? ", replicate.R" : ""}.`,
  };
}
