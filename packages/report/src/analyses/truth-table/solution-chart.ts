import { inline, modelCountText } from "@throughline/assess";
import { parseLiterals, printLiteral } from "@throughline/sets";
import { termText } from "../../language/terms.ts";
import { figure, fixed, text } from "../../language/text.ts";
import { capitalise } from "../../summary/wording.ts";
import type { Book, ResultOf } from "../../view/book.ts";
import { fit, list, note, numeric, present, row, rowHead, small, soft, strong } from "../../view/build.ts";
import type { Inline } from "../../view/inline.ts";
import type { Block, Cell, Column, LiteralInTerm, Row, TableView } from "../../view/view.ts";
import { type CoreLiterals, coreFinder } from "./core-literals.ts";
import { breakable, firstOf } from "./names.ts";
import { literalInLabels } from "./term-labels.ts";

type TruthTable = ResultOf<"truth-table">;
type Solution = TruthTable["result"]["solutions"][number];
type Model = Solution["models"][number];
type Term = Model["terms"][number] & { readonly core: CoreLiterals | undefined };

/** The models of a solution that are drawn. */
type DrawnSolution = { readonly solution: Solution; readonly models: readonly Model[] };

/** From the solution with the fewest assumptions to the one with the most. */
const order = ["conservative", "intermediate", "parsimonious"] as const;

/** All solutions in one chart of conditions with fit, tied models side by side, and notes on each solution. */
export function solutionBlocks(book: Book, analysis: TruthTable): Block[] {
  const solutions = order.flatMap((type) => analysis.result.solutions.filter((one) => one.type === type));
  if (solutions.length === 0) return [];
  const drawn = solutions
    .filter(({ reason }) => reason === undefined)
    .map((solution): DrawnSolution => ({ solution, models: modelsDrawn(book, solution) }));
  const parsimonious = parsimoniousModels(analysis);
  return present(
    drawn.length === 0 ? undefined : chart(book, analysis, drawn, parsimonious),
    drawn.length === 0 ? undefined : note(legend(drawn, parsimonious.length)),
    list(
      solutions.map((solution) => [
        strong(text("{type} solution.", { type: capitalise(termText("solution", solution.type)) })),
        " ",
        solutionText(book, analysis, solution),
      ]),
    ),
  );
}

/** Returns the first models of a solution, as many as can be read side by side. */
export function modelsDrawn(
  { modelsShown, termsShown }: Pick<Book, "modelsShown" | "termsShown">,
  { models }: Solution,
): readonly Model[] {
  let terms = 0;
  return models.slice(0, modelsShown).filter((model, m) => {
    terms += model.terms.length;
    return m === 0 || terms <= termsShown;
  });
}

const parsimoniousModels = ({ result }: TruthTable): readonly Model[] =>
  result.solutions.find(({ type }) => type === "parsimonious")?.models ?? [];

function solutionText(book: Book, analysis: TruthTable, solution: Solution): string {
  const { type, modelCount, models, complete, atLeastTerms, reason } = solution;
  if (reason !== undefined) return text("There is none: {reason}", { reason });
  const shown = modelsDrawn(book, solution).length;
  const count =
    modelCount === "1"
      ? text("One model.")
      : text("{models} models fit equally well{cut}.", {
          models: modelCountText(solution),
          cut:
            models.length > shown
              ? text("{shown, plural, =1 {; the first is shown} other {; the first # are shown}}", {
                  shown,
                })
              : "",
        });
  const cut = complete
    ? ""
    : text(" The search stopped early: none has fewer than {atLeastTerms} terms, but there may be others.", {
        atLeastTerms,
      });
  const expectations =
    type === "intermediate" && analysis.parameters.expect.length === 0
      ? text(
          " No directional expectations are set, so nothing is assumed about remainders, as in the conservative solution.",
        )
      : "";
  return `${count}${cut}${expectations}`;
}

function legend(drawn: readonly DrawnSolution[], parsimonious: number): string {
  const marks = text(
    "A full disc: the condition is present; a crossed one: it is absent; blank: it does not matter.",
  );
  if (parsimonious === 0 || !drawn.some(({ solution }) => solution.type === "intermediate")) return marks;
  const core =
    parsimonious === 1
      ? text("a large mark is core, in the parsimonious solution too; a small one is peripheral")
      : text(
          "a large mark is core, in every parsimonious model too; a ringed one is core in some of the tied models; a small one is peripheral",
        );
  return text("{marks} In the intermediate solution {core} (Fiss 2011).", { marks, core });
}

const measures = [
  ["inclS", "Consistency"],
  ["PRI", "PRI"],
  ["covS", "Raw coverage"],
  ["covU", "Unique coverage"],
] as const;

function chart(
  book: Book,
  analysis: TruthTable,
  drawn: readonly DrawnSolution[],
  parsimonious: readonly Model[],
): TableView {
  const coreOf = parsimonious.length > 0 ? coreFinder(parsimonious) : undefined;
  const terms = drawn.flatMap(({ solution, models }) =>
    models.flatMap((model) =>
      model.terms.map(
        (term): Term => ({
          ...term,
          core: solution.type === "intermediate" ? coreOf?.(term.term) : undefined,
        }),
      ),
    ),
  );
  const models = drawn.flatMap((one) => one.models);
  return {
    is: "table",
    name: text("Solutions"),
    label: text("Solution chart"),
    isChart: true,
    caption: chartTitle(book, analysis),
    columnGroups: [
      { content: "", columns: 1 },
      ...drawn.map(({ solution, models: own }) => ({
        content: solutionHead(solution),
        columns: own.reduce((sum, model) => sum + model.terms.length, 0),
      })),
    ],
    columns: [{ content: text("Condition") }, ...drawn.flatMap(headsOf)],
    groups: [
      [
        ...analysis.result.conditions.map((condition) =>
          row(`condition ${condition}`, [
            rowHead(labelWithId(book, condition)),
            ...terms.map((term): Cell => ({ cell: "literal", ...literalOf(term, condition) })),
          ]),
        ),
        ...measures.map(([measure, name]) =>
          row(measure, [rowHead(text(name)), ...terms.map((term) => shortFit(term[measure]))]),
        ),
        row("cases", [rowHead(text("Cases covered")), ...terms.map(({ cases }) => numeric(cases.length))]),
        ...(models.some((model) => model.terms.length > 1) ? [modelRow(models)] : []),
      ],
    ],
  };
}

/** Names the outcome and the thresholds of the chart. */
function chartTitle(book: Book, { parameters, result }: TruthTable): Inline {
  const { incl_cut, n_cut } = parameters;
  return [
    strong(text("Solutions for {outcome}", { outcome: inline(literalInLabels(book, result.outcome)) })),
    " ",
    soft(
      text("Consistency ≥ {consistency} · at least {count, plural, one {# case} other {# cases}} per row", {
        consistency: figure([incl_cut].flat()[0] ?? 0, 3),
        count: n_cut,
      }),
    ),
  ];
}

const shortFit = (value: number): Cell => ({ cell: "fit", value, decimals: 2 });

/** The fit of each model as a whole; with a single term it is the fit of the term. */
function modelRow(models: readonly Model[]): Row {
  return row("model", [
    rowHead(text("model")),
    ...models.map(
      (model): Cell => ({ cell: "wide", columns: model.terms.length, content: fitOfModel(model) }),
    ),
  ]);
}

function solutionHead(solution: Solution): string {
  const { type, modelCount } = solution;
  return modelCount === "1"
    ? capitalise(termText("solution", type))
    : text("{type}: {models} tied models", {
        type: capitalise(termText("solution", type)),
        models: modelCountText(solution),
      });
}

function headsOf({ solution, models }: DrawnSolution): Column[] {
  return models.flatMap((model, m) =>
    model.terms.map(
      ({ term }, t): Column => ({
        content: [
          `M${m + 1}`,
          soft(headNote(solution, m, model.terms.length, t)),
          small(`: ${term === "" ? text("every configuration") : breakable(term)}`),
        ],
        place: { is: "term", id: `${model.id}.${term}` },
        term: {
          solution: solution.type,
          model: m + 1,
          term: term === "" ? text("every configuration") : term,
        },
      }),
    ),
  );
}

/** Which of the tied models a column is, or which term of its model. */
function headNote(solution: Solution, model: number, terms: number, term: number): string {
  if (terms > 1) return ` ${text("term {t}", { t: term + 1 })}`;
  return solution.modelCount === "1"
    ? ""
    : ` ${text("tied {m} of {models}", { m: model + 1, models: modelCountText(solution) })}`;
}

const fitOfModel = ({ inclS, PRI, covS }: Model): string =>
  `inclS ${fixed(inclS, 3)}, PRI ${fixed(PRI, 3)}, covS ${fixed(covS, 3)}`;

/** The label of a condition, with the id that terms use. */
function labelWithId(book: Book, condition: string): Inline {
  const label = book.label(condition);
  return label === condition ? breakable(condition) : [label, " ", small(breakable(condition))];
}

/** Maximum number of terms in the exhibit. */
const termsShown = 10;

/** The parsimonious solution as a chart: conditions by their labels, each term of each model, with fit and cases. */
export function solutionExhibit(book: Book, { result, title }: TruthTable): TableView | undefined {
  const solution = result.solutions.find(({ type }) => type === "parsimonious") ?? result.solutions[0];
  if (!solution) return undefined;
  const isSingle = solution.models.every(({ terms: own }) => own.length === 1);
  const terms = solution.models.flatMap(({ terms: own }, m) =>
    own.map((term, t): Term & { readonly head: string } => ({
      ...term,
      core: undefined,
      head:
        solution.models.length === 1
          ? text("Term {t}", { t: t + 1 })
          : isSingle
            ? text("Model {m}", { m: m + 1 })
            : text("Model {m}, term {t}", { m: m + 1, t: t + 1 }),
    })),
  );
  const shown = terms.slice(0, termsShown);
  if (shown.length === 0) return undefined;
  const cut =
    terms.length > shown.length
      ? text(" The first {shown} of {terms} terms.", { shown: shown.length, terms: terms.length })
      : "";
  return {
    is: "table",
    name: text("{title}: solution", { title }),
    caption: text(
      "{title}: {type} solution. A full disc: the condition is present; a crossed one: it is absent; blank: it does not matter.{cut}",
      { title, type: termText("solution", solution.type), cut },
    ),
    columns: [{ content: text("condition") }, ...shown.map(({ head }): Column => ({ content: head }))],
    groups: [
      [
        ...result.conditions.map((condition) =>
          row(`condition ${condition}`, [
            rowHead(book.label(condition)),
            ...shown.map((term): Cell => ({ cell: "literal", ...literalOf(term, condition) })),
          ]),
        ),
        row("consistency", [rowHead(text("consistency")), ...shown.map(({ inclS }) => fit(inclS))]),
        row("coverage", [rowHead(text("coverage")), ...shown.map(({ covS }) => fit(covS))]),
        row("cases", [
          rowHead(text("cases")),
          ...shown.map(({ cases }) => firstOf(cases.map(book.caseName)).text),
        ]),
      ],
    ],
  };
}

/** Returns how a condition occurs in a term. */
function literalOf({ term, core }: Term, condition: string): LiteralInTerm {
  const found = term === "" ? undefined : parseLiterals(term).find(({ name }) => name === condition);
  if (found === undefined) return { literal: undefined };
  return {
    literal:
      found.values === undefined
        ? { present: !found.negated }
        : { values: printLiteral({ ...found, name: "" }) },
    ...(core && { part: partOf(core, printLiteral(found)) }),
  };
}

function partOf(core: CoreLiterals, literal: string): NonNullable<LiteralInTerm["part"]> {
  if (core.all.has(literal)) return "core";
  return core.some.has(literal) ? "core in some models" : "peripheral";
}
