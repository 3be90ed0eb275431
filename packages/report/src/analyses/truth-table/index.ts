import type { ResultOf } from "../../view/book.ts";
import type { AnalysisRenderer, DataTable, Datum } from "../renderer.ts";
import { truthTableBlocks, truthTableParts } from "./blocks.ts";
import { solutionExhibit } from "./solution-chart.ts";

export const truthTable: AnalysisRenderer<"truth-table"> = {
  blocks: truthTableBlocks,
  parts: truthTableParts,
  exhibit: solutionExhibit,
  tables: ({ result }) => [rows(result), solutions(result), cases(result), ranges(result), necessity(result)],
};

type Result = ResultOf<"truth-table">["result"];
type ModelCases = Result["solutions"][number]["models"][number]["cases"];

const rows = (result: Result): DataTable => ({
  name: "",
  columns: ["row", ...result.conditions, "OUT", "n", "incl", "PRI", "cases"],
  rows: result.rows.map((r) => [r.row, ...r.configuration, r.out, r.n, r.inclS, r.PRI, r.cases.join(" ")]),
});

const solutions = (result: Result): DataTable => ({
  name: "-solutions",
  columns: ["solution", "model", "term", "inclS", "PRI", "covS", "covU", "cases"],
  rows: result.solutions.flatMap((s) =>
    s.models.flatMap((m, i) =>
      m.terms.map((t) => [s.type, i + 1, t.term, t.inclS, t.PRI, t.covS, t.covU, t.cases.join(" ")]),
    ),
  ),
});

const cases = (result: Result): DataTable => ({
  name: "-cases",
  columns: [
    "solution",
    "model",
    "kind",
    "term",
    "row",
    "case",
    "membership",
    "outcome",
    "best",
    "most",
    "unique",
  ],
  rows: result.solutions.flatMap((s) =>
    s.models.flatMap((m, i) => caseRows(m.cases).map((row) => [s.type, i + 1, ...row])),
  ),
});

function caseRows(found: ModelCases): Datum[][] {
  const { terms = [], uncovered = [] } = found ?? {};
  return [
    ...terms.flatMap(({ term, typical, deviant }) => [
      ...typical.first.map((c) => [
        "typical",
        term,
        undefined,
        c.caseId,
        c.membership,
        c.outcome,
        c.best,
        String(c.mostTypical),
        String(c.uniquelyCovered),
      ]),
      ...deviant.first.map((c) => [
        "deviant consistency",
        term,
        undefined,
        c.caseId,
        c.membership,
        c.outcome,
        c.best,
        String(c.mostDeviant),
      ]),
    ]),
    ...uncovered.flatMap(({ row, cases: { first } }) =>
      first.map((c) => [
        "deviant coverage",
        undefined,
        row,
        c.caseId,
        c.solution,
        c.outcome,
        c.best,
        String(c.mostDeviant),
      ]),
    ),
  ];
}

const ranges = (result: Result): DataTable => ({
  name: "-ranges",
  columns: [
    "solution",
    "setting",
    "attribute",
    "value",
    "lower",
    "upper",
    "lower_end",
    "upper_end",
    "step",
    "steps_at_most",
  ],
  rows: result.solutions.flatMap((s) =>
    (s.ranges?.found ?? []).map((r) => [
      s.type,
      r.setting,
      r.attribute,
      r.value,
      r.lower ?? undefined,
      r.upper ?? undefined,
      r.lowerEnd,
      r.upperEnd,
      r.step,
      r.maxRuns,
    ]),
  ),
});

const necessity = (result: Result): DataTable => ({
  name: "-necessity",
  columns: ["condition", "inclN", "RoN", "covN"],
  rows: result.necessity.map((n) => [n.condition, n.inclN, n.RoN, n.covN]),
});
