/** Rows as bits, 32 to a word. */
export type RowSet = Uint32Array;

/** The choices of fewest implicants that cover every row. */
export type Covers = {
  /** covers as indices of implicants, at most `limit` of them, in a stable order */
  readonly covers: readonly (readonly number[])[];
  /** how many were found; all there are when `complete` */
  readonly count: bigint;
  /** no cover is smaller than this; equal to the size of those found when that is proved */
  readonly atLeast: number;
  readonly complete: boolean;
};

/** An empty set of rows. */
export function rowSet(rows: number): RowSet {
  return new Uint32Array((rows + 31) >>> 5);
}

/** True when a row is in the set. */
export function hasRow(set: RowSet, row: number): boolean {
  return (((set[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1;
}

/**
 * Finds every minimum cover.
 *
 * Implicants that cover the same rows are one class: the search runs over classes, and each cover of classes stands for the product
 * of their sizes. Size is found by branch and bound over the maximal classes; all covers of that size are then listed.
 *
 * @param coverage for each implicant, the rows it covers
 * @param rows how many rows there are; each has to be covered by some implicant
 * @param limit at most so many covers are listed
 * @param maxSteps each of the two searches stops when it has looked at so many pairs of row and set, and the answer is marked as
 *   not complete; a count of steps and not a clock, so that the answer is the same on every machine
 */
export function minimumCovers(
  coverage: readonly RowSet[],
  rows: number,
  limit: number,
  maxSteps: number,
): Covers {
  const classes = new Map<string, { set: RowSet; members: number[] }>();
  coverage.forEach((set, i) => {
    const key = set.join();
    const found = classes.get(key);
    if (found) found.members.push(i);
    else classes.set(key, { set, members: [i] });
  });
  const all = [...classes.values()];
  const { cover, atLeast } = smallestCover(
    maximal(
      all.map(({ set }) => set),
      rows,
    ),
    rows,
    maxSteps,
  );
  const proved = cover.length === atLeast;
  const listed = proved
    ? coversOfSize(
        all.map(({ set }) => set),
        rows,
        cover.length,
        limit,
        maxSteps,
        (chosen) => product(chosen.map((c) => all[c]?.members.length ?? 0)),
      )
    : undefined;
  const found =
    listed && listed.covers.length > 0
      ? listed
      : { covers: [cover.map((set) => all.findIndex((c) => c.set === set))], count: 1n, complete: false };
  const expanded = found.covers
    .flatMap((chosen) =>
      choices(
        chosen.map((c) => all[c]?.members ?? []),
        limit,
      ),
    )
    .slice(0, limit);
  const covers = expanded.map((c) => [...c].sort((a, b) => a - b)).sort(byElements);
  return {
    covers,
    count: found.count,
    atLeast,
    complete: proved && found.complete && found.count === BigInt(covers.length),
  };
}

const product = (sizes: readonly number[]): bigint => sizes.reduce((total, size) => total * BigInt(size), 1n);

function byElements(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return (a[i] ?? 0) - (b[i] ?? 0);
  return 0;
}

function choices(lists: readonly (readonly number[])[], limit: number): number[][] {
  let results: number[][] = [[]];
  for (const list of lists)
    results = results.flatMap((head) => list.map((item) => [...head, item])).slice(0, limit);
  return results;
}

function bitCount(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

function size(set: RowSet): number {
  let n = 0;
  for (const word of set) n += bitCount(word);
  return n;
}

function overlap(a: RowSet, b: RowSet): number {
  let n = 0;
  for (let w = 0; w < a.length; w++) n += bitCount((a[w] ?? 0) & (b[w] ?? 0));
  return n;
}

function within(a: RowSet, b: RowSet): boolean {
  for (let w = 0; w < a.length; w++) if (((a[w] ?? 0) & ~(b[w] ?? 0)) !== 0) return false;
  return true;
}

function without(a: RowSet, b: RowSet): RowSet {
  return a.map((word, w) => word & ~(b[w] ?? 0));
}

const isEmpty = (set: RowSet): boolean => set.every((word) => word === 0);

function everyRow(rows: number): RowSet {
  const set = rowSet(rows);
  for (let row = 0; row < rows; row++) set[row >>> 5] = (set[row >>> 5] ?? 0) | (1 << (row & 31));
  return set;
}

/** For each row, the sets that hold it. */
function holders(sets: readonly RowSet[], rows: number): number[][] {
  return Array.from({ length: rows }, (_, row) => sets.flatMap((set, i) => (hasRow(set, row) ? [i] : [])));
}

/** The sets that lie within no other, larger ones first. */
function maximal(sets: readonly RowSet[], rows: number): RowSet[] {
  const bySize = sets.map((set) => ({ set, n: size(set) })).sort((a, b) => b.n - a.n);
  const kept: RowSet[] = [];
  const keptAt: RowSet[][] = Array.from({ length: rows }, () => []);
  for (const { set } of bySize) {
    let rarest: readonly RowSet[] = kept;
    for (let row = 0; row < rows; row++) {
      const list = keptAt[row] ?? [];
      if (hasRow(set, row) && list.length < rarest.length) rarest = list;
    }
    if (rarest.some((other) => within(set, other))) continue;
    kept.push(set);
    for (let row = 0; row < rows; row++) if (hasRow(set, row)) keptAt[row]?.push(set);
  }
  return kept;
}

/** A smallest cover, or the smallest found with a bound below which there is none. */
function smallestCover(
  sets: readonly RowSet[],
  rows: number,
  maxSteps: number,
): { cover: RowSet[]; atLeast: number } {
  const held = holders(sets, rows);
  const all = everyRow(rows);
  let best = greedy(sets, all);
  const work = { steps: 0 };
  const root = bound(sets, held, all, work);
  let cutShort = false;
  const search = (open: RowSet, chosen: readonly number[], banned: Uint8Array) => {
    if (isEmpty(open)) {
      if (chosen.length < best.length) best = chosen.map((i) => sets[i] as RowSet);
      return;
    }
    if (best.length === root) return;
    if (work.steps > maxSteps) {
      cutShort = true;
      return;
    }
    if (chosen.length + bound(sets, held, open, work, banned) >= best.length) return;
    const candidates = narrowestRow(held, open, banned)
      .map((i) => ({ i, n: overlap(sets[i] as RowSet, open) }))
      .sort((a, b) => b.n - a.n || a.i - b.i);
    const nowBanned = Uint8Array.from(banned);
    for (const { i } of candidates) {
      search(without(open, sets[i] as RowSet), [...chosen, i], nowBanned);
      nowBanned[i] = 1;
    }
  };
  search(all, [], new Uint8Array(sets.length));
  return { cover: best, atLeast: cutShort ? root : best.length };
}

/** Covers by taking the set that covers most, then dropping what is not needed. */
function greedy(sets: readonly RowSet[], all: RowSet): RowSet[] {
  let open = all;
  const chosen: RowSet[] = [];
  while (!isEmpty(open)) {
    let best = sets[0] as RowSet;
    let most = 0;
    for (const set of sets) {
      const n = overlap(set, open);
      if (n > most) {
        most = n;
        best = set;
      }
    }
    chosen.push(best);
    open = without(open, best);
  }
  for (let i = chosen.length - 1; i >= 0; i--) {
    const rest = chosen.filter((_, j) => j !== i);
    if (isEmpty(rest.reduce(without, all))) chosen.splice(i, 1);
  }
  return chosen;
}

/** The candidates of the open row that has fewest. */
function narrowestRow(held: readonly (readonly number[])[], open: RowSet, banned: Uint8Array): number[] {
  let best: number[] | undefined;
  for (let row = 0; row < held.length; row++) {
    if (!hasRow(open, row)) continue;
    const list = (held[row] ?? []).filter((i) => banned[i] === 0);
    if (best === undefined || list.length < best.length) best = list;
    if (best.length === 0) break;
  }
  return best ?? [];
}

/**
 * A number of sets below which the open rows cannot be covered: rows of which no two share a set need one each, and every row costs
 * at least its share of the largest set that holds it.
 */
function bound(
  sets: readonly RowSet[],
  held: readonly (readonly number[])[],
  open: RowSet,
  work: { steps: number },
  banned?: Uint8Array,
): number {
  const sizes = new Map<number, number>();
  const sizeOf = (i: number) => {
    const known = sizes.get(i);
    if (known !== undefined) return known;
    const n = overlap(sets[i] as RowSet, open);
    sizes.set(i, n);
    return n;
  };
  let shares = 0;
  const order: { row: number; list: number[] }[] = [];
  for (let row = 0; row < held.length; row++) {
    if (!hasRow(open, row)) continue;
    const list = banned ? (held[row] ?? []).filter((i) => banned[i] === 0) : [...(held[row] ?? [])];
    if (list.length === 0) return Number.POSITIVE_INFINITY;
    work.steps += list.length;
    shares += 1 / Math.max(...list.map(sizeOf));
    order.push({ row, list });
  }
  order.sort((a, b) => a.list.length - b.list.length || a.row - b.row);
  const rest = Uint32Array.from(open);
  let apart = 0;
  for (const { row, list } of order) {
    if (!hasRow(rest, row)) continue;
    apart++;
    for (const i of list) {
      const set = sets[i] as RowSet;
      for (let w = 0; w < rest.length; w++) rest[w] = (rest[w] ?? 0) & ~(set[w] ?? 0);
    }
  }
  return Math.max(apart, Math.ceil(shares - 1e-9));
}

/** Every cover of a given size, which has to be the smallest there is. */
function coversOfSize(
  sets: readonly RowSet[],
  rows: number,
  wanted: number,
  limit: number,
  maxSteps: number,
  weight: (chosen: readonly number[]) => bigint,
): { covers: number[][]; count: bigint; complete: boolean } {
  const held = holders(sets, rows);
  const covers: number[][] = [];
  let count = 0n;
  const work = { steps: 0 };
  const search = (open: RowSet, chosen: readonly number[], banned: Uint8Array) => {
    if (isEmpty(open)) {
      count += weight(chosen);
      if (covers.length < limit) covers.push([...chosen]);
      return;
    }
    if (work.steps > maxSteps) return;
    const left = wanted - chosen.length;
    if (left === 0 || bound(sets, held, open, work, banned) > left) return;
    const nowBanned = Uint8Array.from(banned);
    for (const i of narrowestRow(held, open, banned)) {
      search(without(open, sets[i] as RowSet), [...chosen, i], nowBanned);
      nowBanned[i] = 1;
    }
  };
  search(everyRow(rows), [], new Uint8Array(sets.length));
  return { covers, count, complete: work.steps <= maxSteps };
}
