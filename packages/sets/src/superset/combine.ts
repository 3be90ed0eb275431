/** A set that can be combined with those of other conditions. */
export type Literal = { readonly condition: number; readonly text: string; readonly values: Float64Array };

/** An expression, as places of its literals. */
export type Found<Fit> = { readonly parts: readonly number[]; readonly fit: Fit };

/** Combines literals of different conditions, depth first; goes on from a combination when `visit` returns true. */
export function combine(
  literals: readonly Literal[],
  n: number,
  by: (x: number, y: number) => number,
  neutral: number,
  visit: (parts: readonly number[], values: Float64Array) => boolean,
): void {
  const depths = new Set(literals.map((literal) => literal.condition)).size;
  const levels = Array.from({ length: depths + 1 }, () => new Float64Array(n).fill(neutral));
  const parts: number[] = [];
  const search = (from: number): void => {
    const before = levels[parts.length] as Float64Array;
    const next = levels[parts.length + 1];
    const last = literals[parts.at(-1) ?? -1]?.condition;
    for (let l = from; l < literals.length && next; l++) {
      const { condition, values } = literals[l] as Literal;
      if (condition === last) continue;
      for (let i = 0; i < n; i++) next[i] = by(before[i] as number, values[i] as number);
      parts.push(l);
      if (visit(parts, next)) search(l + 1);
      parts.pop();
    }
  };
  search(0);
}

export function bySize<T extends { readonly parts: readonly number[] }>(found: readonly T[]): T[] {
  return [...found].sort((a, b) => a.parts.length - b.parts.length);
}

/** Those that hold no other, shorter ones first. */
export function shortest<T extends { readonly parts: readonly number[] }>(found: readonly T[]): T[] {
  const kept: T[] = [];
  const withFirst = new Map<number, number[][]>();
  for (const entry of bySize(found)) {
    const inside = new Set(entry.parts);
    const holdsOther = entry.parts.some((part) =>
      withFirst.get(part)?.some((rest) => rest.every((other) => inside.has(other))),
    );
    if (holdsOther) continue;
    kept.push(entry);
    const [first = -1, ...rest] = entry.parts;
    const list = withFirst.get(first);
    if (list) list.push(rest);
    else withFirst.set(first, [rest]);
  }
  return kept;
}
