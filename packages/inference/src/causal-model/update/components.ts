import { type CausalModel, setOf, setOfParameter } from "../causal-model.ts";
import { DataError } from "../errors.ts";

/** Cases of the same values: 0, 1 or -1 (missing) by node. */
export type Cases = { readonly values: Int8Array; readonly count: number };

/** Some equal cases, and their possible combinations of types, each as the parameters that it is the product of. */
export type Cell = {
  readonly count: number;
  readonly width: number;
  /** combinations × width: places of parameters */
  readonly combinations: Int32Array;
};

/** Sets of parameters about which the same cells tell; those of different components are independent after updating. */
export type Component = {
  /** positions of the sets, ascending */
  readonly sets: readonly number[];
  readonly cells: readonly Cell[];
};

/**
 * Splits what cases tell into independent parts. A node whose parents were all observed, and whose partners' types are known, learns
 * alone; one with an unobserved parent learns together with it. Sets about which no case tells are components without cells.
 *
 * @throws DataError for a case that no combination of types allows
 */
export function components(model: CausalModel, cases: readonly Cases[]): Component[] {
  const parts = nodeParts(model, cases);
  const cells = new Map<string, Cell>();
  for (const { values, count } of cases) {
    const active = activeNodes(model, values);
    for (const part of parts) {
      const nodes = part.filter((node) => active.has(node));
      if (nodes.length === 0) continue;
      const seen = nodes.flatMap((node) => [
        node,
        ...model.nodes[node]!.parents,
        ...model.nodes[node]!.partners,
      ]);
      const key = `${part[0]}:${nodes}:${seen.map((node) => values[node])}`;
      const known = cells.get(key);
      if (known) cells.set(key, { ...known, count: known.count + count });
      else {
        const found = combinations(model, nodes, values);
        if (found.length === 0) throw impossible(model, nodes, values);
        cells.set(key, { count, width: nodes.length, combinations: found });
      }
    }
  }
  return bySets(model, [...cells.values()]);
}

/** Nodes that were observed, and the parents and partners that their values depend on, directly or through others. */
function activeNodes(model: CausalModel, values: Int8Array): Set<number> {
  const active = new Set(model.nodes.flatMap((_, node) => (values[node]! >= 0 ? [node] : [])));
  for (const node of active) {
    for (const other of [...model.nodes[node]!.parents, ...model.nodes[node]!.partners]) active.add(other);
  }
  return active;
}

const isKnown = (model: CausalModel, node: number, values: Int8Array) =>
  values[node]! >= 0 && model.nodes[node]!.parents.length === 0;

/** Nodes that learn together from some cases. */
export function nodeParts(model: CausalModel, cases: readonly Cases[]): number[][] {
  const parts = new Partition(model.nodes.length);
  for (const { values } of cases) {
    for (const node of activeNodes(model, values)) {
      const { parents, partners } = model.nodes[node]!;
      for (const parent of parents) if (values[parent]! < 0) parts.join(node, parent);
      for (const partner of partners) if (!isKnown(model, partner, values)) parts.join(node, partner);
    }
  }
  return parts.parts();
}

/** All combinations of types of some nodes that give the observed values: combinations × nodes, places of parameters. */
export function combinations(model: CausalModel, nodes: readonly number[], values: Int8Array): Int32Array {
  const settled = Int8Array.from(values);
  const places = Int32Array.from(model.nodes, ({ types }, node) => types.indexOf(values[node]!));
  const found: number[] = [];
  const chosen: number[] = [];
  const choose = (depth: number) => {
    if (depth === nodes.length) {
      found.push(...chosen);
      return;
    }
    const position = nodes[depth]!;
    const node = model.nodes[position]!;
    const row = node.parents.reduce((bits, parent, bit) => bits | (settled[parent]! << bit), 0);
    // A known partner of a type that restrictions removed: no combination at all.
    if (node.partners.some((partner) => places[partner]! < 0)) return;
    const set = setOf(model, node, (partner) => places[partner]!);
    for (let place = 0; place < node.types.length; place++) {
      const value = (node.types[place]! >> row) & 1;
      if (values[position]! >= 0 && values[position] !== value) continue;
      settled[position] = value;
      places[position] = place;
      chosen[depth] = set.first + place;
      choose(depth + 1);
    }
  };
  choose(0);
  return Int32Array.from(found);
}

function impossible(model: CausalModel, nodes: readonly number[], values: Int8Array): DataError {
  const seen = model.nodes.flatMap(({ name }, node) =>
    values[node]! >= 0 ? [`${name}=${values[node]}`] : [],
  );
  return new DataError(
    `No causal type of the model gives ${seen.join(", ")}`,
    `Correct the case, or restrict the types of ` +
      `${nodes.map((node) => model.nodes[node]!.name).join(", ")} less.`,
  );
}

function bySets(model: CausalModel, cells: readonly Cell[]): Component[] {
  const setAt = setOfParameter(model);
  const parts = new Partition(model.sets.length);
  for (const { combinations } of cells) {
    for (const parameter of combinations) parts.join(setAt[combinations[0]!]!, setAt[parameter]!);
  }
  return parts
    .parts()
    .map((sets) => ({ sets, cells: cells.filter((cell) => sets.includes(setAt[cell.combinations[0]!]!)) }));
}

/** Numbers from 0, joined into parts. */
class Partition {
  readonly #above: number[];

  constructor(size: number) {
    this.#above = Array.from({ length: size }, (_, element) => element);
  }

  #top(element: number): number {
    let top = element;
    while (this.#above[top] !== top) top = this.#above[top]!;
    this.#above[element] = top;
    return top;
  }

  join(a: number, b: number): void {
    const [first, second] = [this.#top(a), this.#top(b)];
    this.#above[Math.max(first, second)] = Math.min(first, second);
  }

  /** each ascending */
  parts(): number[][] {
    const parts = new Map<number, number[]>();
    for (let element = 0; element < this.#above.length; element++) {
      const top = this.#top(element);
      const part = parts.get(top);
      if (part) part.push(element);
      else parts.set(top, [element]);
    }
    return [...parts.values()];
  }
}
