import { ThresholdError } from "../errors.ts";
import type { SetData } from "../types.ts";
import type { Atom } from "./atom.ts";
import { configurationTable } from "./configuration-table.ts";
import { parseCausalFormula } from "./formula.ts";
import { allowedIn, spaceOf } from "./space.ts";

/**
 * Every configuration of factors, one case each.
 *
 * @param levels how many values each factor has, as { A: 2, M: 3 }
 * @throws ThresholdError for fewer than two values, or more than 2^16 configurations
 * @see equals `full.ct()` of R's cna
 */
export function fullTable(levels: Readonly<Record<string, number>>): SetData {
  const names = Object.keys(levels);
  const size = names.reduce((product, name) => product * (levels[name] as number), 1);
  if (
    !names.every((name) => Number.isInteger(levels[name]) && (levels[name] as number) >= 2) ||
    size > 1 << 16
  )
    throw new ThresholdError("factors need two or more values each, and no more than 2^16 configurations.");
  let weight = size;
  const columns = Object.fromEntries(
    names.map((name) => {
      const count = levels[name] as number;
      weight /= count;
      const own = weight;
      return [name, Float64Array.from({ length: size }, (_, i) => Math.floor(i / own) % count)];
    }),
  );
  return { cases: Array.from({ length: size }, (_, i) => `case ${i + 1}`), columns };
}

/**
 * The cases that a causal structure allows, as ideal data for it.
 *
 * @throws ExpressionError for a formula that cannot be read
 * @see equals `selectCases()` of R's cna
 * @example compatibleCases("(A*b <-> C)*(C + D <-> E)", fullTable({ A: 2, B: 2, C: 2, D: 2, E: 2 })).cases.length // 8
 */
export function compatibleCases(formula: string, data: SetData): SetData {
  const atoms: Atom[] = parseCausalFormula(formula);
  const table = configurationTable(data);
  const space = spaceOf(atoms, table);
  const allowed = allowedIn(space, atoms);
  const kept = data.cases.flatMap((_, i) =>
    allowed[space.at(table.configurationOf[i] as number)] === 1 ? [i] : [],
  );
  return casesOf(data, kept);
}

/**
 * A share of the cases, drawn without replacement, as when not every configuration could be observed.
 *
 * @param share 0..1
 * @param seed the same seed draws the same cases
 */
export function fragment(data: SetData, share: number, seed: number): SetData {
  const draw = uniform(seed);
  const order = data.cases.map((_, i) => ({ i, key: draw() })).sort((a, b) => a.key - b.key);
  const kept = order.slice(0, Math.round(data.cases.length * share)).map(({ i }) => i);
  return casesOf(
    data,
    kept.sort((a, b) => a - b),
  );
}

/**
 * Turns the outcome of a share of the cases round, as errors of coding do.
 *
 * @param outcome a crisp column
 * @param share 0..1
 * @param seed the same seed turns the same cases
 */
export function withNoise(data: SetData, outcome: string, share: number, seed: number): SetData {
  const draw = uniform(seed);
  const order = data.cases.map((_, i) => ({ i, key: draw() })).sort((a, b) => a.key - b.key);
  const turned = new Set(order.slice(0, Math.round(data.cases.length * share)).map(({ i }) => i));
  const column = data.columns[outcome] ?? [];
  return {
    cases: data.cases,
    columns: {
      ...data.columns,
      [outcome]: Float64Array.from(column, (value, i) => (turned.has(i) ? 1 - value : value)),
    },
  };
}

function casesOf(data: SetData, kept: readonly number[]): SetData {
  return {
    cases: kept.map((i) => data.cases[i] ?? ""),
    columns: Object.fromEntries(
      Object.entries(data.columns).map(([name, column]) => [
        name,
        Float64Array.from(kept, (i) => column[i] as number),
      ]),
    ),
  };
}

/** Park & Miller (1988), Communications of the ACM 31: 1192-1201; started well away from small seeds. */
function uniform(seed: number): () => number {
  let state = ((Math.imul(seed + 1, 0x9e3779b1) >>> 1) % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
