/** Returns the cycles of a graph, each once, starting from its first node in the given order. */
export function cyclesIn(
  next: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const cycles = new Map<string, readonly string[]>();
  const inCycle = new Set<string>();
  for (const node of next.keys()) {
    const cycle = inCycle.has(node) ? undefined : cycleFrom(node, next);
    if (cycle === undefined) continue;
    cycles.set(node, cycle);
    for (const member of cycle) inCycle.add(member);
  }
  return cycles;
}

/** Returns the path from a node back to itself; undefined when there is none. */
function cycleFrom(
  start: string,
  next: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  const passed = new Set<string>();
  const search = (node: string, path: readonly string[]): readonly string[] | undefined => {
    for (const one of next.get(node) ?? []) {
      if (one === start) return path;
      if (passed.has(one)) continue;
      passed.add(one);
      const found = search(one, [...path, one]);
      if (found) return found;
    }
    return undefined;
  };
  return search(start, [start]);
}
