import {
  type AnalysisResult,
  analysisSets,
  comparedInTruthTable,
  inEnglish,
  reasonWithoutSolution,
} from "@throughline/assess";
import { textOf } from "@throughline/messages";
import { parseLiteral, parseLiterals, type SolutionType } from "@throughline/sets";
import type { Study } from "@throughline/study";
import { rString } from "@throughline/study";
import { dataFrame } from "./data-frame.ts";
import { modelChecks } from "./model-checks.ts";
import { necessityChecks } from "./necessity-checks.ts";
import { assign, call, comment, numbers, rNumber, strings } from "./r-text.ts";
import type { Section } from "./script.ts";
import {
  doesNotApply,
  expectationsInR,
  hasGap,
  isMultiValue,
  literalInR,
  type SetsInR,
  setsInR,
} from "./sets-in-r.ts";

type TruthTableAnalysis = Extract<AnalysisResult, { kind: "truth-table" }>;

/** An analysis with what its R calls need. */
type Writing = {
  readonly analysis: TruthTableAnalysis;
  readonly sets: SetsInR;
  readonly data: string;
  readonly table: string;
  readonly outcome: string;
  /** whether some condition does not apply to some case */
  readonly isTemporal: boolean;
};

/**
 * Writes the section of a script that recomputes a truth table, necessity and solutions from the grades of a study.
 */
export function truthTableSection(analysis: TruthTableAnalysis, study: Study): Section {
  const { id, title, parameters } = analysis;
  const { data } = analysisSets(study, comparedInTruthTable(parameters));
  const sets = setsInR(data.columns);
  const suffix = id.replace(/[^A-Za-z0-9]/gu, "_");
  const writing: Writing = {
    analysis,
    sets,
    data: `data_${suffix}`,
    table: `tt_${suffix}`,
    outcome: rString(literalInR(parseLiteral(parameters.outcome), sets)),
    isTemporal: parameters.conditions.some((name) => doesNotApply(data.columns[name] ?? [])),
  };
  const { cases: kind, dichotomise } = parameters;
  return {
    title,
    package: "QCA",
    lines: [
      ...dataFrame(writing.data, { study, kind, dichotomise, data, sets }),
      "",
      ...necessityChecks(analysis.result.necessity, { ...writing, columns: data.columns }),
      "",
      ...tableLines(writing),
    ],
  };
}

function tableLines(writing: Writing): string[] {
  const { analysis, sets, data, table, outcome } = writing;
  const { parameters, result } = analysis;
  if (result.rows.every(({ out }) => out === "?"))
    return [
      comment(`No configuration has ${parameters.n_cut} cases, so there is no truth table to compute.`),
    ];
  const cuts = [parameters.incl_cut].flat();
  const made = call("truthTable", {
    0: data,
    outcome,
    conditions: strings(parameters.conditions.map((name) => sets.names.get(name) ?? name)),
    "incl.cut": numbers(cuts),
    "pri.cut": rNumber(parameters.pri_cut),
    "n.cut": rNumber(parameters.n_cut),
    "show.cases": "TRUE",
  });
  const twoCuts = cuts.length > 1 ? ", two_cuts = TRUE" : "";
  return [
    assign(table, made),
    ...setRowLines(writing),
    `print(${table})`,
    `same_rows <- check_rows(${table}, ${rowsInR(writing)}${twoCuts})`,
    ...parameters.solutions.flatMap((type) => ["", ...solutionLines(type, writing)]),
  ];
}

/** Writes the lines that set rows by hand. */
function setRowLines(writing: Writing): string[] {
  const { analysis, table } = writing;
  const numberOf = rowNumberInR(writing);
  return (analysis.result.setRows ?? []).flatMap(({ configuration, out, reason, applied, row }) => {
    const isObserved = analysis.result.rows.some((one) => one.row === row);
    if (!applied || !isObserved) return [];
    const number = numberOf(valuesOf(configuration, analysis.result.conditions));
    return [
      comment(`set by hand: ${reason}`),
      `${table}$tt[${rString(String(number))}, "OUT"] <- ${rString(out)}`,
    ];
  });
}

/** Returns the numbers of the configurations without cases that were set by hand and must not be assumed. */
function excludedInR(writing: Writing): string | undefined {
  const { conditions, rows, setRows = [] } = writing.analysis.result;
  const numberOf = rowNumberInR(writing);
  const numbersInR = setRows
    .filter(({ out, applied, row }) => applied && out === "0" && rows.every((one) => one.row !== row))
    .map(({ configuration }) => numberOf(valuesOf(configuration, conditions)));
  return numbersInR.length === 0 ? undefined : numbers(numbersInR);
}

/** Returns the value of each condition in a configuration that names them all, such as `A*~B*C{2}`. */
function valuesOf(configuration: string, conditions: readonly string[]): readonly number[] {
  const literals = new Map(parseLiterals(configuration).map((literal) => [literal.name, literal]));
  return conditions.map((name) => {
    const { negated = false, values = [1] } = literals.get(name) ?? {};
    const [value = 1] = values;
    return negated ? 1 - value : value;
  });
}

/** Returns a function that numbers rows as R does: over the categories that occur in the cases. */
function rowNumberInR({ analysis, sets }: Writing): (configuration: readonly number[]) => number {
  const { rows, conditions } = analysis.result;
  const levels = conditions.map((name) => sets.categories.get(name)?.length ?? 2);
  const isTemporal = conditions.map((_, i) => rows.some(({ configuration }) => configuration[i] === -1));
  return (configuration) =>
    1 +
    configuration.reduce((number, value, i) => {
      const code = value === -1 ? 2 : (sets.categories.get(conditions[i] ?? "")?.indexOf(value) ?? value);
      return number * ((levels[i] ?? 2) + (isTemporal[i] ? 1 : 0)) + code;
    }, 0);
}

/**
 * Writes the rows with enough cases by their numbers in R, if all categories are without gaps; otherwise R lists only
 * some.
 */
function rowsInR(writing: Writing): string {
  const rows = writing.analysis.result.rows.filter(({ out }) => out !== "?");
  const numberInR = rowNumberInR(writing);
  return call("list", {
    row: strings(rows.map(({ configuration }) => String(numberInR(configuration)))),
    OUT: strings(rows.map(({ out }) => out)),
    n: numbers(rows.map(({ n }) => n)),
    incl: numbers(rows.map(({ inclS }) => inclS)),
    PRI: numbers(rows.map(({ PRI }) => PRI)),
  });
}

function solutionLines(type: SolutionType, writing: Writing): string[] {
  const { analysis, sets, table } = writing;
  const { parameters, result } = analysis;
  const solution = result.solutions.find((one) => one.type === type);
  const without = reasonWithoutSolution(result, type);
  const reason = without === undefined ? solution?.reason : textOf(without, inEnglish);
  if (reason !== undefined || solution === undefined)
    return [comment(`${type}: there is no solution${reason === undefined ? "" : `, because ${reason}`}`)];
  const { alone, together } = expectationsInR(parameters.expect, parameters.conditions, sets);
  const expected = [...alone, ...together];
  if (type === "intermediate" && expected.length === 0)
    return ["# intermediate: no directional expectation is declared, so it is the conservative solution."];
  const name = rString(type);
  const made = call("minimize", {
    0: table,
    include: type === "conservative" ? undefined : rString("?"),
    exclude: type === "conservative" ? undefined : excludedInR(writing),
    "dir.exp": type === "intermediate" ? strings(expected) : undefined,
    "all.sol": "FALSE",
    details: "TRUE",
    "show.cases": "TRUE",
  });
  const isMulti = isMultiValue(sets, parameters.conditions);
  return [
    comment(type),
    `if (same_rows) attempt(${name}, {`,
    `  solution <- ${made}`,
    "  print(solution)",
    ...(reasonNotToCompare(type, together, writing)?.map((line) => `  ${line}`) ??
      modelChecks(name, solution, { sets, isMulti, isTemporal: writing.isTemporal })),
    `}) else skip_check(${name}, "the rows of the truth table differ")`,
  ];
}

/** Returns comment lines that explain why R finds other models; undefined when it does not. */
function reasonNotToCompare(
  type: SolutionType,
  together: readonly string[],
  { analysis, sets }: Writing,
): string[] | undefined {
  const name = rString(type);
  if (type === "intermediate" && together.length > 0)
    return [
      "# R applies only the last of several expectations when one is a conjunction, so its models may differ.",
      `skip_check(${name}, "R applies conjunctural expectations differently (see differences.md)")`,
    ];
  if (type !== "parsimonious" && analysis.parameters.conditions.some((one) => hasGap(sets, one)))
    return [
      "# Without the category that no case has, R needs fewer configurations to drop a condition.",
      `skip_check(${name}, "a category that no case has does not exist in R")`,
    ];
  return undefined;
}
