import { notice } from "@throughline/messages";
import { ThresholdError } from "../errors.ts";
import { type Bits, wordsFor } from "../minimise/bits.ts";
import { attribute } from "../references.ts";
import type { Atom } from "./atom.ts";
import type { ConfigurationTable, FactorValue } from "./configuration-table.ts";

/** Every configuration of the factors of formulas, by number; sets of configurations are bits. */
export type Space = {
  readonly size: number;
  /** the configurations where a value holds */
  readonly valueSet: (text: string) => Bits;
  /** the configurations where a disjunction holds */
  readonly disjunctionSet: (disjuncts: readonly (readonly string[])[]) => Bits;
  /** the configurations that comply with an atom; cached */
  readonly complying: (atom: Atom) => Bits;
  /**
   * for each disjunct and each conjunct of an atom, the configurations where leaving it out makes a
   * difference; cached
   */
  readonly differences: (atom: Atom) => readonly Bits[];
  /**
   * the number of the configuration of each line of the data; a fuzzy line counts for the side it is more in
   */
  readonly lines: () => Int32Array;
};

/** Structures whose factors have more configurations than this are not analysed: 2 MB per part. */
const maxConfigurations = 1 << 24;

/** The most words in the cache: 32 MB. */
const maxCachedWords = 1 << 23;

export function spaceOf(atoms: readonly Atom[], table: ConfigurationTable): Space {
  return spaceFinder(table)(atoms);
}

/**
 * Returns a function like `spaceOf()` that reuses the space of the same factors.
 *
 * @throws ThresholdError for factors of more than 16 million configurations
 */
export function spaceFinder(table: ConfigurationTable): (atoms: readonly Atom[]) => Space {
  const factorOf = new Map(
    [...table.values].flatMap(([factor, values]) => values.map(({ text }) => [text, factor] as const)),
  );
  let known = new Map<string, Space>();
  let words = 0;
  return (atoms) => {
    const named = new Set<string | undefined>();
    for (const { outcome, disjuncts } of atoms) {
      named.add(factorOf.get(outcome));
      for (const term of disjuncts) for (const text of term) named.add(factorOf.get(text));
    }
    const factors = table.factors.filter((factor) => named.has(factor));
    const size = factors.reduce((product, factor) => product * (table.values.get(factor)?.length ?? 1), 1);
    if (size > maxConfigurations)
      throw new ThresholdError(
        notice(
          "The {factors} factors of a structure, {first} to {last}, have {size} configurations, and at most {limit} are allowed. Ask for fewer outcomes, or give fewer factors.",
          {
            factors: factors.length,
            first: attribute(factors[0]),
            last: attribute(factors.at(-1)),
            size,
            limit: maxConfigurations,
          },
        ),
      );
    const key = factors.join("\n");
    const before = words < maxCachedWords ? known.get(key) : undefined;
    if (before) return before;
    if (words >= maxCachedWords) [known, words] = [new Map(), 0];
    const space = makeSpace(
      factors.map((factor) => table.values.get(factor) as readonly FactorValue[]),
      table.frequencies.length,
      (bits) => {
        words += bits.length;
        return bits;
      },
    );
    known.set(key, space);
    return space;
  };
}

function makeSpace(
  factors: readonly (readonly FactorValue[])[],
  lineCount: number,
  keep: (bits: Bits) => Bits,
): Space {
  const size = factors.reduce((product, values) => product * values.length, 1);
  const length = wordsFor(size);
  const valueSet = new Map<string, Bits>();
  const weights: number[] = [];
  let weight = 1;
  for (const values of factors) {
    const own = weight;
    const cycle = own * values.length;
    values.forEach(({ text }, v) => {
      const bits = new Int32Array(length);
      for (let from = v * own; from < size; from += cycle) fill(bits, from, from + own);
      valueSet.set(text, keep(bits));
    });
    weights.push(own);
    weight = cycle;
  }
  const everything = new Int32Array(length);
  fill(everything, 0, size);
  const disjunctionSet = (disjuncts: readonly (readonly string[])[]): Bits => {
    const whole = new Int32Array(length);
    for (const term of disjuncts) {
      const sets = term.map((text) => valueSet.get(text) as Bits);
      for (let w = 0; w < length; w++) {
        let all = everything[w]!;
        for (const set of sets) all &= set[w]!;
        whole[w] = whole[w]! | all;
      }
    }
    return whole;
  };
  const complying = new Map<Atom, Bits>();
  const differences = new Map<Atom, readonly Bits[]>();
  let lines: Int32Array | undefined;
  return {
    size,
    valueSet: (text) => valueSet.get(text) as Bits,
    disjunctionSet,
    complying: (atom) =>
      cached(complying, atom, () => {
        const [caused, there] = [disjunctionSet(atom.disjuncts), valueSet.get(atom.outcome) as Bits];
        return keep(
          everything.map((all, w) => {
            const [x, y] = [caused[w]!, there[w]!];
            return all & ~(atom.implies ? x & ~y : x ^ y);
          }),
        );
      }),
    differences: (atom) =>
      cached(differences, atom, () => {
        const whole = disjunctionSet(atom.disjuncts);
        return shortenedDisjunctions(atom.disjuncts).map((terms) => {
          const other = disjunctionSet(terms);
          return keep(whole.map((word, w) => word ^ other[w]!));
        });
      }),
    lines: () => {
      lines ??= Int32Array.from({ length: lineCount }, (_, line) =>
        factors.reduce((number, values, f) => {
          let most = 0;
          values.forEach(({ membership }, v) => {
            if (membership[line]! > values[most]!.membership[line]!) most = v;
          });
          return number + most * weights[f]!;
        }, 0),
      );
      return lines;
    },
  };
}

/** Returns the disjunctions without one disjunct, or without one conjunct of a disjunct. */
function shortenedDisjunctions(disjuncts: Atom["disjuncts"]): (readonly (readonly string[])[])[] {
  return disjuncts.flatMap((term, t) => {
    const others = disjuncts.filter((_, o) => o !== t);
    return [others, ...term.map((_, l) => [...others, term.filter((_text, o) => o !== l)])];
  });
}

function cached<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}

function fill(bits: Bits, from: number, to: number): void {
  for (let at = from; at < to; ) {
    const [w, bit] = [at >>> 5, at & 31];
    const count = Math.min(32 - bit, to - at);
    bits[w] = bits[w]! | (count === 32 ? 0xffffffff : ((1 << count) - 1) << bit);
    at += count;
  }
}

/** Returns the configurations that comply with each of several formulas. */
export function allowedIn(space: Space, atoms: readonly Atom[]): Bits {
  const [first, ...others] = atoms.map(space.complying);
  const allowed = (first as Bits).slice();
  for (const set of others) for (let w = 0; w < allowed.length; w++) allowed[w] = allowed[w]! & set[w]!;
  return allowed;
}
