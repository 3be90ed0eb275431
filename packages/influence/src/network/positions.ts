import graphology from "graphology";
import betweenness from "graphology-metrics/centrality/betweenness.js";
import type { NetworkTie } from "./network.ts";

// Both are CommonJS whose types say that they have a default export; what is imported is that export itself.
type Directed = { mergeDirectedEdge(from: string, to: string): unknown };
const Graph = graphology as unknown as new (options: { type: "directed" }) => Directed;
const betweennessOf = betweenness as unknown as (graph: Directed) => Record<string, number>;

/** Where an actor stands in the network of a time. */
export type Position = {
  readonly actor: string;
  /** how many actors have a tie to it, and to how many it has one */
  readonly in: number;
  readonly out: number;
  /** the share of shortest ways between others that lead through it, 0..1 */
  readonly betweenness: number;
};

/** The network of some years. */
export type Window = {
  readonly from: number;
  readonly to: number;
  /** ids of the ties that were there */
  readonly ties: readonly string[];
  /** every actor that has a tie, those most between others first, then those with most ties, then by id */
  readonly positions: readonly Position[];
  /** groups of actors with ties to and from the very same others: they are structurally equivalent */
  readonly equivalent: readonly (readonly string[])[];
};

/**
 * Follows centrality and structural equivalence over windows of some years.
 *
 * A tie is in a window when it can have been there: an end that is not known is open, a begin that is not known is
 * taken to lie in the year of the end. Ties that were cut or refused do not count, and several ties between two
 * actors count once.
 *
 * @param years the width of a window, at least 1; the first begins with the first year known
 * @param ties ties of one case
 * @returns the windows up to the last year known, and the ids of ties without any date, which are in none; one run
 *   over the network of each window, O(actors × ties)
 * @see Freeman (1977), Sociometry 40: 35-41, computed by graphology after Brandes (2001); Lorrain & White (1971),
 *   Journal of Mathematical Sociology 1: 49-80
 */
export function positionsOverTime(
  ties: readonly NetworkTie[],
  years: number,
): { windows: Window[]; undated: string[] } {
  const made = ties.filter((tie) => tie.sign === "+" && tie.from !== tie.to);
  const spans = made.flatMap((tie) => {
    const [start, end] = [yearOf(tie.start), yearOf(tie.end)];
    const from = start ?? end;
    return from === undefined ? [] : [{ tie, from, to: end ?? Number.POSITIVE_INFINITY }];
  });
  const known = spans.flatMap(({ from, to }) => (Number.isFinite(to) ? [from, to] : [from]));
  const first = Math.min(...known);
  const last = Math.max(...known);
  const windows: Window[] = [];
  for (let from = first; from <= last; from += years) {
    const to = Math.min(from + years - 1, last);
    windows.push(
      windowOf(
        spans.filter((span) => span.from <= to && span.to >= from).map(({ tie }) => tie),
        from,
        to,
      ),
    );
  }
  const undated = made.filter((tie) => tie.start === undefined && tie.end === undefined).map(({ id }) => id);
  return { windows, undated: undated.sort() };
}

const yearOf = (day: string | undefined): number | undefined =>
  day === undefined ? undefined : Number(day.slice(0, 4));

function windowOf(ties: readonly NetworkTie[], from: number, to: number): Window {
  const graph = new Graph({ type: "directed" });
  const into = new Map<string, Set<string>>();
  const outOf = new Map<string, Set<string>>();
  const note = (map: Map<string, Set<string>>, actor: string, other: string) =>
    map.set(actor, (map.get(actor) ?? new Set()).add(other));
  for (const tie of ties) {
    graph.mergeDirectedEdge(tie.from, tie.to);
    note(outOf, tie.from, tie.to);
    note(into, tie.to, tie.from);
  }
  const between = ties.length > 0 ? betweennessOf(graph) : {};
  const actors = [...new Set(ties.flatMap((tie) => [tie.from, tie.to]))].sort();
  const positions = actors
    .map((actor) => ({
      actor,
      in: into.get(actor)?.size ?? 0,
      out: outOf.get(actor)?.size ?? 0,
      // Between two actors there is no third; the library then leaves the sum as it is, which is 0.
      betweenness: between[actor] ?? 0,
    }))
    .sort(
      (a, b) => b.betweenness - a.betweenness || b.in + b.out - a.in - a.out || (a.actor < b.actor ? -1 : 1),
    );
  const others = (set: ReadonlySet<string> | undefined) => JSON.stringify([...(set ?? [])].sort());
  const groups = Map.groupBy(actors, (actor) => `${others(into.get(actor))} > ${others(outOf.get(actor))}`);
  return {
    from,
    to,
    ties: ties.map(({ id }) => id).sort(),
    positions,
    equivalent: [...groups.values()].filter((group) => group.length > 1),
  };
}
