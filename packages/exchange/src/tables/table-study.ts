import {
  dontCare,
  parseLiterals,
  printLiteral,
  type Scale,
  type SetData,
  type SetLiteral,
} from "@throughline/sets";
import { type AnalysisOf, emptyStudy, type Manifest, quoted, type Study } from "@throughline/study";
import { type Cases, casesOf } from "./case-names.ts";
import { columnByName, namesInExpressions } from "./column-names.ts";
import { type SetReading, setForm } from "./set-form.ts";
import type { Table } from "./table.ts";
import { refuseTable, TableError } from "./table-error.ts";

/** The kind of the cases in the study of a table. */
export const caseKind = "case";

/** The sets of a table, one value a case, and a study in memory that declares them as attributes. */
export type TableStudy = {
  /** without cases and grades, which `studyWithGrades` adds */
  readonly study: Study;
  /** the values of each attribute, in the order of the cases; NaN where missing */
  readonly values: ReadonlyMap<string, Float64Array>;
  readonly table: Table;
  readonly cases: Cases;
  /** attributes in the requested order, and the column of each */
  readonly columns: ReadonlyMap<string, string>;
  readonly scale: Scale;
};

/** The sets of a table that an analysis uses, by column name. */
export type TableRequest = SetReading & {
  readonly conditions?: readonly string[] | undefined;
  readonly outcome: string;
  /** largest number of conditions */
  readonly mostConditions?: number;
};

/**
 * Parses the name of a set and finds its column: `Y`, `~Y`, `Y{1}`. A column name that looks like an
 * expression takes precedence.
 *
 * @returns the literal, with the name of its column in expressions
 * @throws TableError for an unknown column; ExpressionError for a text that cannot be parsed
 */
function literalInTable(table: Table, text: string): SetLiteral {
  const [literal, ...more] = literalsInTable(table, text);
  if (literal !== undefined && more.length === 0) return literal;
  return refuseTable(
    table.file,
    1,
    undefined,
    `${quoted(text)} names more than one set`,
    "Name one column, as Y, ~Y or Y{1}.",
  );
}

/** Parses a conjunction of sets and finds their columns; see `literalInTable`. */
export function literalsInTable(table: Table, text: string): SetLiteral[] {
  const names = namesInExpressions(table.header);
  const inExpressions = (name: string) => {
    const column = columnByName(table, name);
    return names.get(column) ?? column;
  };
  const whole = text.trim().normalize();
  for (const negated of [false, true]) {
    const name = negated && whole.startsWith("~") ? whole.slice(1).trim() : whole;
    if (table.header.includes(name)) return [{ name: inExpressions(name), negated }];
  }
  return parseLiterals(quoteNames(whole, table.header)).map((literal) => ({
    ...literal,
    name: inExpressions(literal.name),
  }));
}

/** Puts column names with spaces or signs in backticks, the longest first. */
function quoteNames(text: string, header: readonly string[]): string {
  const special = [...namesInExpressions(header)]
    .filter(([name, inExpressions]) => name !== inExpressions && name !== "" && !name.includes("`"))
    .map(([name]) => name)
    .sort((a, b) => b.length - a.length);
  let result = "";
  for (let at = 0; at < text.length; ) {
    const name = special.find((one) => text.startsWith(one, at));
    result += name === undefined ? text[at] : `\`${name}\``;
    at += name?.length ?? 1;
  }
  return result;
}

/**
 * Reads the sets of a table: each row a case, each column an attribute.
 *
 * @throws TableError naming each cell that is not in set form, with its remedy, or columns that cannot be
 *   used together
 */
export function tableStudy(table: Table, request: TableRequest): TableStudy {
  const outcome = literalInTable(table, request.outcome);
  const outcomeColumn = columnByName(table, outcome.name);
  const wanted = request.conditions?.map((name) => columnByName(table, name));
  const cases = casesOf(table, [outcomeColumn, ...(wanted ?? [])]);
  const conditions =
    wanted ??
    table.header.filter(
      (name, c) =>
        name !== outcomeColumn &&
        name !== "" &&
        !(c === 0 && cases.named) &&
        !table.caseColumns?.includes(name),
    );
  checkColumns(table, outcomeColumn, conditions, request.mostConditions);
  const forms = new Map(
    [...conditions, outcomeColumn].map((name) => [name, setForm(table, cases, name, request)] as const),
  );
  const problems = [...forms.values()].flatMap((form) => form.problems);
  if (problems.length > 0) throw new TableError(problems);
  const complete = completeRows(table, [...forms.values()]);
  const known = forms.get(outcomeColumn)?.values.filter((value) => !Number.isNaN(value)) ?? [];
  if (outcome.values !== undefined && !known.every(Number.isInteger))
    refuseTable(
      table.file,
      1,
      undefined,
      `the outcome ${quoted(outcomeColumn)} is a fuzzy set, but braces name a category`,
      "Write its name without braces.",
    );
  const names = namesInExpressions(table.header);
  const attributes = new Map(
    [...forms].map(([column, { values }]) => [names.get(column) ?? column, { column, values }] as const),
  );
  return {
    study: studyOf(table, attributes),
    values: new Map([...attributes].map(([attribute, { values }]) => [attribute, values])),
    table,
    cases,
    columns: new Map([...attributes].map(([attribute, { column }]) => [attribute, column])),
    scale: scaleOf([...forms.values()].map(({ values }) => values.filter((_, r) => complete[r]))),
  };
}

/** The sets of an analysis over its complete cases. */
export type CompleteSets = {
  readonly data: SetData;
  /** cases that were left out, with the attributes that have no value */
  readonly excluded: readonly { readonly caseId: string; readonly attributes: readonly string[] }[];
};

/** Returns the sets over the cases with a value of each. */
export function completeSets({ cases, values }: TableStudy, attributes: readonly string[]): CompleteSets {
  const columns = attributes.map((name) => [name, values.get(name) ?? new Float64Array()] as const);
  const kept = cases.names.map((_, r) => columns.every(([, column]) => !Number.isNaN(column[r])));
  const excluded = cases.names.flatMap((caseId, r) =>
    kept[r]
      ? []
      : [
          {
            caseId,
            attributes: columns.flatMap(([name, column]) => (Number.isNaN(column[r]) ? [name] : [])),
          },
        ],
  );
  if (excluded.length === 0)
    return { data: { cases: cases.names, columns: Object.fromEntries(columns) }, excluded };
  return {
    data: {
      cases: cases.names.filter((_, r) => kept[r]),
      columns: Object.fromEntries(columns.map(([name, column]) => [name, column.filter((_, r) => kept[r])])),
    },
    excluded,
  };
}

/** Returns the study of a table with its cases and an analysis, each value a grade. */
export function studyWithGrades<K extends "truth-table" | "coincidence">(
  { study, cases, values }: TableStudy,
  analysis: AnalysisOf<K>,
): Study {
  const grades = [...values].flatMap(([attribute, column]) =>
    cases.names.flatMap((caseId, r) => {
      const grade = column[r] ?? Number.NaN;
      return Number.isNaN(grade)
        ? []
        : [{ caseId, attribute, grade, confidence: "high" as const, claims: [] }];
    }),
  );
  return {
    ...study,
    manifest: { ...study.manifest, analyses: [analysis] },
    cases: cases.names.map((name) => ({ id: name, name, kind: caseKind })),
    grades,
  };
}

/** Returns the truth table of a request, with default settings. */
export function truthTableOf(
  { columns, table }: TableStudy,
  outcome: string,
  settings: Partial<AnalysisOf<"truth-table">> = {},
): AnalysisOf<"truth-table"> {
  const literal = literalInTable(table, outcome);
  return {
    id: "table",
    kind: "truth-table",
    title: table.file,
    cases: caseKind,
    conditions: [...columns.keys()].filter((name) => name !== literal.name),
    outcome: printLiteral(literal),
    dichotomise: false,
    incl_cut: 0.8,
    pri_cut: 0,
    n_cut: 1,
    solutions: [],
    expect: [],
    ...settings,
  };
}

function studyOf(
  table: Table,
  attributes: ReadonlyMap<string, { readonly column: string; readonly values: Float64Array }>,
): Study {
  const outcome = [...attributes.keys()].at(-1);
  const manifest: Manifest = {
    title: table.file,
    question: table.file,
    authors: [],
    licence: "",
    language: "en",
    attributes: Object.fromEntries(
      [...attributes].map(([name, { column, values }]) => [
        name,
        { label: column, role: name === outcome ? "outcome" : "condition", scale: scaleOf([values]) },
      ]),
    ),
    analyses: [],
  };
  return { ...emptyStudy, id: "table", manifest };
}

/** Returns which rows have a value in each of the columns. */
function completeRows(table: Table, forms: readonly { readonly values: Float64Array }[]): readonly boolean[] {
  const complete = table.rows.map((_, r) => forms.every(({ values }) => !Number.isNaN(values[r])));
  if (!complete.includes(true))
    refuseTable(
      table.file,
      1,
      undefined,
      "no case has a value in every column",
      "Fill in missing values, or use fewer --conditions.",
    );
  return complete;
}

function checkColumns(
  table: Table,
  outcome: string,
  columns: readonly string[],
  most = Number.POSITIVE_INFINITY,
): void {
  const stop = (what: string, fix: string) => refuseTable(table.file, 1, undefined, what, fix);
  if (columns.length === 0)
    stop(
      "there is no condition",
      `Add a column besides the outcome ${quoted(outcome)}, or name the conditions with --conditions A,B,C.`,
    );
  if (columns.includes(outcome))
    stop(`${quoted(outcome)} is both outcome and condition`, "Leave it out of --conditions.");
  if (columns.length > most)
    stop(
      `there are ${columns.length} conditions; at most ${most} are allowed`,
      "Name fewer with --conditions A,B,C.",
    );
  const twice = columns.find((name, c) => columns.indexOf(name) !== c);
  if (twice !== undefined) stop(`the condition ${quoted(twice)} is named twice`, "Name it once.");
}

function scaleOf(columns: readonly Float64Array[]): Scale {
  const known = columns.map((column) => column.filter((value) => !Number.isNaN(value)));
  if (known.some((column) => column.some((value) => value > 1))) return "multi";
  return known.every((column) => column.every((value) => value === dontCare || Number.isInteger(value)))
    ? "crisp"
    : "fuzzy";
}
