import {
  ConditionError,
  MembershipError,
  minimise,
  necessityTable,
  parseLiteral,
  type Solution,
  SolutionError,
  type SolutionType,
  type TruthTable,
  truthTable,
} from "@throughline/sets";
import type { AnalysisOf, Case } from "@throughline/study";
import { cellId } from "@throughline/study";
import type { Item } from "../../conclusion.ts";
import { type Draft, drafter, type Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { anyConfiguration, count, figure, inline, list } from "../../wording.ts";
import { lookedAtCloser } from "./closer.ts";
import { memberships, rawColumns } from "./memberships.ts";
import { optionsOf } from "./options.ts";
import type { SolutionResult, TruthTableResult } from "./result.ts";

/** Truth table, necessity and solutions, each row and term traced to the cells of its cases. */
export function truthTableAnalysis(
  evidence: Evidence,
  analysis: AnalysisOf<"truth-table">,
): Yield<TruthTableResult> {
  const outcomeAttribute = parseLiteral(analysis.outcome).name;
  const attributes = [...analysis.conditions, outcomeAttribute];
  const all = evidence.casesOf(analysis.cases);
  const excluded = all.flatMap((c) => {
    const blank = attributes.filter((a) => evidence.grade(c.id, a) === undefined);
    return blank.length === 0 ? [] : [{ caseId: c.id, attributes: blank }];
  });
  const gone = new Set(excluded.map((e) => e.caseId));
  const cases = all.filter((c) => !gone.has(c.id));
  const needs = excluded.flatMap((e) => e.attributes.map((a) => cellId(e.caseId, a)));
  const empty = (reason: string): Yield<TruthTableResult> => ({
    result: {
      conditions: analysis.conditions,
      outcome: analysis.outcome,
      rows: [],
      rowsInTable: 0,
      necessity: [],
      solutions: [],
      constant: [],
      excluded,
      ambiguous: [],
      reason,
    },
    drafts: [
      drafter(evidence, analysis.id)("solution", `No truth table can be made: ${reason}`, null, {
        on: {},
        needs,
      }),
    ],
  });
  if (cases.length === 0) return empty("no case has a grade on every condition and the outcome.");
  const data = memberships(evidence, cases, attributes, analysis.dichotomise);
  if (typeof data === "string") return empty(data);
  let table: TruthTable;
  try {
    table = truthTable(data, optionsOf(analysis, "conservative"));
  } catch (error) {
    if (!(error instanceof MembershipError || error instanceof ConditionError)) throw error;
    return empty(error.message);
  }
  const necessary = necessityTable(data, { outcome: analysis.outcome, conditions: analysis.conditions });
  const cellsOf = (ids: readonly string[]) => ids.flatMap((id) => attributes.map((a) => cellId(id, a)));
  const rows = table.rows.map((row) => ({
    id: `${analysis.id}.row.${row.row}`,
    row: row.row,
    configuration: row.configuration,
    out: row.out,
    n: row.n,
    inclS: row.inclS,
    PRI: row.PRI,
    cases: row.cases,
    deviant: row.deviantCases,
  }));
  const positive = rows.filter((row) => row.out === "1");
  const found: Solution[] = [];
  const solutions =
    positive.length === 0 ? [] : analysis.solutions.map((type) => solutionOf(analysis, table, type, found));
  const items: Item[] = [
    ...rows.map((row) => ({
      id: row.id,
      analysis: analysis.id,
      label: `row ${row.row}: ${table.conditions.map((c, i) => `${c.name} ${row.configuration[i]}`).join(", ")} → ${row.out} (${count(row.n, "case")}: ${row.cases.join(", ")})`,
      trace: evidence.trace({ cells: cellsOf(row.cases) }),
    })),
    ...solutions.flatMap((solution) =>
      [
        ...new Map(
          solution.models.flatMap((model) => model.terms.map((term) => [term.id, term] as const)),
        ).values(),
      ].map((term) => ({
        id: term.id,
        analysis: analysis.id,
        label: `${solution.type} solution, term ${term.term} (inclS ${figure(term.inclS, 3)}, covS ${figure(term.covS, 3)})`,
        trace: evidence.trace({ cells: cellsOf(term.cases) }),
      })),
    ),
  ];
  const result: TruthTableResult = {
    conditions: analysis.conditions,
    outcome: table.outcome,
    rows,
    rowsInTable: Number(table.rowsInTable),
    necessity: necessary.map(({ condition, inclN, RoN, covN }) => ({ condition, inclN, RoN, covN })),
    solutions,
    constant: table.constantConditions,
    excluded,
    ambiguous: table.ambiguousCases,
  };
  return {
    result,
    drafts: draftsOf(evidence, analysis, result, cases, cellsOf(cases.map((c) => c.id)), needs),
    items,
    closer: (depth) => {
      const raws = analysis.dichotomise ? [] : rawColumns(evidence, cases, attributes);
      const closer = lookedAtCloser(evidence, analysis, { data, table, raws }, result, depth);
      return { result: closer.result, items: [...items, ...closer.items] };
    },
  };
}

/** @param found the solutions before it, to which it is added */
function solutionOf(
  analysis: AnalysisOf<"truth-table">,
  table: TruthTable,
  type: SolutionType,
  found: Solution[],
): SolutionResult {
  let solution: Solution;
  try {
    solution = minimise(table, optionsOf(analysis, type), found);
    found.push(solution);
  } catch (error) {
    if (!(error instanceof SolutionError || error instanceof ConditionError)) throw error;
    return { type, models: [], modelCount: "0", atLeastTerms: 0, complete: true, reason: error.message };
  }
  return {
    type,
    models: solution.models.map((model, m) => ({
      id: `${analysis.id}.${type}.M${m + 1}`,
      inclS: model.inclS,
      PRI: model.PRI,
      covS: model.covS,
      terms: model.terms.map((term) => ({
        id: `${analysis.id}.${type}.${term.term}`,
        term: term.term,
        inclS: term.inclS,
        PRI: term.PRI,
        covS: term.covS,
        covU: term.covU,
        cases: term.cases,
      })),
    })),
    modelCount: String(solution.modelCount),
    atLeastTerms: solution.atLeastTerms,
    complete: solution.complete,
  };
}

function draftsOf(
  evidence: Evidence,
  analysis: AnalysisOf<"truth-table">,
  result: TruthTableResult,
  cases: readonly Case[],
  cells: readonly string[],
  needs: readonly string[],
): Draft[] {
  const draft = drafter(evidence, analysis.id);
  const on = { cells };
  const observed = result.rows.filter((row) => row.n > 0).length;
  const remainders = result.rowsInTable - observed;
  const positives = result.rows.filter((row) => row.out === "1").length;
  const outcome = parseLiteral(result.outcome);
  const named = `${inline(evidence.label(outcome.name))}${outcome.negated ? " (negated)" : ""}`;
  const limits = [
    ...(remainders > 0
      ? [
          `Limited diversity: ${observed} of ${result.rowsInTable} configurations are observed; ${count(remainders, "remainder")}.`,
        ]
      : []),
    ...(result.excluded.length > 0
      ? [`Left out for missing grades: ${list(result.excluded.map((e) => evidence.caseName(e.caseId)))}.`]
      : []),
  ];
  if (result.constant.length > 0) {
    limits.push(
      `The same in every case, and so no part of an explanation: ${list(result.constant.map((c) => inline(evidence.label(c))))}.`,
    );
  }
  if (result.ambiguous.length > 0) {
    limits.push(
      `In no row, because a membership is exactly 0.5: ${list(result.ambiguous.map((a) => `${evidence.caseName(a.caseId)} (${a.condition})`))}.`,
    );
  }
  const drafts = result.solutions.map((solution) => {
    if (solution.reason !== undefined) {
      return draft(
        `solution.${solution.type}`,
        `There is no ${solution.type} solution: ${solution.reason}`,
        null,
        { on, needs },
      );
    }
    const texts = solution.models.map((model) =>
      model.terms.map(({ term }) => (term === "" ? anyConfiguration : term)).join(" + "),
    );
    const shown = texts.slice(0, 4).join("; or ");
    const [first] = solution.models;
    const several = Number(solution.modelCount) > 1;
    return draft(
      `solution.${solution.type}`,
      `${
        several
          ? `${solution.modelCount} ${solution.type} models for ${named} fit equally well, and the data do not choose: ${shown}`
          : `The ${solution.type} solution for ${named}: ${shown}`
      }${texts.length > 4 ? `; and ${texts.length - 4} more` : ""}${first && !several ? ` (inclS ${figure(first.inclS, 3)}, covS ${figure(first.covS, 3)})` : ""}; ${count(positives, "positive configuration")}, ${observed} of ${result.rowsInTable} observed, ${count(cases.length, "case")}.`,
      texts.join(" | "),
      {
        on,
        headline: solution.type === "parsimonious",
        needs,
        figures: first
          ? { inclS: first.inclS, PRI: first.PRI, covS: first.covS, models: solution.models.length }
          : {},
        caveats: [
          ...(solution.complete
            ? []
            : [
                `The search was cut short: a model of ${first?.terms.length} terms was found; none has fewer than ${solution.atLeastTerms}, and there may be others.`,
              ]),
          ...(several
            ? [`${solution.modelCount} models fit equally well; the data do not choose between them.`]
            : []),
          ...limits,
        ],
      },
    );
  });
  if (result.solutions.length === 0) {
    drafts.push(
      draft(
        "solution",
        `No configuration is consistent enough to be called sufficient for ${inline(evidence.label(outcome.name))} (cut-off ${[analysis.incl_cut].flat().join(" and ")}).`,
        "none",
        { on, headline: true, needs, caveats: limits },
      ),
    );
  }
  const mixed = result.rows.filter((row) => row.deviant.length > 0 && row.deviant.length < row.cases.length);
  if (mixed.length > 0) {
    drafts.push(
      draft(
        "contradictions",
        `${count(mixed.length, "configuration holds", "configurations hold")} cases with and without the outcome: ${mixed.map((row) => `row ${row.row} (${row.cases.join(", ")})`).join("; ")}.`,
        mixed.map((row) => String(row.row)).join(","),
        {
          on: {
            cells: mixed.flatMap((row) =>
              row.cases.flatMap((id) => [...analysis.conditions, outcome.name].map((a) => cellId(id, a))),
            ),
          },
        },
      ),
    );
  }
  const passing = result.necessity.filter((condition) => condition.inclN >= 0.9);
  drafts.push(
    draft(
      "necessity",
      passing.length === 0
        ? `No single condition is necessary (inclN of at least 0.9) over ${count(cases.length, "case")}.`
        : `Necessary by inclusion (inclN of at least 0.9) over ${count(cases.length, "case")}: ${list(passing.map((c) => `${c.condition} (inclN ${figure(c.inclN, 3)}, RoN ${figure(c.RoN, 3)}${c.RoN < 0.5 ? ", trivial" : ""})`))}.`,
      passing.map((c) => c.condition).join(","),
      { on, needs, caveats: limits },
    ),
  );
  return drafts;
}
