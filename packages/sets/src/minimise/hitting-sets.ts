import { type Bits, countBits, hasBit, isWithin, popCount, wordsFor } from "./bits.ts";
import type { Work } from "./work.ts";

/**
 * Finds every minimal set of vertices that shares a vertex with each edge, in an order that depends on the edges alone.
 *
 * Depth first; each chosen vertex has to be the only one that hits some edge. Memory O(vertices × edges / 32 × depth).
 *
 * @param edges sets of vertices
 * @param vertices how many vertices there are
 * @param found is given each set: its bits, to be copied if kept
 * @see Murakami & Uno (2014), Discrete Applied Mathematics 170: 83-94 (algorithm MMCS)
 */
export function minimalHittingSets(
  edges: readonly Bits[],
  vertices: number,
  found: (chosen: Bits) => void,
  work: Work,
): void {
  const least = minimalEdges(edges);
  if (least.some((edge) => edge.every((word) => word === 0))) return;
  const words = wordsFor(vertices);
  const edgeWords = wordsFor(least.length);
  const edge = new Uint32Array(least.length * words);
  least.forEach((bits, e) => {
    edge.set(bits, e * words);
  });
  const hit = new Uint32Array(vertices * edgeWords);
  least.forEach((bits, e) => {
    for (let v = 0; v < vertices; v++) {
      if (hasBit(bits, v))
        hit[v * edgeWords + (e >>> 5)] = (hit[v * edgeWords + (e >>> 5)] as number) | (1 << (e & 31));
    }
  });
  const depths = Math.min(vertices, least.length) + 1;
  const open = new Uint32Array(depths * edgeWords);
  for (let e = 0; e < least.length; e++) open[e >>> 5] = (open[e >>> 5] as number) | (1 << (e & 31));
  // The edges that the i-th chosen vertex alone hits, at each depth.
  const alone = new Uint32Array(depths * depths * edgeWords);
  const candidates = new Uint32Array(depths * words);
  for (const bits of least)
    for (let w = 0; w < words; w++) candidates[w] = (candidates[w] as number) | (bits[w] as number);
  const chosen = new Uint32Array(words);

  const narrowestOpenEdge = (depth: number): number => {
    let best = -1;
    let fewest = vertices + 1;
    for (let w = 0; w < edgeWords; w++) {
      for (let rest = open[depth * edgeWords + w] as number; rest !== 0; rest &= rest - 1) {
        const e = w * 32 + 31 - Math.clz32(rest & -rest);
        let n = 0;
        for (let x = 0; x < words; x++)
          n += popCount((edge[e * words + x] as number) & (candidates[depth * words + x] as number));
        if (n < fewest) {
          fewest = n;
          best = e;
          if (n <= 1) return e;
        }
      }
    }
    return best;
  };

  const choose = (depth: number, vertex: number): boolean => {
    const from = depth * edgeWords;
    const to = from + edgeWords;
    const at = vertex * edgeWords;
    for (let i = 0; i < depth; i++) {
      const source = (depth * depths + i) * edgeWords;
      const target = ((depth + 1) * depths + i) * edgeWords;
      let any = 0;
      for (let w = 0; w < edgeWords; w++) {
        const left = (alone[source + w] as number) & ~(hit[at + w] as number);
        alone[target + w] = left;
        any |= left;
      }
      if (any === 0) return false;
    }
    const own = ((depth + 1) * depths + depth) * edgeWords;
    for (let w = 0; w < edgeWords; w++) {
      const before = open[from + w] as number;
      alone[own + w] = before & (hit[at + w] as number);
      open[to + w] = before & ~(hit[at + w] as number);
    }
    return true;
  };

  let nodes = 0;
  const search = (depth: number): void => {
    work.steps += depth + 1;
    if (work.tick && (++nodes & 0xffff) === 0) work.tick(work.steps, work.limit);
    if (work.steps > work.limit) {
      work.cutShort = true;
      return;
    }
    const e = narrowestOpenEdge(depth);
    if (e === -1) {
      found(chosen);
      return;
    }
    const here = depth * words;
    const next = here + words;
    const branches = new Uint32Array(words);
    for (let w = 0; w < words; w++) {
      branches[w] = (edge[e * words + w] as number) & (candidates[here + w] as number);
      candidates[here + w] = (candidates[here + w] as number) & ~(branches[w] as number);
    }
    for (let w = 0; w < words; w++) {
      for (let rest = branches[w] as number; rest !== 0; rest &= rest - 1) {
        const bit = rest & -rest;
        if (!choose(depth, w * 32 + 31 - Math.clz32(bit))) continue;
        chosen[w] = (chosen[w] as number) | bit;
        for (let x = 0; x < words; x++) candidates[next + x] = candidates[here + x] as number;
        search(depth + 1);
        chosen[w] = (chosen[w] as number) & ~bit;
        if (work.cutShort) return;
        candidates[here + w] = (candidates[here + w] as number) | bit;
      }
    }
  };
  search(0);
}

/** The edges that hold no other, each once. */
function minimalEdges(edges: readonly Bits[]): Bits[] {
  const bySize = [...edges].sort((a, b) => countBits(a) - countBits(b));
  const kept: Bits[] = [];
  for (const edge of bySize) if (!kept.some((other) => isWithin(other, edge))) kept.push(edge);
  return kept;
}
