import { bibtexOf } from "@throughline/documents";
import { list, type Message, nameList, notice, type Said } from "@throughline/messages";
import type { Edit } from "@throughline/store";
import {
  type AttributeScale,
  type Certainty,
  freeId,
  type GradedRole,
  isOnScale,
  type Problem,
  quoted,
  quotedName,
  type RowCombination,
  type Study,
  scaleGrades,
} from "@throughline/study";
import { type Cases, casesOf, namedRows } from "../tables/case-names.ts";
import { adviceOn } from "../tables/cell-advice.ts";
import { columnByName } from "../tables/column-names.ts";
import { isMissingWord, missingCodeAdvice, missingCodeFound, suspectCodes } from "../tables/missing-codes.ts";
import { isMissing } from "../tables/number.ts";
import { cellOf, numbersOf } from "../tables/numbers.ts";
import { shellWord } from "../tables/shell-word.ts";
import type { Table } from "../tables/table.ts";
import { refuseTable, TableError } from "../tables/table-error.ts";
import { groupRows } from "./combine-rows.ts";
import { declareAttributes } from "./declare-attributes.ts";
import { ImportError } from "./import-error.ts";
import type { ImportTarget, PlannedImport } from "./import-plan.ts";
import { differingGrade, differingGrades } from "./notice.ts";
import { type FoundCase, planCases } from "./plan-cases.ts";

/** A column that becomes an attribute. */
export type AttributeColumn = {
  readonly column: string;
  /** id or label of the attribute; by default the column name */
  readonly attribute?: string | undefined;
  /** role of a new attribute; by default a condition with the scale of its values */
  readonly role?: GradedRole | undefined;
  readonly scale?: AttributeScale | undefined;
};

/** The choices of a person for the columns of a table. */
export type ColumnChoice = {
  /** columns that become attributes; by default all numeric columns */
  readonly attributes?: readonly AttributeColumn[] | undefined;
  /** columns whose cells become texts, one per case, such as open answers in a survey */
  readonly texts?: readonly string[] | undefined;
  /** kind of new cases */
  readonly caseKind?: string | undefined;
  readonly confidence?: Certainty | undefined;
  /** combines the rows of a case; without it, each row is a case of its own */
  readonly combine?: RowCombination | undefined;
};

type Column = AttributeColumn & { readonly attribute: string; readonly values: Float64Array };

/**
 * Plans the import of a table: rows as cases, columns as attributes and grades, open answers as texts. Cases
 * and attributes are matched by id and name. Existing grades stay unchanged.
 *
 * @throws TableError for cells that are not numbers or look like codes for missing values, with place and
 *   remedy
 */
export async function planTable(
  table: Table,
  choice: ColumnChoice,
  target: ImportTarget,
): Promise<PlannedImport> {
  const named = choice.attributes?.map((one) => ({ ...one, column: columnByName(table, one.column) }));
  const texts = (choice.texts ?? []).map((column) => columnByName(table, column));
  const wanted = [...(named ?? []).map(({ column }) => column), ...texts];
  const rowCases =
    choice.combine === undefined
      ? casesOf(table, wanted, "--combine mean (or median, sum, min, max).")
      : namedRows(table, wanted);
  const notices: Said[] = [...table.notices];
  const options: string[] = [];
  if (!rowCases.named && table.caseColumns === undefined) {
    notices.push(notice("No column names the cases, so line numbers are used."));
    options.push("Name the columns of the cases with --cases.");
  }
  const titles = titleColumn(table, wanted);
  if (titles !== undefined)
    notices.push(notice("{column} is read as the names of the cases.", { column: quotedName(titles) }));
  const passedOver = titles === undefined ? texts : [...texts, titles];
  const columns = named ?? numericColumns(table, rowCases, passedOver, notices, options);
  const read = planAttributes(table, rowCases, columns, target);
  const { cases, attributes, caseTable } =
    choice.combine === undefined
      ? { cases: rowCases, attributes: read, caseTable: table }
      : combined(table, rowCases, read, choice.combine, notices);
  refuseManyRecords(caseTable, columns.length);
  const rows = planCases(foundCases(caseTable, cases, titles), choice.caseKind, target.study);
  const grades = planGrades(caseTable, cases, rows.ids, attributes, choice, target);
  const answers = planTexts(table, rowCases, texts, target);
  const fresh = attributes.filter(({ attribute }) => !target.study.manifest.attributes[attribute]);
  const yaml = await declareAttributes(
    fresh.map(({ column, ...rest }) => ({
      ...rest,
      label: choice.combine === undefined ? column : `${column} (${choice.combine})`,
    })),
    target,
    (attribute) =>
      refuseTable(
        table.file,
        1,
        undefined,
        notice("the attribute {attribute} cannot be added to study.yaml", { attribute: quoted(attribute) }),
        notice("Add attributes to study.yaml, or declare this one there yourself."),
      ),
  );
  return {
    what: "a table of cases",
    edits: [...yaml, ...rows.edits, ...grades.edits, ...answers],
    counts: [
      { kind: "case", found: cases.names.length, known: rows.known },
      { kind: "attribute", found: attributes.length, known: attributes.length - fresh.length },
      { kind: "grade", found: grades.found, known: grades.known },
      { kind: "text", found: answers.length / 2, known: 0 },
    ].filter(({ found }) => found > 0),
    notices: [...notices, ...grades.notices],
    options,
    preview: previewOf(caseTable, cases, attributes),
  };
}

/** Combines the rows of each case, and adds a notice. */
function combined(
  table: Table,
  { named, names }: Cases,
  columns: readonly Column[],
  how: RowCombination,
  notices: Said[],
): { cases: Cases; attributes: Column[]; caseTable: Table } {
  const groups = groupRows(names);
  notices.push(
    notice(
      "{rows} rows are combined into {cases} cases: each grade is the {how, select, mean {mean} median {median} sum {sum} min {smallest} other {largest}} of the values of the case. Missing values do not count.",
      { rows: names.length, cases: groups.names.length, how },
    ),
  );
  return {
    cases: { named, names: groups.names },
    attributes: columns.map((column) => ({ ...column, values: groups.combine(column.values, how) })),
    caseTable: { ...table, rows: groups.firstRows.flatMap((row) => table.rows[row] ?? []) },
  };
}

/**
 * Largest number of cases and grades in one revision. Beyond it the workbench is slow to open and to compare, and an
 * import takes longer than 20 seconds (docs/decisions/2026-11-30-size-of-imports.md).
 */
export const mostRecords = 500_000;

function refuseManyRecords({ file, rows }: Table, columns: number): void {
  const records = rows.length * (1 + columns);
  if (records <= mostRecords) return;
  throw new ImportError(
    file,
    notice(
      "It has {rows} rows and {columns} columns of numbers: {records} cases and grades, more than the limit of {limit}. Choose fewer columns. To analyse the whole table, which needs no study, use throughline qca.",
      { rows: rows.length, columns, records, limit: mostRecords },
    ),
    "On the command line: --attributes.",
  );
}

/** Returns the column with printed names of the cases, where the first column has their ids. */
function titleColumn(table: Table, wanted: readonly string[]): string | undefined {
  const [first = "", ...others] = table.header;
  if (table.caseColumns !== undefined || !/^(?:case|case[ _-]?id|id)$/iu.test(first)) return undefined;
  const column = others.find((name) => /^(?:name|case[ _-]?name|label)$/iu.test(name));
  return column === undefined || wanted.includes(column) ? undefined : column;
}

function foundCases(table: Table, { names }: Cases, titles: string | undefined): FoundCase[] {
  const c = titles === undefined ? -1 : table.header.indexOf(titles);
  return names.map((name, r) => ({ key: name, name, title: table.rows[r]?.cells[c] }));
}

/** Returns the numeric columns, and adds a notice about the others. */
function numericColumns(
  table: Table,
  cases: Cases,
  passedOver: readonly string[],
  notices: Said[],
  options: string[],
): AttributeColumn[] {
  const left: string[] = [];
  const mixed: Message[] = [];
  const found = table.header.flatMap((column, c) => {
    if (
      column === "" ||
      (c === 0 && cases.named) ||
      table.caseColumns?.includes(column) ||
      passedOver.includes(column)
    )
      return [];
    if (holdsNumbers(table, cases, c)) return [{ column }];
    left.push(column);
    const mistake = mistakeIn(table, cases, column);
    if (mistake !== undefined) mixed.push(mistake);
    return [];
  });
  if (left.length > 0) {
    notices.push(
      notice(
        "{count, plural, one {{columns} is not numeric and is} other {{columns} are not numeric and are}} left out.",
        {
          columns: nameList(left.map(quotedName)),
          count: left.length,
        },
      ),
    );
    // The option separates columns by commas.
    const nameable = left.filter((column) => !column.includes(","));
    if (nameable.length > 0)
      options.push(`--texts ${shellWord(nameable.join(","))} makes a text of each answer.`);
  }
  if (mixed.length > 0)
    notices.push(
      notice("Not numbers in columns that have numbers too: {cells}.", { cells: nameList(mixed) }),
    );
  return found;
}

/**
 * Returns the first cell that is not a number, where it can be a mistake: its column has numbers too, or it is
 * an error or a formula without a value.
 */
function mistakeIn(table: Table, cases: Cases, column: string): Message | undefined {
  const { filled, texts } = numbersOf(table, cases, column);
  const word =
    texts.find(({ text }) => /^[#=]/u.test(text)) ?? (filled > texts.length ? texts[0] : undefined);
  return (
    word &&
    notice("{text} in {column}, line {line}", {
      text: quotedName(word.text),
      column: quotedName(column),
      line: word.at.line ?? 0,
    })
  );
}

/** Returns whether a column is numeric. A few words in it may be mistakes. */
export function holdsNumbers(table: Table, cases: Cases, c: number): boolean {
  const { filled, texts } = numbersOf(table, cases, table.header[c] ?? "");
  return filled > texts.length * 2 && !isLabelled(table, c);
}

/** Returns whether the digits in a column are labels, such as 007 and 012: numbers have no leading zero. */
const isLabelled = (table: Table, c: number): boolean =>
  table.rows.some(({ cells }) => /^0\d+$/u.test(cells[c] ?? "")) &&
  table.rows.every(({ cells }) => /^\d*$/u.test(cells[c] ?? ""));

/** Parses each column as numbers and finds its attribute, by id or label, or the id of a new one. */
function planAttributes(
  table: Table,
  cases: Cases,
  columns: readonly AttributeColumn[],
  { study }: ImportTarget,
): Column[] {
  const taken = new Set(Object.keys(study.manifest.attributes));
  return columns.map(({ column, attribute: asked, ...declared }) => {
    const name = asked || column;
    const { values, texts } = numbersOf(table, cases, column);
    const [word] = texts;
    if (word) {
      const [caseName, of, text] = [quoted(word.caseId), quoted(column), quoted(word.text)];
      const { what, fix, option } = isMissingWord(word.text)
        ? { what: missingCodeFound(caseName, of, text), ...missingCodeAdvice(word.text, table) }
        : {
            what: notice("case {case}, column {column}: {text} is not a number", {
              case: caseName,
              column: of,
              text,
            }),
            fix:
              adviceOn(word.text) ??
              notice("Enter numbers, name the codes for missing values, or leave the column out."),
            option: "On the command line: --missing, --attributes.",
          };
      refuseTable(table.file, word.at.line, word.at.column, what, fix, option);
    }
    const [suspect] = suspectCodes(table, values);
    if (suspect !== undefined) {
      const { fix, option } = missingCodeAdvice(String(suspect), table);
      const row = values.indexOf(suspect);
      refuseTable(
        table.file,
        table.rows[row]?.line ?? 1,
        undefined,
        notice("in {column}, {code} looks like a code for a missing value", {
          column: quoted(column),
          code: String(suspect),
        }),
        fix,
        option,
      );
    }
    const known = Object.entries(study.manifest.attributes).find(
      ([id, { label }]) => id === name || label === name,
    )?.[0];
    const attribute = known ?? freeId(name, taken, "attribute").replaceAll("-", "_");
    taken.add(attribute);
    return { ...declared, column, attribute, values };
  });
}

function planGrades(
  table: Table,
  cases: Cases,
  ids: readonly string[],
  columns: readonly Column[],
  { confidence = "medium" }: ColumnChoice,
  { study }: ImportTarget,
): { edits: Edit[]; found: number; known: number; notices: Message[] } {
  const there = new Map(
    study.grades.map(({ caseId, attribute, grade }) => [`${caseId}\n${attribute}`, grade]),
  );
  const file = table.file.slice(Math.max(table.file.lastIndexOf("/"), table.file.lastIndexOf("\\")) + 1);
  const edits: Edit[] = [];
  const different: Message[] = [];
  const refused: Problem[] = [];
  let found = 0;
  for (const { column, attribute, values, scale } of columns) {
    const why = gradeRefusal(study, attribute, scale);
    const index = table.header.indexOf(column);
    ids.forEach((id, r) => {
      const value = values[r] ?? Number.NaN;
      if (Number.isNaN(value)) return;
      found++;
      const key = `${id}\n${attribute}`;
      if (!there.has(key)) {
        const refusal = why(value);
        if (refusal) {
          const { at, caseId } = cellOf(table, cases, r, index);
          const what = notice("case {case}, column {column}: {what}", {
            case: quoted(caseId),
            column: quoted(column),
            what: refusal.what,
          });
          refused.push({ severity: "error", at, what, fix: refusal.fix });
        }
        const cells = { case: id, attribute, grade: String(value), confidence, from: file };
        edits.push({ op: "create", kind: "grades", cells });
      } else if (there.get(key) !== value)
        different.push(differingGrade(cases.names[r] ?? "", attribute, String(there.get(key)), value));
    });
  }
  if (refused.length > 0) throw new TableError(refused);
  return { edits, found, known: found - edits.length, notices: differingGrades(different) };
}

/** Returns why the study would refuse a new grade of an attribute, and what to do. */
function gradeRefusal({ manifest, rubric }: Study, attribute: string, chosen: Column["scale"]) {
  const declared = manifest.attributes[attribute];
  const allowed = rubric.flatMap((one) =>
    one.attribute === attribute && one.grade !== undefined ? [one.grade] : [],
  );
  const scale = declared ? declared.scale : chosen;
  return (grade: number): Pick<Problem, "what" | "fix"> | undefined => {
    if (declared?.role === "note")
      return {
        what: notice("{attribute} is a note, and notes are not graded", { attribute: quoted(attribute) }),
        fix: notice("Leave the column out, or change the role of the attribute."),
      };
    if (allowed.length > 0)
      return allowed.includes(grade)
        ? undefined
        : {
            what: notice("{grade} is not in the rubric ({allowed})", {
              grade,
              allowed: list(allowed, "comma"),
            }),
            fix: notice("Correct the cell, or add the grade to the rubric."),
          };
    if (isOnScale(grade, scale)) return undefined;
    return {
      what: notice("{grade} is not on the scale of the attribute ({grades})", {
        grade,
        grades: scaleGrades[scale ?? "raw"],
      }),
      fix: notice("Correct the cell, or choose another scale."),
    };
  };
}

/** Plans a work with its text for each answer. */
function planTexts(table: Table, cases: Cases, columns: readonly string[], { study }: ImportTarget): Edit[] {
  const taken = new Set(study.sources.map(({ key }) => key.toLowerCase()));
  return columns.flatMap((column) => {
    const c = table.header.indexOf(column);
    return table.rows.flatMap(({ cells }, r): Edit[] => {
      const answer = cells[c] ?? "";
      if (isMissing(answer)) return [];
      const title = `${cases.names[r]}, ${column}`.replace(/[{}\\$~^_]|\s+/gu, " ");
      const key = freeId(`${column}-${cases.names[r]}`, taken, "answer");
      taken.add(key);
      const bibtex = bibtexOf(key, { type: "document", title }) ?? `@misc{${key}, title={${key}}}`;
      return [
        { op: "create", kind: "sources", cells: { bibtex } },
        { op: "file", path: `sources/${key}.txt`, bytes: new TextEncoder().encode(`${answer}\n`) },
      ];
    });
  });
}

function previewOf(table: Table, cases: Cases, columns: readonly Column[]): string[] {
  const head = [
    "case",
    ...columns.map(({ column, attribute }) => (column === attribute ? column : `${column} → ${attribute}`)),
  ];
  const rows = table.rows
    .slice(0, 5)
    .map((_, r) => [
      cases.names[r] ?? "",
      ...columns.map(({ values }) => (Number.isNaN(values[r] ?? Number.NaN) ? "–" : String(values[r]))),
    ]);
  return [head, ...rows].map((cells) => cells.join("  "));
}
