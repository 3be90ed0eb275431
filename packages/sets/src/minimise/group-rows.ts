import { type Bits, bitsOf, popCount, wordsFor } from "./bits.ts";
import type { Implicant } from "./prime-implicants.ts";
import type { Work } from "./work.ts";

/**
 * Finds the fewest implicants that cover the positive rows without a list of all prime implicants, for tables that
 * have too many of them. Tries a grouping into one, two, three, … groups.
 *
 * @returns prime implicants that cover every row, undefined when the work limit was reached, and a proved lower bound
 *   of their number
 */
export function fewestGroups(
  positive: readonly (readonly number[])[],
  negative: readonly (readonly number[])[],
  work: Work,
): { implicants: readonly Implicant[] | undefined; atLeast: number } {
  for (let size = 1; ; size++) {
    const implicants = groupRows(positive, negative, size, work);
    if (implicants || work.cutShort) return { implicants, atLeast: size };
  }
}

/**
 * Divides positive rows into at most a given number of groups whose common values exclude every negative row.
 * Depth first; the row that fits in the fewest groups is placed next, into one of these or into a new group. Fast
 * where few terms suffice; memory O(rows² × conditions / 8) bytes.
 *
 * @returns an implicant of each group; undefined when there is no such grouping or the work limit was reached
 * @see Brélaz (1979), Communications of the ACM 22: 251-256, for the order of rows (DSATUR), here on sets of rows
 *   instead of pairs
 */
function groupRows(
  positive: readonly (readonly number[])[],
  negative: readonly (readonly number[])[],
  atMost: number,
  work: Work,
): Implicant[] | undefined {
  const conditions = positive[0]?.length ?? 0;
  const words = wordsFor(conditions);
  const differences = (others: readonly (readonly number[])[]) =>
    positive.map((row) => {
      const bits = new Int32Array(others.length * words);
      others.forEach((other, o) => {
        for (let c = 0; c < conditions; c++)
          if (row[c] !== other[c])
            bits[o * words + (c >>> 5)] = bits[o * words + (c >>> 5)]! | (1 << (c & 31));
      });
      return bits;
    });
  const fromPositive = differences(positive);
  const fromNegative = differences(negative);
  type Group = { readonly first: number; readonly common: Bits };
  const excludesAll = (first: number, common: Bits): boolean => {
    const bits = fromNegative[first]!;
    work.steps += negative.length;
    for (let n = 0; n < negative.length; n++) {
      let differs = 0;
      for (let w = 0; w < words; w++) differs |= bits[n * words + w]! & common[w]!;
      if (differs === 0) return false;
    }
    return true;
  };
  const joined = (group: Group, row: number): Bits => {
    const bits = fromPositive[group.first]!;
    return group.common.map((word, w) => word & ~bits[row * words + w]!);
  };
  const everything = new Int32Array(words).fill(0xffffffff);
  if (conditions % 32 !== 0) everything[words - 1] = 2 ** (conditions % 32) - 1;
  /**
   * `open` holds, for each row without a group, the common values that each group would have after the row joined it,
   * where it can.
   */
  const search = (
    groups: readonly Group[],
    open: ReadonlyMap<number, readonly (Bits | undefined)[]>,
  ): readonly Group[] | undefined => {
    work.tick?.(work.steps, work.limit);
    if (work.steps > work.limit) {
      work.cutShort = true;
      return undefined;
    }
    if (open.size === 0) return groups;
    let next = -1;
    let fewest = Number.POSITIVE_INFINITY;
    for (const [row, choices] of open) {
      const n = choices.reduce((sum, choice) => sum + (choice ? 1 : 0), 0);
      if (n < fewest) {
        fewest = n;
        next = row;
      }
    }
    const choices = open.get(next) as readonly (Bits | undefined)[];
    const order = choices
      .flatMap((common, g) =>
        common ? [{ g, common, kept: common.reduce((sum, word) => sum + popCount(word), 0) }] : [],
      )
      .sort((a, b) => b.kept - a.kept);
    for (const { g, common } of order) {
      const changed = groups.with(g, { first: groups[g]!.first, common });
      const found = search(changed, withGroup(changed, open, next, g));
      if (found || work.cutShort) return found;
    }
    if (groups.length === atMost) return undefined;
    const more = [...groups, { first: next, common: everything }];
    return search(more, withGroup(more, open, next, groups.length));
  };
  const withGroup = (
    groups: readonly Group[],
    open: ReadonlyMap<number, readonly (Bits | undefined)[]>,
    taken: number,
    changed: number,
  ): Map<number, readonly (Bits | undefined)[]> => {
    const group = groups[changed]!;
    const rest = new Map<number, readonly (Bits | undefined)[]>();
    for (const [row, choices] of open) {
      if (row === taken) continue;
      const copy = [...choices];
      if (changed >= choices.length || choices[changed]) {
        const common = joined(group, row);
        copy[changed] = excludesAll(group.first, common) ? common : undefined;
      }
      rest.set(row, copy);
    }
    return rest;
  };
  return search([], new Map(positive.map((_, row) => [row, []])))?.map(({ first, common }) =>
    shortenImplicant(positive[first]!, common, (kept) => excludesAll(first, kept)),
  );
}

/** Removes values, the last first, as long as the remaining ones exclude every negative row. */
function shortenImplicant(
  row: readonly number[],
  common: Bits,
  excludesAll: (kept: Bits) => boolean,
): Implicant {
  const kept = common.slice();
  for (let c = row.length - 1; c >= 0; c--) {
    const bit = 1 << (c & 31);
    if ((kept[c >>> 5]! & bit) === 0) continue;
    kept[c >>> 5] = kept[c >>> 5]! & ~bit;
    if (!excludesAll(kept)) kept[c >>> 5] = kept[c >>> 5]! | bit;
  }
  return { values: row.map((value, c) => ((kept[c >>> 5]! >>> (c & 31)) & 1 ? value : -1)) };
}

/** Returns a prime implicant of one row, without a search. */
export function primeOf(row: readonly number[], negative: readonly (readonly number[])[]): Implicant {
  const everything = bitsOf(
    row.length,
    row.flatMap((value, c) => (value === -1 ? [] : [c])),
  );
  const differing = negative.map((other) =>
    bitsOf(
      row.length,
      row.flatMap((value, c) => (value === other[c] ? [] : [c])),
    ),
  );
  return shortenImplicant(row, everything, (kept) =>
    differing.every((bits) => bits.some((word, w) => (word & kept[w]!) !== 0)),
  );
}
