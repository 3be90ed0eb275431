import { ModelError } from "./errors.ts";

export type Dag = {
  /** in causal order: parents before children, otherwise as they appear */
  readonly names: readonly string[];
  /** for each node the positions of its parents, ascending */
  readonly parents: readonly (readonly number[])[];
  /** for each node the earlier nodes with which it shares an unobserved cause, ascending */
  readonly partners: readonly (readonly number[])[];
};

/** A name of a node: letters, digits and _, not starting with a digit. */
export const nodeName = /[\p{L}_][\p{L}\p{N}_]*/u;

type Arrow = { readonly from: string; readonly to: string };

/**
 * Reads a directed acyclic graph: "X -> M -> Y; X <-> Y" or "{A, B} -> Y". `<->` marks an unobserved common cause.
 *
 * @returns the nodes in causal order, each with the positions of its parents; O(nodes + arrows)
 * @throws ModelError for a statement without nodes, a name that is not one, an arrow from a node to itself, and a
 *   cycle
 * @see the statements of R's CausalQueries and dagitty; Pearl (2009), Causality, 1.2
 */
export function readDag(statement: string): Dag {
  const names: string[] = [];
  const arrows: Arrow[] = [];
  const confounded: Arrow[] = [];
  for (const part of statement.split(";").filter((text) => text.trim() !== "")) {
    const pieces = part.split(/(<->|->|<-)/u).map((piece) => piece.trim());
    const groups = pieces.filter((_, i) => i % 2 === 0).map((piece) => readNodes(piece, part));
    for (const name of groups.flat()) if (!names.includes(name)) names.push(name);
    groups.slice(1).forEach((right, i) => {
      const left = groups[i]!;
      const arrow = pieces[2 * i + 1];
      for (const a of left) {
        for (const b of right) {
          if (a === b)
            throw new ModelError(`"${part.trim()}": node "${a}" points to itself`, `Remove the arrow.`);
          if (arrow === "<->") confounded.push({ from: a, to: b });
          else arrows.push(arrow === "->" ? { from: a, to: b } : { from: b, to: a });
        }
      }
    });
  }
  if (names.length === 0) throw new ModelError("The statement has no node", 'Write, for instance, "X -> Y".');
  const order = causalOrder(names, arrows);
  const linked = (links: readonly Arrow[], name: string, both: boolean) =>
    order
      .map((other, position) => ({ other, position }))
      .filter(({ other }) =>
        links.some(
          ({ from, to }) => (from === other && to === name) || (both && from === name && to === other),
        ),
      )
      .map(({ position }) => position);
  return {
    names: order,
    parents: order.map((name) => linked(arrows, name, false)),
    partners: order.map((name, own) => linked(confounded, name, true).filter((other) => other < own)),
  };
}

function readNodes(piece: string, part: string): string[] {
  const names = /^\{(.*)\}$/u
    .exec(piece)?.[1]
    ?.split(/[\s,]+/u)
    .filter(Boolean) ?? [piece];
  for (const name of names) {
    if (new RegExp(`^${nodeName.source}$`, "u").test(name)) continue;
    throw new ModelError(
      `"${part.trim()}": "${name}" is not a name of a node`,
      `Use letters, digits and _, joined by ->, <- or <->, parts separated by ;.`,
    );
  }
  return names;
}

/** Takes again and again the first node whose parents have all been taken. */
function causalOrder(names: readonly string[], arrows: readonly Arrow[]): string[] {
  const order: string[] = [];
  const left = [...names];
  while (left.length > 0) {
    const next = left.findIndex((name) => !arrows.some(({ from, to }) => to === name && left.includes(from)));
    if (next < 0)
      throw new ModelError(`The arrows form a cycle: ${cycle(left, arrows)}`, `Remove or turn one.`);
    order.push(...left.splice(next, 1));
  }
  return order;
}

/** Follows parents among nodes that all have one until a node comes again. */
function cycle(left: readonly string[], arrows: readonly Arrow[]): string {
  const path = [left[0]!];
  for (;;) {
    const parent = arrows.find(({ from, to }) => to === path[0] && left.includes(from))!.from;
    const again = path.indexOf(parent);
    path.unshift(parent);
    if (again >= 0) return path.slice(0, again + 2).join(" -> ");
  }
}
