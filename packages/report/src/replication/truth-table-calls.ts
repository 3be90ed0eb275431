import type { AnalysisResult } from "@throughline/assess";
import { parseLiteral, parseLiterals, type SetLiteral, type SolutionType } from "@throughline/sets";
import { rString, setInR, vector } from "./r-text.ts";

export type TruthTableAnalysis = Extract<AnalysisResult, { kind: "truth-table" }>;

/**
 * Writes the R calls that recompute a truth table, necessity and solutions from a data frame.
 *
 * @param names the data frame and the truth table in R, and the column of each attribute
 * @param isMultiValue whether the outcome has more than two values
 * @param solutions the types of solution to compute
 */
export function truthTableCalls(
  { parameters, result }: TruthTableAnalysis,
  names: { readonly data: string; readonly table: string; readonly columns: ReadonlyMap<string, string> },
  isMultiValue: boolean,
  solutions: readonly SolutionType[],
): string[] {
  const { data, table, columns } = names;
  const inR = (literal: SetLiteral) => setInR(literal, columns);
  const outcome = rString(inR(outcomeInR(parseLiteral(parameters.outcome), isMultiValue)));
  const conditions = vector(parameters.conditions.map((name) => rString(columns.get(name) ?? name)));
  const applied = (result.setRows ?? []).filter((one) => one.applied);
  const observed = new Set(result.rows.map(({ row }) => row));
  const setRows = applied.filter(({ row }) => row !== undefined && observed.has(row));
  const notAssumed = applied.flatMap(({ row, out }) =>
    row !== undefined && out === "0" && !observed.has(row) ? [row] : [],
  );
  const expectations = parameters.expect.map((text) => rString(parseLiterals(text).map(inR).join("*")));
  const minimize = (type: SolutionType): string => {
    if (type === "intermediate" && expectations.length === 0)
      return "# intermediate: no directional expectations are declared";
    const excluded = notAssumed.length > 0 ? `, exclude = ${vector(notAssumed.map(String))}` : "";
    const remainders = type === "conservative" ? "" : `, include = "?"${excluded}`;
    const directions = type === "intermediate" ? `, dir.exp = ${vector(expectations)}` : "";
    return `print(minimize(${table}${remainders}${directions}, all.sol = FALSE, details = TRUE, show.cases = TRUE)) # ${type}`;
  };
  return [
    `${table} <- truthTable(${data}, outcome = ${outcome}, conditions = ${conditions}, incl.cut = ${vector([parameters.incl_cut].flat())}, pri.cut = ${parameters.pri_cut}, n.cut = ${parameters.n_cut}, show.cases = TRUE)`,
    ...setRows.map(
      ({ row, out, reason }) =>
        `${table}$tt[${rString(String(row))}, "OUT"] <- ${rString(out)} # set by hand: ${reason.replaceAll(/\s+/gu, " ")}`,
    ),
    `print(${table})`,
    "",
    ...result.necessity.map(
      ({ condition }) =>
        `print(pof(${rString(inR(parseLiteral(condition)))}, ${outcome}, ${data}, relation = "necessity"))`,
    ),
    "",
    ...solutions.map(minimize),
  ];
}

/** Of an outcome with two values, `Y{1}` is Y and `Y{0}` its negation; QCA takes brackets only for more values. */
function outcomeInR(outcome: SetLiteral, isMultiValue: boolean): SetLiteral {
  const { name, negated, values } = outcome;
  const [value] = values ?? [];
  if (isMultiValue || values?.length !== 1 || (value !== 0 && value !== 1)) return outcome;
  return { name, negated: negated !== (value === 0) };
}
