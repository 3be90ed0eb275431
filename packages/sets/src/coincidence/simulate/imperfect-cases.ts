import { ConditionError, MembershipError, ThresholdError } from "../../errors.ts";
import { hasBit } from "../../minimise/bits.ts";
import type { SetData } from "../../types.ts";
import { configurationTable } from "../configuration-table.ts";
import { parseCausalFormula } from "../parse-formula.ts";
import { spaceOf } from "../space.ts";
import { shuffled, uniform, wholeNumber } from "./draw.ts";
import { casesOf } from "./ideal-cases.ts";

/**
 * Returns a random share of the cases, drawn without replacement, as when not every configuration could be observed.
 *
 * @param share 0..1
 * @param seed the same seed draws the same cases
 * @returns the drawn cases, in their order; O(n)
 * @throws ThresholdError for a share that is not allowed
 */
export function sampledCases(data: SetData, share: number, seed: number): SetData {
  const kept = drawCases(data, share, seed);
  return casesOf(
    data,
    kept.sort((a, b) => a - b),
  );
}

/**
 * Reverses the outcome of a random share of the cases, as coding errors do.
 *
 * @param outcome a crisp column
 * @param share 0..1
 * @param seed the same seed changes the same cases
 * @param data n cases with their columns
 * @returns the same cases; round(n × share) outcomes are reversed; O(n)
 * @throws ThresholdError for a share that is not allowed; ConditionError for an unknown column
 */
export function withNoise(data: SetData, outcome: string, share: number, seed: number): SetData {
  const turned = new Set(drawCases(data, share, seed));
  const column = data.columns[outcome];
  if (!column)
    throw new ConditionError(
      `There is no factor "${outcome}". Use one of ${Object.keys(data.columns).join(", ")}.`,
    );
  return {
    cases: data.cases,
    columns: {
      ...data.columns,
      [outcome]: Float64Array.from(column, (value, i) => (turned.has(i) ? 1 - value : value)),
    },
  };
}

function drawCases(data: SetData, share: number, seed: number): number[] {
  if (!(share >= 0 && share <= 1)) throw new ThresholdError(`The share ${share} is not between 0 and 1.`);
  return shuffled(uniform(seed), [...data.cases.keys()]).slice(0, Math.round(data.cases.length * share));
}

/**
 * Makes crisp data fuzzy: lowers each 1 and raises each 0 by a randomly drawn shift.
 *
 * @param shifts values from 0 to below 0.5, which keep every case on its side (default 0, 0.05, 0.1)
 * @param seed the same seed draws the same shifts
 * @param data n cases with crisp columns, 0 or 1
 * @returns the same cases with memberships off 0 and 1, each still on its side of 0.5; O(n × columns)
 * @throws MembershipError for a value that is neither 0 nor 1; ThresholdError for a shift that is not allowed
 * @see the purpose of `makeFuzzy()` of R's cna
 */
export function withFuzzyNoise(
  data: SetData,
  { shifts = [0, 0.05, 0.1], seed }: { readonly shifts?: readonly number[]; readonly seed: number },
): SetData {
  if (shifts.length === 0 || !shifts.every((shift) => shift >= 0 && shift < 0.5))
    throw new ThresholdError(`The shifts ${shifts.join(", ")} have to be from 0 to below 0.5, one at least.`);
  const draw = uniform(seed);
  const shifted = (name: string, column: ArrayLike<number>) =>
    Float64Array.from(data.cases, (caseId, i) => {
      const value = column[i];
      if (value !== 0 && value !== 1)
        throw new MembershipError(
          `Case "${caseId}", factor ${name}: the value is ${value}, allowed 0 and 1. Only crisp data are made fuzzy.`,
        );
      const shift = shifts[wholeNumber(draw, [0, shifts.length - 1])]!;
      return value === 1 ? 1 - shift : shift;
    });
  return {
    cases: data.cases,
    columns: Object.fromEntries(
      Object.entries(data.columns).map(([name, column]) => [name, shifted(name, column)]),
    ),
  };
}

/**
 * Returns the cases that an atomic formula allows, and a random selection of cases that it does not allow, to bring
 * consistency and coverage down to given values.
 *
 * @param formula such as `A*b + C <-> D`
 * @param data cases to choose from; a fuzzy case counts for the side it is more in
 * @param fit consistency and coverage of the crisp cases, above 0 and up to 1 (default 1), and the seed; both are at
 *   least these values, and one more case would bring them below, unless cases run out
 * @returns the chosen cases, in their order; O(n)
 * @throws ExpressionError for a formula that cannot be read; ConditionError for several outcomes; ThresholdError for
 *   a fit that is not allowed
 * @see the purpose of `selectCases1()` of R's cna
 * @example nearlyCompatibleCases("A <-> B", data, { con: 0.8, seed: 1 }) // one case of A*b to four of A*B
 */
export function nearlyCompatibleCases(
  formula: string,
  data: SetData,
  { con = 1, cov = 1, seed }: { readonly con?: number; readonly cov?: number; readonly seed: number },
): SetData {
  for (const cut of [con, cov])
    if (!(cut > 0 && cut <= 1)) throw new ThresholdError(`The fit ${cut} is not above 0 and up to 1.`);
  const atoms = parseCausalFormula(formula);
  const [atom] = atoms;
  if (!atom || atoms.length > 1)
    throw new ConditionError(`"${formula}" has ${atoms.length} outcomes. Give a formula of one.`);
  const table = configurationTable(data);
  const space = spaceOf(atoms, table);
  const [caused, there] = [space.disjunctionSet(atom.disjuncts), space.disjunctionSet([[atom.outcome]])];
  const lines = space.lines();
  const places = Map.groupBy(data.cases.keys(), (i) => {
    const at = lines[table.configurationOf[i]!]!;
    return `${Number(hasBit(caused, at))}${Number(hasBit(there, at))}`;
  });
  const of = (key: string) => places.get(key) ?? [];
  const draw = uniform(seed);
  // Cases with the condition only lower consistency; cases with the outcome only lower coverage.
  const some = (key: string, cut: number) =>
    shuffled(draw, of(key)).slice(0, Math.floor((of("11").length * (1 - cut)) / cut + 1e-9));
  const kept = [...of("11"), ...of("00"), ...some("10", con), ...some("01", cov)];
  return casesOf(
    data,
    kept.sort((a, b) => a - b),
  );
}
