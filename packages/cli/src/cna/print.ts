import type { CoincidenceOptions, FormulaCase, Measures, StructureForm } from "@throughline/sets";
import { decimals, type PrintedColumn, right, textTable } from "../text/text-table.ts";

/** Number of formulas of each kind that are printed; --json has all. */
const shown = 50;

/** Prints a titled table, shortened when it is long. */
export function section(
  title: string,
  columns: readonly PrintedColumn[],
  lines: readonly string[][],
): string {
  if (lines.length === 0) return `${title}: none at these thresholds.`;
  return [
    `${title} (${lines.length})`,
    textTable(columns, lines.slice(0, shown)),
    ...(lines.length > shown ? [`  … and ${lines.length - shown} more; --json has all.`] : []),
  ].join("\n");
}

const formulaAnd = (...titles: string[]) => [{ title: "formula" }, ...right(...titles)];

/** The analysed table. */
export type Analysed = {
  readonly factors: readonly string[];
  readonly scale: string;
  readonly cases: number;
  readonly configurations: number;
};

export function printAnalysed({ factors, scale, cases, configurations }: Analysed): string {
  return `${factors.join(", ")}\n${cases} cases in ${configurations} configurations; ${scale}`;
}

type Line = Readonly<Record<keyof Measures, number>> & {
  readonly condition: string;
  readonly complexity: number;
};

/** Prints sufficient conditions, atomic and complex formulas, with the measures of the search. */
export function printCoincidence(
  result: Analysed & {
    readonly msc: readonly (Line & { readonly outcome: string })[];
    readonly asf: readonly (Line & { readonly outcome: string })[];
    readonly csf: readonly (Line & {
      readonly exhaustiveness: number;
      readonly faithfulness: number;
      readonly coherence: number;
    })[];
  },
  measures: NonNullable<CoincidenceOptions["measures"]> = ["con", "cov"],
): string {
  const fit = (line: Line) => [
    ...measures.map((measure) => decimals(line[measure])),
    String(line.complexity),
  ];
  return [
    printAnalysed(result),
    section(
      "Minimally sufficient conditions",
      formulaAnd(...measures, "complexity"),
      result.msc.map((line) => [`${line.condition} -> ${line.outcome}`, ...fit(line)]),
    ),
    section(
      "Atomic formulas",
      formulaAnd(...measures, "complexity"),
      result.asf.map((line) => [`${line.condition} <-> ${line.outcome}`, ...fit(line)]),
    ),
    section(
      "Complex formulas",
      formulaAnd(...measures, "complexity", "exhaustiveness", "faithfulness", "coherence"),
      result.csf.map((line) => [
        line.condition,
        ...fit(line),
        decimals(line.exhaustiveness),
        decimals(line.faithfulness),
        decimals(line.coherence),
      ]),
    ),
  ].join("\n\n");
}

const measureNames = [
  "con",
  "ccon",
  "PAcon",
  "AACcon",
  "cov",
  "ccov",
  "PACcov",
  "AAcov",
  "exhaustiveness",
  "faithfulness",
  "coherence",
] as const;

const faults = {
  redundantCondition: "a condition has redundant parts",
  redundantFormula: "a formula follows from the others",
  partlyRedundant: "a part is redundant in the whole formula",
  constant: "a factor becomes constant",
  contradictory: "the whole formula contradicts itself",
  sameOutcome: "an outcome appears twice",
} as const;

/** Prints one formula: its measures, its form, and each case. */
export function printFormula(
  result: Analysed &
    Readonly<Record<(typeof measureNames)[number], number>> & {
      readonly condition: string;
      readonly complexity: number;
      readonly cyclic: boolean;
      readonly form: StructureForm;
      readonly formulaCases: readonly FormulaCase[];
    },
): string {
  const { form } = result;
  const found = Object.entries(faults).flatMap(([name, what]) =>
    form[name as keyof typeof faults] ? [what] : [],
  );
  const parts = result.formulaCases[0]?.atoms.map(({ outcome }) => outcome) ?? [];
  return [
    printAnalysed(result),
    `${result.condition}\n${result.complexity} literals; ${result.cyclic ? "cyclic" : "not cyclic"}; ${form.inus ? "the form of a causal structure" : `not the form of a causal structure: ${found.join(", ")}`}`,
    textTable(
      [{ title: "measure" }, ...right("value")],
      measureNames.map((name) => [name, decimals(result[name])]),
    ),
    textTable(
      [
        { title: "case" },
        ...parts.flatMap((outcome) => [...right(`cause of ${outcome}`, outcome), { title: "zone" }]),
        ...right("compliance"),
      ],
      result.formulaCases.map(({ caseId, atoms, compliance }) => [
        caseId,
        ...atoms.flatMap(({ x, y, zone }) => [decimals(x), decimals(y), zone]),
        decimals(compliance),
      ]),
    ),
  ].join("\n\n");
}
