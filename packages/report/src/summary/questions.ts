import type { Kind } from "../view/book.ts";

/** The questions that a report answers, in the order of its chapters. */
export const questions = [
  { id: "achieved", title: "What did each intervention achieve?" },
  { id: "pathway", title: "By which pathway?" },
  { id: "where", title: "Where?" },
  { id: "response", title: "How did the state respond?" },
  { id: "causes", title: "What caused the outcome?" },
] as const;

export type Question = (typeof questions)[number]["id"];

/** The question that analyses of a kind answer. */
export const questionOf: { readonly [K in Kind]: Question } = {
  backlash: "response",
  balance: "achieved",
  "causal-model": "causes",
  coincidence: "causes",
  comparison: "achieved",
  coverage: "achieved",
  gap: "achieved",
  judgements: "causes",
  ladder: "achieved",
  participation: "response",
  pathways: "pathway",
  "process-tracing": "causes",
  response: "response",
  scope: "causes",
  series: "pathway",
  testimony: "causes",
  "truth-table": "causes",
  variation: "where",
};
