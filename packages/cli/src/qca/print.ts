import type { NecessityFit } from "@throughline/sets";
import { type AnalysisOf, printable, some } from "@throughline/study";
import { decimals, right, textTable } from "../text/text-table.ts";
import { printInDepth } from "./print-in-depth.ts";
import type { QcaModel, QcaResult, QcaSolution } from "./result.ts";

/** The settings that the head of the analysis prints. */
type Settings = Pick<AnalysisOf<"truth-table">, "incl_cut" | "pri_cut" | "n_cut">;

/** Prints truth table, necessity, each solution with its models, and further requested analyses. */
export function printQca(result: QcaResult, settings: Settings): string {
  const cases = result.truthTable.rows.reduce((total, { n }) => total + n, 0);
  const head = [
    `${result.outcome} by ${result.conditions.join(", ")}`,
    `${cases} ${cases === 1 ? "case" : "cases"} in rows; ${result.scale} sets; incl.cut ${[settings.incl_cut].flat().join(", ")}, pri.cut ${settings.pri_cut}, n.cut ${settings.n_cut}`,
  ];
  return [
    head.join("\n"),
    printTruthTable(result),
    `Necessity for ${result.outcome}\n${necessityRows(result.necessity)}`,
    ...result.solutions.map((solution) => printSolution(solution, result.outcome)),
    ...(result.solutions.length === 0 ? [sentence(result.warnings.at(-1) ?? "there is no solution.")] : []),
    ...printInDepth(result),
    ...(isShortened(result) ? [`Lists of more than ${mostCases} cases are shortened. --json has all.`] : []),
  ].join("\n\n");
}

/** Largest number of cases that are printed of a row or term. */
const mostCases = 50;

const listed = (cases: readonly string[]): string => some(cases, mostCases);

const isShortened = ({ truthTable: { rows } }: QcaResult): boolean =>
  rows.some(({ cases }) => cases.length > mostCases);

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Returns rows of conditions with inclN, RoN and covN, and one more column. */
export function necessityRows(
  rows: readonly (NecessityFit & { readonly condition: string })[],
  more?: { readonly title: string; readonly of: readonly string[] },
): string {
  return textTable(
    [{ title: "condition" }, ...right("inclN", "RoN", "covN"), ...(more ? [{ title: more.title }] : [])],
    rows.map(({ condition, inclN, RoN, covN }, i) => [
      condition,
      ...[inclN, RoN, covN].map(decimals),
      ...(more ? [more.of[i] ?? ""] : []),
    ]),
  );
}

function printTruthTable({ truthTable: { rows, rowsInTable }, conditions }: QcaResult): string {
  const observed = rows.filter(({ out }) => out !== "?").length;
  return `Truth table (${observed} of ${rowsInTable} rows observed; out: 1 positive, 0 negative, C contradiction, ? remainder)\n${textTable(
    [...right("row", ...conditions), { title: "out" }, ...right("n", "incl", "PRI"), { title: "cases" }],
    rows.map(({ row, configuration, out, n, incl, pri, cases }) => [
      String(row),
      ...configuration.map((value) => (value === -1 ? "-" : String(value))),
      out,
      String(n),
      decimals(incl),
      decimals(pri),
      listed(cases),
    ]),
  )}`;
}

function printSolution(solution: QcaSolution, outcome: string): string {
  const { type, models } = solution;
  const title = `${type[0]?.toUpperCase()}${type.slice(1)} solution`;
  return [
    [title, ...bounds(solution)].join("\n"),
    ...models.map((model, m) => printModel(model, m, solution, outcome)),
  ].join("\n\n");
}

/** Says how many models are not listed, and what is not proved. */
function bounds({ models, modelCount, atLeastTerms, complete }: QcaSolution): string[] {
  const terms = models[0]?.terms.length ?? 0;
  const more = BigInt(modelCount) > BigInt(models.length);
  const unproved = terms > atLeastTerms;
  return [
    ...(more ? [`  ${models.length} of ${modelCount} models are listed; --all lists more.`] : []),
    ...(unproved
      ? [
          `  These models have ${terms} terms. No model has fewer than ${atLeastTerms}, but a model with fewer than ${terms} is not ruled out.`,
        ]
      : []),
    ...(complete || more || unproved
      ? []
      : ["  The search stopped early. There may be other models with as many terms."]),
  ];
}

function printModel(model: QcaModel, m: number, { models }: QcaSolution, outcome: string): string {
  const name = models.length > 1 ? `Model ${m + 1}: ` : "";
  const terms = model.terms.map(({ term, inclS, PRI, covS, covU, cases }) => [
    term,
    ...[inclS, PRI, covS, covU].map(decimals),
    listed(cases),
  ]);
  const whole = ["whole model", ...[model.inclS, model.PRI, model.covS].map(decimals), "", ""];
  return `  ${name}${printable(model.expression)} -> ${outcome}\n${textTable(
    [{ title: "term" }, ...right("inclS", "PRI", "covS", "covU"), { title: "cases" }],
    [...terms, whole],
  )}`;
}
