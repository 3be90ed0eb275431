import { notice } from "@throughline/messages";
import { ConditionError, ThresholdError } from "../errors.ts";
import { parseLiteral } from "../expression/literal.ts";
import { attribute } from "../references.ts";
import type { Condition, SetData } from "../types.ts";
import { completeColumns, conditionOf } from "./columns.ts";
import { outcomeMembership } from "./outcome.ts";
import { rowFits } from "./row-fits.ts";
import { levelsOfRows, rowMembers } from "./row-members.ts";
import { applyDecisions, type RowDecision, type SetRow } from "./set-rows.ts";
import { meetsCut } from "./tolerance.ts";

export type TruthTableOptions = {
  /** `Y`, `~Y`, or `Y{1}` of a multi-value outcome */
  readonly outcome: string;
  /** by default every column but the outcome, in order */
  readonly conditions?: readonly string[];
  /**
   * consistency from which a row is positive (default 1); with a second value, rows between the two are
   * contradictions
   */
  readonly inclCut?: number | readonly [number, number];
  /** PRI from which a row is positive (default 0) */
  readonly priCut?: number;
  /** number of cases from which a row is observed (default 1) */
  readonly nCut?: number;
  /** rows whose value of the outcome a researcher sets, which overrides the cut-offs */
  readonly setRows?: readonly RowDecision[];
};

/**
 * An observed configuration. `out`: 1 positive, 0 negative, C contradiction, ? remainder because it has fewer cases
 * than nCut.
 */
export type TruthTableRow = {
  /** number of the row in the full table, from 1; the last condition varies fastest */
  readonly row: number;
  /** the value of each condition; -1 where it does not apply */
  readonly configuration: readonly number[];
  readonly out: "1" | "0" | "C" | "?";
  readonly n: number;
  readonly inclS: number;
  readonly PRI: number;
  readonly cases: readonly string[];
  /** cases in the row that are more out of the outcome than in */
  readonly deviantCases: readonly string[];
};

export type TruthTable = {
  readonly conditions: readonly Condition[];
  readonly outcome: string;
  /** rows that hold at least one case, in order of row */
  readonly rows: readonly TruthTableRow[];
  readonly rowsInTable: number;
  /** remainders that must not be assumed */
  readonly excludedRows?: readonly number[];
  /** the effect of each row that was set by hand */
  readonly setRows?: readonly SetRow[];
  /** cases that were left out because a value is missing */
  readonly excludedCases: readonly { readonly caseId: string; readonly condition: string }[];
  /** cases that lie in no row because a membership is exactly 0.5 */
  readonly ambiguousCases: readonly { readonly caseId: string; readonly condition: string }[];
  /** conditions that have one value in all cases and therefore distinguish no cases */
  readonly constantConditions: readonly string[];
  /** the cases that the table was built from */
  readonly data: SetData;
  readonly outcomeMembership: Float64Array;
};

/**
 * Builds a truth table.
 *
 * @param data n cases with their columns; cases with a missing value in a required column are left out and listed
 * @returns observed rows with their cases, inclS and PRI; O(n × conditions) up to twelve conditions, beyond that O(n
 *   × rows)
 * @throws ConditionError, MembershipError, ThresholdError
 * @see Ragin (2008), Redesigning Social Inquiry, ch. 7; equals `truthTable()` of R's QCA
 */
export function truthTable(data: SetData, options: TruthTableOptions): TruthTable {
  const { nCut = 1, priCut = 0 } = options;
  const [positive, negative] = checkedCuts(options);

  const outcomeColumn = parseLiteral(options.outcome).name;
  const names = options.conditions ?? Object.keys(data.columns).filter((name) => name !== outcomeColumn);
  if (names.length === 0) throw new ConditionError(notice("There is no condition. Name at least one."));
  if (names.includes(outcomeColumn))
    throw new ConditionError(
      notice("{outcome} is both the outcome and a condition. Leave it out of the conditions.", {
        outcome: attribute(outcomeColumn),
      }),
    );
  const repeated = names.find((name, i) => names.indexOf(name) !== i);
  if (repeated !== undefined)
    throw new ConditionError(
      notice("The condition {condition} is named twice. Name it once.", { condition: attribute(repeated) }),
    );
  const { data: complete, columns, excludedCases } = completeColumns(data, [...names, outcomeColumn]);
  const { cases } = complete;
  const { membership: y, printed } = outcomeMembership(complete, options.outcome);
  const ofConditions = columns.slice(0, names.length);
  const conditions = ofConditions.map((column) => conditionOf(cases, column));
  const rowsInTable = conditions.reduce((total, c) => total * c.levels, 1);
  if (rowsInTable > Number.MAX_SAFE_INTEGER)
    throw new ConditionError(
      notice(
        "{conditions} conditions make a truth table of {rows} rows, which is too many. Use fewer conditions.",
        { conditions: conditions.length, rows: rowsInTable },
      ),
    );
  const { rows, members, starts, ambiguous } = rowMembers(conditions, ofConditions, cases.length);
  const levels = levelsOfRows(conditions, rows);
  const fits = rowFits(
    conditions,
    ofConditions.map(({ values }) => values),
    y,
    levels,
  );
  const isPartial = conditions.some(({ dontCare }) => dontCare);
  const rowsByCuts = fits.map(({ inclS, PRI }, r): TruthTableRow => {
    const configuration = isPartial
      ? configurationOf(conditions, rows[r]!)
      : Array.from(levels.subarray(r * names.length, (r + 1) * names.length));
    const inRow: string[] = [];
    const deviantCases: string[] = [];
    for (let m = starts[r]!; m < starts[r + 1]!; m++) {
      const i = members[m]!;
      inRow.push(cases[i]!);
      if (y[i]! < 0.5) deviantCases.push(cases[i]!);
    }
    const n = inRow.length;
    const out =
      n < nCut
        ? "?"
        : meetsCut(inclS, positive) && meetsCut(PRI, priCut)
          ? "1"
          : meetsCut(inclS, negative) && !meetsCut(inclS, positive)
            ? "C"
            : "0";
    return { row: rows[r]!, configuration, out, n, inclS, PRI, cases: inRow, deviantCases };
  });
  const { setRows } = options;
  return {
    conditions,
    outcome: printed,
    rows: rowsByCuts,
    ...(setRows && setRows.length > 0 && applyDecisions(conditions, rowsByCuts, setRows)),
    rowsInTable,
    constantConditions: ofConditions.filter(({ profile }) => profile.isConstant).map(({ name }) => name),
    excludedCases,
    ambiguousCases: ambiguous.map(({ at, condition }) => ({
      caseId: cases[at]!,
      condition: names[condition]!,
    })),
    data: complete,
    outcomeMembership: y,
  };
}

/**
 * Returns the two consistency cut-offs, which are equal when one is given.
 *
 * @throws ThresholdError for a cut-off out of range
 */
function checkedCuts({
  nCut = 1,
  priCut = 0,
  inclCut = 1,
}: TruthTableOptions): readonly [positive: number, negative: number] {
  const cuts = typeof inclCut === "number" ? [inclCut, inclCut] : [...inclCut];
  const [positive = 1, negative = positive] = cuts;
  for (const cut of [positive, negative, priCut]) {
    if (!(cut >= 0 && cut <= 1))
      throw new ThresholdError(
        notice("The threshold {threshold} is not a number from 0 to 1.", { threshold: cut }),
      );
  }
  if (negative > positive)
    throw new ThresholdError(
      notice("The thresholds {first} and {second} are out of order. Give the higher first.", {
        first: positive,
        second: negative,
      }),
    );
  if (!Number.isInteger(nCut) || nCut < 1)
    throw new ThresholdError(
      notice("The frequency threshold is {threshold}. Give a whole number from 1.", { threshold: nCut }),
    );
  return [positive, negative];
}

/**
 * Returns the number of a configuration's row, from 1; the last condition varies fastest.
 *
 * @param configuration a value for each condition, in their order; -1 where it does not apply
 * @returns O(conditions)
 */
export function rowNumber(conditions: readonly Condition[], configuration: readonly number[]): number {
  return (
    1 +
    conditions.reduce((row, { levels }, i) => {
      const value = configuration[i] ?? 0;
      return row * levels + (value === -1 ? levels - 1 : value);
    }, 0)
  );
}

/**
 * Returns the configuration of a row; -1 where the condition does not apply.
 *
 * @param row number of a row in the full table, from 1
 * @returns a value for each condition; O(conditions)
 */
export function configurationOf(conditions: readonly Condition[], row: number): number[] {
  let rest = row - 1;
  const configuration: number[] = new Array(conditions.length).fill(0);
  for (let i = conditions.length - 1; i >= 0; i--) {
    const { levels, dontCare } = conditions[i]!;
    const value = rest % levels;
    configuration[i] = dontCare && value === levels - 1 ? -1 : value;
    rest = Math.floor(rest / levels);
  }
  return configuration;
}
