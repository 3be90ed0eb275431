import {
  ConditionError,
  minimise,
  necessityTable,
  type Solution,
  type SolutionType,
  type TruthTable,
  truthTable,
} from "@throughline/sets";
import { literalOf } from "../table/literal.ts";
import { type Sets, setsOf } from "../table/sets.ts";
import type { Table } from "../table/table.ts";
import { refuse } from "../table/table-error.ts";
import { ambiguousOf, setWarnings } from "../table/warnings.ts";
import { quoted, some } from "../text/printable.ts";
import type { QcaRequest } from "./request.ts";
import type { QcaResult, QcaSolution } from "./result.ts";

/** With more conditions, even crisp ones, the rows of the truth table cannot be numbered exactly. */
const mostConditions = 52;

/** So many models are looked for even when fewer are listed, so that "no more models" is known. */
const leastSearched = 1000;

/** The sets that a request is about, and its expectations as written in expressions. */
export function qcaSets(table: Table, request: QcaRequest): { sets: Sets; expect: string[] } {
  const sets = setsOf(table, { ...request, mostConditions });
  const rows = sets.conditions.reduce(
    (product, name) =>
      product *
      (1 + Math.ceil(Array.from(sets.data.columns[name] ?? []).reduce((a, b) => Math.max(a, b), 1))),
    1,
  );
  if (rows > Number.MAX_SAFE_INTEGER)
    refuse(
      table.file,
      1,
      undefined,
      `the truth table would have ${rows.toPrecision(2)} rows, more than can be numbered`,
      "Name fewer conditions, or calibrate those with many categories.",
    );
  const expected = request.expect.map((text) => text.split("*").map((part) => literalOf(table, part)));
  const other = expected.flat().find(({ column }) => !sets.columns.includes(column));
  if (other)
    refuse(
      table.file,
      1,
      undefined,
      `--expect names ${quoted(other.column)}, which is not among the conditions`,
      `Use ${some(sets.conditions)}.`,
    );
  return { sets, expect: expected.map((parts) => parts.map(({ written }) => written).join("*")) };
}

/**
 * Analyses the sets of a table: truth table, necessity and solutions.
 *
 * @throws TableError for a table or columns that cannot be used; the errors of the engine for cut-offs and expectations
 */
export function qcaAnalysis(table: Table, request: QcaRequest): QcaResult {
  const { sets, expect } = qcaSets(table, request);
  const { inclCut } = request;
  const truth = truthTable(sets.data, {
    outcome: sets.outcome.written,
    conditions: sets.conditions,
    inclCut: inclCut.length === 1 ? inclCut[0] : inclCut,
    priCut: request.priCut,
    nCut: request.nCut,
  });
  const { types, warnings } = solvable(truth, request.solutions);
  const solutions: QcaSolution[] = [];
  const failed: string[] = [];
  for (const solution of types) {
    try {
      const maxModels = Math.max(leastSearched, request.mostModels);
      const found = minimise(truth, { solution, expect, ...(solution !== "intermediate" && { maxModels }) });
      solutions.push(listed(found, request.mostModels));
    } catch (error) {
      if (!(error instanceof ConditionError)) throw error;
      failed.push(`there is no ${solution} solution: ${error.message}`);
    }
  }
  return {
    outcome: truth.outcome,
    conditions: sets.conditions,
    scale: sets.scale,
    truthTable: {
      rows: truth.rows.map(({ row, configuration, out, n, inclS, PRI, cases }) => ({
        row,
        configuration,
        out,
        n,
        incl: inclS,
        pri: PRI,
        cases,
      })),
      rowsInTable: truth.rowsInTable,
    },
    necessity: necessityTable(truth.data, { outcome: sets.outcome.written, conditions: sets.conditions }),
    solutions,
    warnings: [...setWarnings(sets), ...warnings, ...failed],
    excludedCases: sets.excludedCases,
    ambiguousCases: ambiguousOf(sets),
  };
}

/** The solutions that the table has, and why it has not those that it lacks. */
function solvable(
  table: TruthTable,
  asked: readonly SolutionType[],
): { types: readonly SolutionType[]; warnings: string[] } {
  const none = noSolution(table);
  if (none !== undefined) return { types: [], warnings: [none] };
  const negative = table.rows.some(({ out }) => out === "0" || out === "C");
  const types = asked.filter((type) => negative || type === "conservative");
  const without = asked.filter((type) => !types.includes(type));
  if (without.length === 0) return { types, warnings: [] };
  return {
    types,
    warnings: [
      `no row is negative, so with remainders everything would be sufficient: there is no ${without.join(" and no ")} solution.`,
    ],
  };
}

function noSolution({ rows, rowsInTable }: TruthTable): string | undefined {
  const positive = rows.filter(({ out }) => out === "1").length;
  if (positive === 0)
    return "no row is positive, so no configuration is sufficient at these cut-offs, and there is no solution.";
  if (positive === rowsInTable)
    return "every configuration is positive, so the outcome does not depend on these conditions, and there is no solution.";
  return undefined;
}

function listed(solution: Solution, most: number): QcaSolution {
  const models = solution.models.slice(0, most).map(({ terms, inclS, PRI, covS }) => ({
    terms: terms.map(({ term, inclS, PRI, covS, covU, cases }) => ({ term, inclS, PRI, covS, covU, cases })),
    expression: terms.map(({ term }) => term).join(" + "),
    inclS,
    PRI,
    covS,
  }));
  const { modelCount, atLeastTerms, type } = solution;
  return {
    type,
    complete: solution.complete && models.length === solution.models.length,
    modelCount: modelCount > BigInt(Number.MAX_SAFE_INTEGER) ? String(modelCount) : Number(modelCount),
    atLeastTerms,
    models,
  };
}
