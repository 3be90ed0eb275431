/** All choices of fewest implicants that cover every row; at most `limit` are listed, the count is exact. */
export type Covers = { readonly covers: readonly (readonly number[])[]; readonly count: bigint };

/**
 * Finds every minimum cover.
 *
 * Implicants that cover the same rows are one class: the search runs over classes, and each cover of classes stands for the product
 * of their sizes.
 *
 * @param coverage for each implicant, the rows it covers, as bits
 * @param rows how many rows there are
 * @param limit at most so many covers are listed
 */
export function minimumCovers(coverage: readonly bigint[], rows: number, limit: number): Covers {
  if (rows === 0) return { covers: [[]], count: 1n };
  const classes = new Map<bigint, number[]>();
  coverage.forEach((bits, i) => {
    if (bits === 0n) return;
    const members = classes.get(bits);
    if (members) members.push(i);
    else classes.set(bits, [i]);
  });
  const bits = [...classes.keys()];
  const all = (1n << BigInt(rows)) - 1n;
  const coverers = Array.from({ length: rows }, (_, r) =>
    bits.flatMap((b, i) => ((b >> BigInt(r)) & 1n ? [i] : [])),
  );
  const size = fewest(bits, coverers, all);
  const found: number[][] = [];
  let count = 0n;
  const search = (covered: bigint, chosen: readonly number[], banned: ReadonlySet<number>) => {
    if (covered === all) {
      const members = chosen.map((i) => classes.get(bits[i] ?? 0n) ?? []);
      count += members.reduce((product, list) => product * BigInt(list.length), 1n);
      if (found.length < limit) found.push(...products(members, limit - found.length));
      return;
    }
    const left = size - chosen.length;
    if (left === 0 || lowerBound(bits, coverers, all & ~covered) > left) return;
    const open = openRow(coverers, covered, banned);
    const nowBanned = new Set(banned);
    for (const i of coverers[open] ?? []) {
      if (nowBanned.has(i)) continue;
      nowBanned.add(i);
      search(covered | (bits[i] ?? 0n), [...chosen, i], nowBanned);
    }
  };
  search(0n, [], new Set());
  const covers = found.map((cover) => [...cover].sort((a, b) => a - b));
  return {
    covers: covers.sort((a, b) => a.reduce((order, value, i) => order || value - (b[i] ?? 0), 0)),
    count,
  };
}

/** The open row with the fewest choices left. */
function openRow(
  coverers: readonly (readonly number[])[],
  covered: bigint,
  banned: ReadonlySet<number>,
): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  coverers.forEach((list, row) => {
    if ((covered >> BigInt(row)) & 1n) return;
    const choices = list.reduce((n, i) => (banned.has(i) ? n : n + 1), 0);
    if (choices < least) {
      least = choices;
      best = row;
    }
  });
  return best;
}

/** The least number of classes that cover every row, by deepening with a lower bound. */
function fewest(bits: readonly bigint[], coverers: readonly (readonly number[])[], all: bigint): number {
  const maximal = bits.map(
    (b, i) => !bits.some((other, j) => j !== i && (b & other) === b && (other !== b || j < i)),
  );
  const possible = (covered: bigint, left: number): boolean => {
    if (covered === all) return true;
    if (left === 0 || lowerBound(bits, coverers, all & ~covered) > left) return false;
    const row = openRow(coverers, covered, new Set());
    return (coverers[row] ?? []).some((i) => maximal[i] && possible(covered | (bits[i] ?? 0n), left - 1));
  };
  let size = lowerBound(bits, coverers, all);
  while (!possible(0n, size)) size++;
  return size;
}

/** Rows no two of which share an implicant need one each. */
function lowerBound(bits: readonly bigint[], coverers: readonly (readonly number[])[], open: bigint): number {
  let bound = 0;
  let rest = open;
  const order = coverers.map((list, row) => ({ row, n: list.length })).sort((a, b) => a.n - b.n);
  for (const { row } of order) {
    if (((rest >> BigInt(row)) & 1n) === 0n) continue;
    bound++;
    for (const i of coverers[row] ?? []) rest &= ~(bits[i] ?? 0n);
  }
  return bound;
}

function products(lists: readonly (readonly number[])[], limit: number): number[][] {
  let results: number[][] = [[]];
  for (const list of lists) {
    results = results.flatMap((head) => list.map((item) => [...head, item])).slice(0, limit);
  }
  return results;
}
