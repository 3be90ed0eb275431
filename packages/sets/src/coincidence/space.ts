import type { Atom } from "./atom.ts";
import type { ConfigurationTable, FactorValue } from "./configuration-table.ts";

/** Every configuration of the factors that formulas name, by number. */
export type Space = {
  readonly size: number;
  /** whether a disjunction holds in each configuration, 0 or 1 */
  readonly says: (disjuncts: readonly (readonly string[])[]) => Uint8Array;
  /** the number of the configuration that a line of the data is in; a fuzzy one on the side it is more in */
  readonly at: (line: number) => number;
};

export function spaceOf(atoms: readonly Atom[], table: ConfigurationTable): Space {
  const named = new Set(atoms.flatMap(({ outcome, disjuncts }) => [outcome, ...disjuncts.flat()]));
  const factors: (readonly FactorValue[])[] = [...table.values.values()].filter((values) =>
    values.some(({ text }) => named.has(text)),
  );
  const size = factors.reduce((product, values) => product * values.length, 1);
  /** for each value, the configurations that have it */
  const holds = new Map<string, Uint8Array>();
  let weight = 1;
  const weights: number[] = [];
  for (const values of factors) {
    weights.push(weight);
    values.forEach(({ text }, v) => {
      const own = weight;
      holds.set(
        text,
        Uint8Array.from({ length: size }, (_, i) => (Math.floor(i / own) % values.length === v ? 1 : 0)),
      );
    });
    weight *= values.length;
  }
  return {
    size,
    says: (disjuncts) => {
      const whole = new Uint8Array(size);
      for (const term of disjuncts) {
        const columns = term.map((text) => holds.get(text) as Uint8Array);
        for (let i = 0; i < size; i++) {
          let all = 1;
          for (const column of columns) all &= column[i] as number;
          whole[i] = (whole[i] as number) | all;
        }
      }
      return whole;
    },
    at: (line) =>
      factors.reduce((number, values, f) => {
        let most = 0;
        values.forEach(({ membership }, v) => {
          if ((membership[line] as number) > (values[most]?.membership[line] as number)) most = v;
        });
        return number + most * (weights[f] as number);
      }, 0),
  };
}

/** Which configurations comply with each of several formulas, 0 or 1. */
export function allowedIn(space: Space, atoms: readonly Atom[]): Uint8Array {
  const allowed = new Uint8Array(space.size).fill(1);
  for (const { outcome, disjuncts, implies } of atoms) {
    const caused = space.says(disjuncts);
    const there = space.says([[outcome]]);
    for (let i = 0; i < space.size; i++) {
      const complies = implies ? (there[i] as number) >= (caused[i] as number) : there[i] === caused[i];
      if (!complies) allowed[i] = 0;
    }
  }
  return allowed;
}
