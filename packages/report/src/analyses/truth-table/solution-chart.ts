import { anyConfiguration } from "@throughline/assess";
import { parseLiterals, printLiteral } from "@throughline/sets";
import type { Book, ResultOf } from "../../view/book.ts";
import { fit, heading, note, paragraph, present, row, rowHead } from "../../view/build.ts";
import type { Block, Cell, Column, LiteralInTerm, TableView } from "../../view/view.ts";
import { coreFinder } from "./core-literals.ts";
import { breakable, firstOf } from "./names.ts";
import { modelCasesBlock } from "./solution-cases.ts";
import { rangesBlocks } from "./solution-ranges.ts";

type TruthTable = ResultOf<"truth-table">;
type Solution = TruthTable["result"]["solutions"][number];
type Model = Solution["models"][number];
type Term = Model["terms"][number] & { readonly core: ReadonlySet<string> | undefined };

/** A solution as a chart of conditions with fit, how far its settings can be moved, and the cases of its models. */
export function solutionBlocks(book: Book, analysis: TruthTable, solution: Solution): Block[] {
  const title = heading(3, `${solution.type.charAt(0).toUpperCase()}${solution.type.slice(1)} solution`);
  if (solution.reason !== undefined) return [title, paragraph(`There is none: ${solution.reason}`)];
  const models = solution.models.slice(0, book.modelsShown);
  const parsimonious = analysis.result.solutions.find(({ type }) => type === "parsimonious")?.models ?? [];
  return present(
    title,
    note(
      [
        countText(solution, models.length),
        solution.complete
          ? ""
          : `The search was cut short: none has fewer than ${solution.atLeastTerms} terms, and there may be others.`,
        `A full disc: the condition is present; a crossed one: it is absent; blank: it does not matter.${coreText(solution.type, parsimonious.length)}${expectationText(analysis, solution)}`,
      ].join(" "),
    ),
    chart(book, analysis, solution, models, parsimonious),
    rangesBlocks(solution, `${analysis.id}.solution.${solution.type}`),
    models.flatMap((model, m) => modelCasesBlock(book, analysis, model, `M${m + 1}`) ?? []),
  );
}

function countText({ modelCount, models }: Solution, shown: number): string {
  if (modelCount === "1") return "One model.";
  return `${modelCount} models fit equally well${models.length > shown ? `; the first ${shown} are shown` : ""}.`;
}

function coreText(type: string, parsimonious: number): string {
  if (type !== "intermediate" || parsimonious === 0) return "";
  return ` A large mark: core, in ${parsimonious === 1 ? "the parsimonious solution" : "every parsimonious model"} too; a small one: peripheral (Fiss 2011).`;
}

function expectationText({ parameters }: TruthTable, { type }: Solution): string {
  return type === "intermediate" && parameters.expect.length === 0
    ? " No directional expectations are set, so that nothing is assumed of remainders, as in the conservative solution."
    : "";
}

const measures = ["inclS", "PRI", "covS", "covU"] as const;

function chart(
  book: Book,
  { result: { conditions } }: TruthTable,
  { type }: Solution,
  models: readonly Model[],
  parsimonious: readonly Model[],
): TableView {
  const coreOf = type === "intermediate" && parsimonious.length > 0 ? coreFinder(parsimonious) : undefined;
  const terms = models.flatMap((model) =>
    model.terms.map((term): Term => ({ ...term, core: coreOf?.(term.term) })),
  );
  const heads = models.flatMap((model, m) =>
    model.terms.map(
      ({ term }): Column => ({
        content: `M${m + 1}: ${term === "" ? anyConfiguration : breakable(term)}`,
        place: { is: "term", id: `${model.id}.${term}` },
        term: { solution: type, model: m + 1, term: term === "" ? anyConfiguration : term },
      }),
    ),
  );
  const fitOfModel = ({ inclS, PRI, covS }: Model) =>
    `inclS ${inclS.toFixed(3)}, PRI ${PRI.toFixed(3)}, covS ${covS.toFixed(3)}`;
  return {
    is: "table",
    name: `${type.charAt(0).toUpperCase()}${type.slice(1)} solution`,
    columns: [{ content: "condition" }, ...heads],
    groups: [
      [
        ...conditions.map((condition) =>
          row(`condition ${condition}`, [
            rowHead(condition),
            ...terms.map((term): Cell => ({ cell: "literal", ...literalOf(term, condition) })),
          ]),
        ),
        ...measures.map((measure) =>
          row(measure, [rowHead(measure), ...terms.map((term) => fit(term[measure]))]),
        ),
        row("cases", [rowHead("cases"), ...terms.map(({ cases }) => firstOf(cases.map(book.caseName)).text)]),
        row("model", [
          rowHead("model"),
          ...models.map(
            (model): Cell => ({ cell: "wide", columns: model.terms.length, content: fitOfModel(model) }),
          ),
        ]),
      ],
    ],
  };
}

/** The exhibit has room for so many terms. */
const termsShown = 10;

/** The parsimonious solution at a glance: conditions by their labels, each term of each model, with fit and cases. */
export function solutionExhibit(book: Book, { result, title }: TruthTable): TableView | undefined {
  const solution = result.solutions.find(({ type }) => type === "parsimonious") ?? result.solutions[0];
  if (!solution) return undefined;
  const isSingle = solution.models.every(({ terms: own }) => own.length === 1);
  const terms = solution.models.flatMap(({ terms: own }, m) =>
    own.map((term, t): Term & { readonly head: string } => ({
      ...term,
      core: undefined,
      head:
        solution.models.length === 1 ? `Term ${t + 1}` : `Model ${m + 1}${isSingle ? "" : `, term ${t + 1}`}`,
    })),
  );
  const shown = terms.slice(0, termsShown);
  if (shown.length === 0) return undefined;
  const cut = terms.length > shown.length ? ` The first ${shown.length} of ${terms.length} terms.` : "";
  return {
    is: "table",
    name: `${title}: solution`,
    caption: `${title}: ${solution.type} solution. A full disc: the condition is present; a crossed one: it is absent; blank: it does not matter.${cut}`,
    columns: [{ content: "condition" }, ...shown.map(({ head }): Column => ({ content: head }))],
    groups: [
      [
        ...result.conditions.map((condition) =>
          row(`condition ${condition}`, [
            rowHead(book.label(condition)),
            ...shown.map((term): Cell => ({ cell: "literal", ...literalOf(term, condition) })),
          ]),
        ),
        row("consistency", [rowHead("consistency"), ...shown.map(({ inclS }) => fit(inclS))]),
        row("coverage", [rowHead("coverage"), ...shown.map(({ covS }) => fit(covS))]),
        row("cases", [rowHead("cases"), ...shown.map(({ cases }) => firstOf(cases.map(book.caseName)).text)]),
      ],
    ],
  };
}

/** How a condition stands in a term. */
function literalOf({ term, core }: Term, condition: string): LiteralInTerm {
  const found = term === "" ? undefined : parseLiterals(term).find(({ name }) => name === condition);
  if (found === undefined) return { literal: undefined };
  return {
    literal:
      found.values === undefined
        ? { present: !found.negated }
        : { values: printLiteral({ ...found, name: "" }) },
    ...(core && { part: core.has(printLiteral(found)) ? "core" : "peripheral" }),
  };
}
