import { hooks, integersAt, minimisationKernel } from "../kernel/kernel.ts";
import { wordsFor } from "./bits.ts";
import type { Work } from "./work.ts";

/**
 * Finds every minimal set of vertices that shares a vertex with each edge, in an order that depends on the edges
 * alone.
 * Depth first; each chosen vertex must be the only one that hits some edge. A vertex that hits all open edges ends a
 * branch, because a set with one more vertex is not minimal. Memory O(vertices × edges / 32 × depth).
 *
 * @param edges sets of vertices as bits, `wordsFor(vertices)` words each
 * @param vertices number of vertices
 * @param found receives each set as bits, which it must copy to keep
 * @see Murakami & Uno (2014), Discrete Applied Mathematics 170: 83-94 (algorithm MMCS)
 */
export function minimalHittingSets(
  edges: Int32Array,
  vertices: number,
  found: (chosen: Int32Array) => void,
  work: Work,
): void {
  const words = wordsFor(vertices);
  const count = words === 0 ? 0 : edges.length / words;
  // The kernel uses 64-bit words.
  const stride = words + (words % 2);
  const kernel = minimisationKernel();
  const start = kernel.reserveZeros(count * stride * 4);
  const copy = integersAt(kernel, start, count * stride);
  for (let e = 0; e < count; e++) copy.set(edges.subarray(e * words, (e + 1) * words), e * stride);
  hooks.found = (chosen) => found(integersAt(kernel, chosen, words));
  hooks.tick = (steps) => work.tick?.(work.steps + steps, work.limit);
  kernel.hittingSets(vertices, start, count, work.limit - work.steps);
  work.steps += kernel.steps.value;
  if (kernel.cutShort.value !== 0) work.cutShort = true;
}
