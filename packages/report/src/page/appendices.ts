import { text } from "../language/text.ts";
import type { AnswerSentence } from "../summary/short-answer.ts";
import type { Book } from "../view/book.ts";
import { list, marked, paragraph, present } from "../view/build.ts";
import type { Block } from "../view/view.ts";
import { caseBlocks } from "./case-boxes.ts";
import { methodBlocks } from "./methods.ts";
import { missingBlocks } from "./missing.ts";
import { sourceBlocks } from "./sources.ts";
import { timelineBlocks } from "./timelines.ts";

/** An appendix with its letter. */
export type Appendix = {
  readonly id: string;
  readonly letter: string;
  readonly title: string;
  readonly blocks: readonly Block[];
};

/** Returns the appendices that have content, lettered in order. */
export function appendices(book: Book, answer: readonly AnswerSentence[]): Appendix[] {
  const parts: readonly (readonly [id: string, title: string, blocks: readonly Block[]])[] = [
    ["methods", text("Methods"), methodBlocks(book)],
    ["cases", text("Cases and grades"), caseBlocks(book)],
    ["timeline", text("Timeline"), timelineBlocks(book)],
    ["missing", text("Missing evidence"), missingBlocks(book)],
    ["replication", text("Replication"), replicationBlocks(book)],
    ["sources", text("Sources"), book.study.sources.length === 0 ? [] : sourceBlocks(book, answer)],
  ];
  return parts
    .filter(([, , blocks]) => blocks.length > 0)
    .map(([id, title, blocks], i) => ({ id, letter: String.fromCodePoint(65 + i), title, blocks }));
}

/** How to recompute the report, and the files that belong to it. */
function replicationBlocks({ assessment }: Book): Block[] {
  const hasScript = assessment.analyses.some(({ kind }) => kind === "truth-table");
  return present(
    paragraph(
      text(
        "Throughline {version} produced this report. The same study gives an identical report on every computer: run “throughline assess” on its folder and compare.",
        { version: assessment.version },
      ),
    ),
    list([
      [
        marked("code", "assessment.json"),
        text(" holds every conclusion with its trace, confidence and sensitivity."),
      ],
      [marked("code", "tables/"), text(" holds the tables of this report as CSV.")],
      ...(hasScript
        ? [
            [
              marked("code", "replicate.R"),
              text(" recomputes the set-theoretic results with the R package QCA."),
            ],
          ]
        : []),
    ]),
  );
}
