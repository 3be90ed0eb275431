import type { Sums } from "./measures.ts";

/** A membership, as the places where it is above 0 and its values there. */
export type Sparse = { readonly places: Int32Array; readonly values: Float64Array };

export function sparse(membership: Float64Array): Sparse {
  const places = new Int32Array(membership.length);
  let count = 0;
  for (let i = 0; i < membership.length; i++) if ((membership[i] as number) > 0) places[count++] = i;
  return { places: places.slice(0, count), values: membership.filter((x) => x > 0) };
}

/** The outcome that conditions are sought for, and the cases of each configuration. */
export type Target = {
  readonly y: Float64Array;
  readonly frequencies: Float64Array;
  readonly cases: number;
  readonly outcome: number;
};

export function targetOf(y: Float64Array, frequencies: Float64Array): Target {
  let [cases, outcome] = [0, 0];
  frequencies.forEach((weight, i) => {
    cases += weight;
    outcome += weight * (y[i] as number);
  });
  return { y, frequencies, cases, outcome };
}

/**
 * Conjoins memberships of different factors, depth first, over the places alone where there is something left; goes on from a
 * conjunction when `visit` returns true. `largest` is its highest membership; `found` copies what was found.
 */
export function conjoin(
  literals: readonly (Sparse & { readonly factor: number; readonly membership: Float64Array })[],
  target: Target,
  visit: (
    parts: readonly number[],
    sums: Sums & { readonly largest: number },
    found: () => Sparse,
  ) => boolean,
): void {
  const { y, frequencies, cases, outcome } = target;
  const parts: number[] = [];
  const buffers: { places: Int32Array; values: Float64Array }[] = [];
  const bufferAt = (depth: number) => {
    buffers[depth] ??= { places: new Int32Array(y.length), values: new Float64Array(y.length) };
    return buffers[depth];
  };
  const search = (from: number, before: Sparse | undefined, last: number): void => {
    const { places, values } = bufferAt(parts.length);
    for (let l = from; l < literals.length; l++) {
      const literal = literals[l] as (typeof literals)[number];
      if (literal.factor === last) continue;
      const source = before ?? literal;
      let count = 0;
      let [condition, both, largest] = [0, 0, 0];
      for (let p = 0; p < source.places.length; p++) {
        const i = source.places[p] as number;
        const x = Math.min(source.values[p] as number, literal.membership[i] as number);
        if (x === 0) continue;
        places[count] = i;
        values[count++] = x;
        const weight = frequencies[i] as number;
        condition += weight * x;
        both += weight * Math.min(x, y[i] as number);
        if (x > largest) largest = x;
      }
      const found = { places: places.subarray(0, count), values: values.subarray(0, count) };
      parts.push(l);
      const copied = () => ({ places: found.places.slice(), values: found.values.slice() });
      if (visit(parts, { cases, condition, outcome, both, largest }, copied))
        search(l + 1, found, literal.factor);
      parts.pop();
    }
  };
  search(0, undefined, -1);
}
