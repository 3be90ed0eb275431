import { aligned, decimals, type PrintedColumn } from "../text/aligned.ts";

/** So many formulas of a kind are printed; --json has them all. */
const shown = 50;

/** A table under its title, cut where it gets long. */
export function section(
  title: string,
  columns: readonly PrintedColumn[],
  lines: readonly string[][],
): string {
  if (lines.length === 0) return `${title}: none at these thresholds.`;
  return [
    `${title} (${lines.length})`,
    aligned(columns, lines.slice(0, shown)),
    ...(lines.length > shown ? [`  … and ${lines.length - shown} more; --json has all.`] : []),
  ].join("\n");
}

/** Columns of numbers. */
export function right(...titles: string[]): PrintedColumn[] {
  return titles.map((title) => ({ title, align: "right" }));
}

const formulaAnd = (...titles: string[]) => [{ title: "formula" }, ...right(...titles)];

/** What was analysed. */
export type Analysed = {
  readonly factors: readonly string[];
  readonly scale: string;
  readonly cases: number;
  readonly configurations: number;
};

export function printAnalysed({ factors, scale, cases, configurations }: Analysed): string {
  return `${factors.join(", ")}\n${cases} cases in ${configurations} configurations; ${scale}`;
}

type Line = {
  readonly condition: string;
  readonly con: number;
  readonly cov: number;
  readonly complexity: number;
};

/** Sufficient conditions, atomic and complex formulas, as they are printed. */
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
): string {
  const fit = ({ con, cov, complexity }: Line) => [decimals(con), decimals(cov), String(complexity)];
  return [
    printAnalysed(result),
    section(
      "Minimally sufficient conditions",
      formulaAnd("con", "cov", "complexity"),
      result.msc.map((line) => [`${line.condition} -> ${line.outcome}`, ...fit(line)]),
    ),
    section(
      "Atomic formulas",
      formulaAnd("con", "cov", "complexity"),
      result.asf.map((line) => [`${line.condition} <-> ${line.outcome}`, ...fit(line)]),
    ),
    section(
      "Complex formulas",
      formulaAnd("con", "cov", "complexity", "exhaustiveness", "faithfulness", "coherence"),
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
