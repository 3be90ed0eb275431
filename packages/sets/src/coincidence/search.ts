import type { Sums } from "./measures.ts";

/** A membership, as the places where it is above 0 and its values there. */
export type Sparse = { readonly places: Int32Array; readonly values: Float64Array };

export function sparse(membership: Float64Array): Sparse {
  const places = Int32Array.from(membership.keys()).filter((i) => (membership[i] as number) > 0);
  return { places, values: Float64Array.from(places, (i) => membership[i] as number) };
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
 * conjunction when `visit` returns true. `found` copies what was found.
 */
export function conjoin(
  literals: readonly (Sparse & { readonly factor: number; readonly membership: Float64Array })[],
  target: Target,
  visit: (parts: readonly number[], sums: Sums, found: () => Sparse) => boolean,
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
      let [condition, both] = [0, 0];
      for (let p = 0; p < source.places.length; p++) {
        const i = source.places[p] as number;
        const x = Math.min(source.values[p] as number, literal.membership[i] as number);
        if (x === 0) continue;
        places[count] = i;
        values[count++] = x;
        const weight = frequencies[i] as number;
        condition += weight * x;
        both += weight * Math.min(x, y[i] as number);
      }
      const found = { places: places.subarray(0, count), values: values.subarray(0, count) };
      parts.push(l);
      const copied = () => ({ places: found.places.slice(), values: found.values.slice() });
      if (visit(parts, { cases, condition, outcome, both }, copied)) search(l + 1, found, literal.factor);
      parts.pop();
    }
  };
  search(0, undefined, -1);
}

/**
 * Disjoins memberships, depth first; what one adds is summed over its own places alone. Goes on from a disjunction when `visit` returns
 * true.
 */
export function disjoin(
  terms: readonly Sparse[],
  target: Target,
  depth: number,
  visit: (parts: readonly number[], sums: Sums) => boolean,
): void {
  const { y, frequencies, cases, outcome } = target;
  const parts: number[] = [];
  const levels = Array.from({ length: Math.min(depth, terms.length) + 1 }, () => new Float64Array(y.length));
  const search = (from: number, conditionBefore: number, bothBefore: number): void => {
    const x = levels[parts.length] as Float64Array;
    for (let t = from; t < terms.length; t++) {
      const { places, values } = terms[t] as Sparse;
      let [condition, both] = [conditionBefore, bothBefore];
      for (let p = 0; p < places.length; p++) {
        const i = places[p] as number;
        const [before, value] = [x[i] as number, values[p] as number];
        if (value <= before) continue;
        const weight = frequencies[i] as number;
        condition += weight * (value - before);
        both += weight * (Math.min(value, y[i] as number) - Math.min(before, y[i] as number));
      }
      parts.push(t);
      if (visit(parts, { cases, condition, outcome, both }) && parts.length < depth) {
        const next = levels[parts.length] as Float64Array;
        next.set(x);
        for (let p = 0; p < places.length; p++) {
          const i = places[p] as number;
          next[i] = Math.max(next[i] as number, values[p] as number);
        }
        search(t + 1, condition, both);
      }
      parts.pop();
    }
  };
  search(0, 0, 0);
}
