import type { Kernel, Target } from "./kernel.ts";

/** A membership, as the indices where it is above 0 and its values there. */
type Sparse = { readonly places: Int32Array; readonly values: Float64Array };

export function sparse(membership: Float64Array): Sparse {
  const places = new Int32Array(membership.length);
  let count = 0;
  for (let i = 0; i < membership.length; i++) if (membership[i]! > 0) places[count++] = i;
  return { places: places.slice(0, count), values: membership.filter((x) => x > 0) };
}

/**
 * Handles memberships of any degree and cases of any weight; only indices with a membership above 0 are
 * stored.
 */
export function fuzzyCases(target: Target): Kernel<Sparse> {
  const { y, frequencies, cases, outcome } = target;
  return {
    conjoiner: (literals, most) => {
      const first = literals.map(sparse);
      const buffers = Array.from({ length: most }, () => ({
        places: new Int32Array(y.length),
        values: new Float64Array(y.length),
      }));
      const counts = new Int32Array(most);
      const met = { cases, condition: 0, outcome, both: 0, largest: 0 };
      let last = 0;
      return {
        meet: (literal, depth) => {
          const membership = literals[literal]!;
          const source = (depth === 0 ? first[literal] : buffers[depth - 1]) as Sparse;
          const length = depth === 0 ? source.places.length : counts[depth - 1]!;
          const { places, values } = buffers[depth]!;
          let count = 0;
          let [condition, both, largest] = [0, 0, 0];
          for (let p = 0; p < length; p++) {
            const i = source.places[p]!;
            const x = Math.min(source.values[p]!, membership[i]!);
            if (x === 0) continue;
            places[count] = i;
            values[count++] = x;
            const weight = frequencies[i]!;
            condition += weight * x;
            both += weight * Math.min(x, y[i]!);
            if (x > largest) largest = x;
          }
          counts[depth] = count;
          last = depth;
          met.condition = condition;
          met.both = both;
          met.largest = largest;
          return met;
        },
        term: () => {
          const { places, values } = buffers[last]!;
          return { places: places.slice(0, counts[last]), values: values.slice(0, counts[last]) };
        },
      };
    },
    disjoiner: (terms, most) => {
      const weighed = terms.map((term) => weigh(term, target));
      const levels = Array.from({ length: most }, () => ({
        values: new Float64Array(y.length),
        shared: new Float64Array(y.length),
      }));
      const levelAt = (depth: number) => levels[depth]!;
      return {
        gain: (term, depth) => {
          const { sharedPlaces, shared } = weighed[term]!;
          return totalRise(sharedPlaces, shared, levelAt(depth).shared);
        },
        rise: (term, depth) => {
          const { places, values } = weighed[term]!;
          return totalRise(places, values, levelAt(depth).values);
        },
        join: (term, depth) => {
          const { places, values, sharedPlaces, shared } = weighed[term]!;
          const [above, below] = [levelAt(depth), levelAt(depth + 1)];
          raise(below.values, above.values, places, values);
          raise(below.shared, above.shared, sharedPlaces, shared);
        },
      };
    },
  };
}

/**
 * A term multiplied by the number of cases of each configuration: its membership, and its overlap with the
 * outcome.
 */
type Weighed = {
  readonly places: Int32Array;
  readonly values: Float64Array;
  readonly sharedPlaces: Int32Array;
  readonly shared: Float64Array;
};

function weigh({ places, values }: Sparse, { y, frequencies }: Target): Weighed {
  const weighted = values.map((value, p) => value * frequencies[places[p]!]!);
  const shared = values.map((value, p) => {
    const i = places[p]!;
    return Math.min(value, y[i]!) * frequencies[i]!;
  });
  const inOutcome = Int32Array.from(places.keys()).filter((p) => shared[p]! > 0);
  return {
    places,
    values: weighted,
    sharedPlaces: Int32Array.from(inOutcome, (p) => places[p]!),
    shared: Float64Array.from(inOutcome, (p) => shared[p]!),
  };
}

/** Returns the total by which values exceed those that are there. */
function totalRise(places: Int32Array, values: Float64Array, there: Float64Array): number {
  let sum = 0;
  for (let p = 0; p < places.length; p++) {
    const rise = values[p]! - there[places[p]!]!;
    if (rise > 0) sum += rise;
  }
  return sum;
}

function raise(to: Float64Array, from: Float64Array, places: Int32Array, values: Float64Array): void {
  to.set(from);
  for (let p = 0; p < places.length; p++) {
    const i = places[p]!;
    if (values[p]! > to[i]!) to[i] = values[p]!;
  }
}
