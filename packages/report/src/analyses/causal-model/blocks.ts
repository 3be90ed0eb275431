import { inline } from "@throughline/assess";
import { revisionFigure } from "../../figures/revision-figure.ts";
import { figure, text } from "../../language/text.ts";
import type { Book, ResultOf } from "../../view/book.ts";
import {
  columns,
  joinInline,
  lineBreak,
  marked,
  note,
  numeric,
  paragraph,
  present,
  row,
  small,
} from "../../view/build.ts";
import type { Inline } from "../../view/inline.ts";
import type { Block, FigureView, Row, TableView } from "../../view/view.ts";
import { dagFigure } from "./dag-figure.ts";

type CausalModel = ResultOf<"causal-model">;
type Result = CausalModel["result"];
type Query = Result["queries"][number];
type Answer = NonNullable<Query["posterior"]>;

/** The drawing of the model, the observations of its nodes, and the answers to its queries. */
export function causalModelBlocks(book: Book, { id, parameters, result }: CausalModel): Block[] {
  const { nodes, reason } = result;
  return present(
    dagFigure(nodes),
    nodeNote(book, result, parameters.restrictions),
    nodeTable(result),
    reason === undefined
      ? present(answerTable(book, id, result), answerFigure(result), samplingNote(parameters, result))
      : paragraph(text("The model is not updated: {reason}", { reason })),
  );
}

function nodeNote(book: Book, { nodes }: Result, restrictions: readonly string[]): Block {
  const names = nodes.map(({ name }) => `${name}: ${inline(book.label(name))}`).join("; ");
  return note([
    text("{names}. Grades above one half are 1, others 0; a missing grade is left open.", { names }),
    restrictions.length === 0
      ? []
      : [
          text(" Excluded: "),
          joinInline(
            restrictions.map((one) => marked("code", one)),
            ", ",
          ),
          ".",
        ],
  ]);
}

function nodeTable({ nodes, cases }: Result): TableView {
  return {
    is: "table",
    name: "Nodes",
    caption: text(
      "Nodes, over {cases} cases; a nodal type says what a node does for each combination of its causes",
      { cases },
    ),
    columns: columns(text("node"), text("observed"), text("of these 1"), text("nodal types")),
    groups: [
      nodes.map(({ name, observed, ones, types, allTypes }) =>
        row(name, [
          name,
          numeric(observed),
          numeric(ones),
          numeric(`${types}${types < allTypes ? ` of ${allTypes}` : ""}`),
        ]),
      ),
    ],
  };
}

function answerTable(book: Book, analysis: string, { queries }: Result): TableView {
  return {
    is: "table",
    name: text("What the model answers"),
    caption: text(
      "What the model answers, before and after the cases, with 95 % intervals where the answer is about the population",
    ),
    columns: columns(text("question"), text("query"), text("before"), text("after"), text("sd")),
    groups: [queries.map((query) => queryRow(book, analysis, query))],
  };
}

function queryRow(book: Book, analysis: string, query: Query): Row {
  const { id, title, query: asked, given, caseId, prior, posterior, reason } = query;
  const question: Inline = [
    small(id),
    ` ${title}${caseId === undefined ? "" : `, in ${book.caseName(caseId)}`}`,
  ];
  const formula: Inline = [
    marked("code", asked),
    given === undefined ? [] : [" given ", marked("code", given)],
  ];
  const place = { is: "query", id: `${analysis}.${id}` } as const;
  if (!prior || !posterior)
    return row(id, [question, formula, { cell: "wide", columns: 3, content: reason ?? "" }], place);
  return row(
    id,
    [
      question,
      formula,
      numeric(answerText(prior)),
      numeric(answerText(posterior)),
      numeric(posterior.sd === null ? "\u2013" : figure(posterior.sd, 3)),
    ],
    place,
  );
}

function answerFigure({ queries }: Result): FigureView | undefined {
  const answered = queries.flatMap(({ id, prior, posterior }) =>
    prior && posterior ? [{ label: id, prior: intervalOf(prior), posterior: intervalOf(posterior) }] : [],
  );
  if (answered.length === 0) return undefined;
  const negative = answered.some(({ prior, posterior }) => Math.min(prior.low, posterior.low) < 0);
  return revisionFigure(
    answered,
    text("Answers before the cases (open circle) and after them (filled), with 95 % intervals."),
    negative ? -1 : 0,
  );
}

function samplingNote({ seed, draws }: CausalModel["parameters"], { sampled }: Result): Block {
  return note(
    sampled
      ? text(
          "Estimated by sampling with seed {seed}: {draws} draws, R-hat {rHat}, about {effectiveSize} effective draws.",
          { seed, draws, rHat: figure(sampled.rHat, 3), effectiveSize: Math.round(sampled.effectiveSize) },
        )
      : text("The posterior was computed exactly; intervals come from draws from it."),
  );
}

const answerText = ({ mean, low, high }: Answer): Inline =>
  low === null || high === null
    ? figure(mean, 3)
    : [figure(mean, 3), lineBreak, `(${figure(low)}\u00a0to\u00a0${figure(high)})`];

const intervalOf = ({ mean, low, high }: Answer) => ({ value: mean, low: low ?? mean, high: high ?? mean });
