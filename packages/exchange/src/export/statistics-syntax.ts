import { lineOfText, type Study } from "@throughline/study";
import { gradedAttributes, matrixOf } from "./matrix.ts";

/** A variable for statistics programs. */
type Variable = {
  readonly name: string;
  readonly label: string;
  readonly labels: readonly (readonly [number, string])[];
};

/**
 * Returns the matrix of cases and attributes as CSV, with commands by which SPSS and Stata read it with
 * labels of variables and values.
 *
 * @returns the files by name
 */
export function statisticsFiles(study: Study): Record<string, string> {
  const variables = variablesOf(study);
  const [, ...rows] = matrixOf(study);
  const header = ["case_id", "case_name", ...variables.map(({ name }) => name)];
  const csv = [header, ...rows].map((row) => `${row.map(cellOf).join(",")}\n`).join("");
  const longest = (c: number): number =>
    Math.max(1, ...rows.map((row) => new TextEncoder().encode(String(row[c] ?? "")).length));
  return {
    "statistics/grades.csv": csv,
    "statistics/grades.sps": spssOf(variables, longest(0), longest(1), study.manifest.title),
    "statistics/grades.do": stataOf(variables, study.manifest.title),
  };
}

/** Formats a cell of CSV. Statistics programs would read a protective apostrophe as data. */
const cellOf = (value: string | number | undefined): string => {
  const text = value === undefined ? "" : String(value);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

function variablesOf(study: Study): Variable[] {
  const taken = new Set(["case_id", "case_name"]);
  return gradedAttributes(study).map((attribute) => {
    // Names valid in both programs: ASCII letters, digits and underscores, at most 32.
    const plain = attribute
      .replace(/[^A-Za-z0-9_]/gu, "_")
      .replace(/^(?=[^A-Za-z])/u, "v")
      .slice(0, 28);
    let name = plain;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${plain}_${n}`;
    taken.add(name.toLowerCase());
    const labels = study.rubric.flatMap((entry) =>
      entry.attribute === attribute ? [[entry.grade, lineOfText(entry.meaning)] as const] : [],
    );
    return { name, label: lineOfText(study.manifest.attributes[attribute]?.label ?? attribute), labels };
  });
}

function spssOf(variables: readonly Variable[], id: number, name: number, title: string): string {
  const text = (words: string, most: number): string => `'${words.slice(0, most).replaceAll("'", "''")}'`;
  return [
    "* Encoding: UTF-8.",
    `* ${lineOfText(title)}. Set the folder first: CD 'folder with grades.csv'.`,
    "GET DATA /TYPE=TXT /FILE='grades.csv' /ENCODING='UTF8' /DELIMITERS=',' /QUALIFIER='\"'",
    "  /ARRANGEMENT=DELIMITED /FIRSTCASE=2 /VARIABLES=",
    `  case_id A${id}`,
    `  case_name A${name}`,
    ...variables.map((variable) => `  ${variable.name} F8.2`),
    "  .",
    "VARIABLE LABELS",
    ...variables.map((variable) => `  ${variable.name} ${text(variable.label, 250)}`),
    "  .",
    ...variables
      .filter(({ labels }) => labels.length > 0)
      .flatMap((variable) => [
        `VALUE LABELS ${variable.name}`,
        ...variable.labels.map(([value, meaning]) => `  ${value} ${text(meaning, 120)}`),
        "  .",
      ]),
    "EXECUTE.",
    "",
  ].join("\n");
}

function stataOf(variables: readonly Variable[], title: string): string {
  const text = (words: string, most: number): string =>
    `\`"${words.slice(0, most).replace(/["`']/gu, "’")}"'`;
  return [
    `* ${lineOfText(title)}`,
    'import delimited "grades.csv", clear encoding("utf-8") varnames(1) case(preserve) stringcols(1 2)',
    ...variables.flatMap(({ name, label, labels }) => [
      `label variable ${name} ${text(label, 80)}`,
      // Stata labels integers only. Other grades are described in a note.
      ...(labels.length > 0 && labels.every(([value]) => Number.isInteger(value))
        ? [
            `label define ${name} ${labels.map(([value, meaning]) => `${value} ${text(meaning, 300)}`).join(" ")}`,
            `label values ${name} ${name}`,
          ]
        : labels.map(([value, meaning]) => `notes ${name}: ${value} = ${meaning.replace(/[`$"]/gu, " ")}`)),
    ]),
    "",
  ].join("\n");
}
