import type { AnalysisResult } from "@throughline/assess";
import type { Book, Kind } from "../view/book.ts";

/** The questions that a report answers, in the order of its chapters. */
export const questions = [
  { id: "achieved", title: "What did each intervention achieve?" },
  { id: "pathway", title: "By which pathway?" },
  { id: "where", title: "Where?" },
  { id: "response", title: "How did the state respond?" },
  { id: "causes", title: "What caused the outcome?" },
] as const;

export type Question = (typeof questions)[number]["id"];

/**
 * The question that each kind of analysis answers. Of several kinds for one question, the first gives the most direct
 * answer.
 */
const questionOf: { readonly [K in Kind]: Question } = {
  ladder: "achieved",
  comparison: "achieved",
  gap: "achieved",
  balance: "achieved",
  coverage: "achieved",
  pathways: "pathway",
  series: "pathway",
  variation: "where",
  response: "response",
  backlash: "response",
  participation: "response",
  "truth-table": "causes",
  coincidence: "causes",
  "process-tracing": "causes",
  "causal-model": "causes",
  scope: "causes",
  testimony: "causes",
  judgements: "causes",
};

const kindsInOrder = Object.keys(questionOf);

/** Returns the question that an analysis answers: the chapter that the study names, or that of its kind. */
const chapterOf = ({ kind, parameters }: AnalysisResult): Question => parameters.chapter ?? questionOf[kind];

/** The analyses that answer a question, the most direct answer first. */
export const analysesOn = ({ assessment }: Book, question: Question): AnalysisResult[] =>
  assessment.analyses
    .filter((analysis) => chapterOf(analysis) === question)
    .toSorted((a, b) => kindsInOrder.indexOf(a.kind) - kindsInOrder.indexOf(b.kind));
