import type { Book, Kind } from "../view/book.ts";
import { columns, marked, paragraph, present, row } from "../view/build.ts";
import type { Inline } from "../view/inline.ts";
import type { Block, TableView } from "../view/view.ts";

const script = marked("code", "replicate.R");

/** What is said of the methods of an analysis, where the study has one of the kind. */
const methodOf: { readonly [K in Kind]?: Inline } = {
  "truth-table": [
    "Set-theoretic numbers are those of the R package QCA; ",
    script,
    " recomputes them. How far settings can be moved, and which cases are typical or deviant, is found as in the R package SetMethods (Oana and Schneider 2021; Schneider and Rohlfing 2013), with steps of our own choice; ",
    script,
    " does not recompute it.",
  ],
  "process-tracing":
    "Rival explanations are weighed by Bayes’s rule (Fairfield and Charman 2017), in decibels; items that depend on each other are joined before they are multiplied. A test is told by its likelihood ratio against the rivals weighted by their priors, from 10 on (Van Evera 1997; Bennett 2010).",
  "causal-model":
    "Causal models over binary nodes are those of Humphreys and Jacobs (2023), in the notation of the R package CausalQueries. An effect whose 95 % interval includes 0, and a share whose interval includes one half, are undetermined.",
};

/** The rules that hold throughout, the methods of the analyses, and their parameters. */
export function methodBlocks(book: Book): Block[] {
  const kinds = new Set<string>(book.assessment.analyses.map(({ kind }) => kind));
  return present(
    paragraph(
      "A grade above one half counts as in, one at or below it as out. A missing grade is left missing. A claim falls with its source, and a grade, tie, event or item of evidence with the last of its claims. How sure a conclusion is, is judged by one rule: it begins strong and loses a step each for a carrying grade or tie of medium confidence (two for low), for falling with one source, for turning with one step of one grade, for turning with one judgement moved within its range, for claims under it that speak against their grade, and for resting on the absence of a record (three steps when on nothing else); one or two steps lost are moderate, more are weak.",
    ),
    Object.entries(methodOf)
      .filter(([kind]) => kinds.has(kind))
      .map(([, method]) => paragraph(method)),
    parameterTable(book),
  );
}

const notParameters = ["id", "kind", "title"];

function parameterTable({ assessment }: Book): TableView {
  return {
    is: "table",
    name: "Analyses with their parameters",
    caption: "Analyses with their parameters, as in study.yaml",
    columns: columns("analysis", "kind", "parameters"),
    groups: [
      assessment.analyses.map(({ id, kind, parameters }) => {
        const settings = Object.entries(parameters)
          .filter(([key]) => !notParameters.includes(key))
          .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
        return row(id, [id, kind, { cell: "look", look: "id", content: settings.join("; ") }]);
      }),
    ],
  };
}
