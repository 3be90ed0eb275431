import { type ActorClass, classOf, type NetworkActor, type NetworkTie, type Target } from "./network.ts";

/** A tie that cannot be used, and why. */
export type ExcludedTie = {
  readonly tie: string;
  readonly why: "an actor is not known" | "from an actor to itself" | "ends before it begins";
};

/** A dated event of the case with the label it carries. */
export type LabelledEvent = {
  readonly id: string;
  readonly label: string | undefined;
  /** the first day it can mean, as far as known */
  readonly day: string | undefined;
  /** the last day that its begin can mean, and the last day it can mean; the first day when left out */
  readonly startBy?: string;
  readonly end?: string;
};

/**
 * The ties of a case over flat arrays, in order of their first day (not known first) and then of their id. Days are numbers
 * (20031231), so that they compare as dates do.
 */
export type TemporalGraph = {
  readonly ties: readonly NetworkTie[];
  /** actor ids by number; the last number, without an id, stands at both ends of an event */
  readonly actors: readonly string[];
  readonly classes: readonly ActorClass[];
  readonly kinds: readonly string[];
  /** the kind that patterns know, for a kind that is said to stand for one */
  readonly knownKinds: readonly string[];
  readonly channels: ReadonlyMap<string, number>;
  /** one entry a tie: the numbers of its actors and its channel, 1 made or 0 cut, 1 of another case */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly channel: Int32Array;
  readonly made: Uint8Array;
  readonly elsewhere: Uint8Array;
  /** first day it can begin, 0 when not known; last day it can begin */
  readonly start: Int32Array;
  readonly startBy: Int32Array;
  /** last day it can end, `noEnd` when not known; the last day on which it is sure to be there */
  readonly end: Int32Array;
  readonly sureEnd: Int32Array;
  readonly excluded: readonly ExcludedTie[];
};

/** An end that is not known reaches as far as it must. */
export const noEnd = 99_999_999;

/** The channel under which the events with a label are kept. */
export const eventChannel = (label: string): string => `event: ${label}`;

/** What a graph is made of. */
export type GraphParts = {
  readonly ties: readonly NetworkTie[];
  readonly actors: ReadonlyMap<string, NetworkActor>;
  readonly target: Target;
  readonly events?: readonly LabelledEvent[];
  /** ties of other cases */
  readonly elsewhere?: readonly NetworkTie[];
};

/**
 * Puts ties and events into a graph that can be searched.
 *
 * @returns the graph; ties to actors that are not known, from an actor to itself, or that end before they begin are not in it and are
 *   listed; O(n log n)
 */
export function temporalGraph({
  ties,
  actors,
  target,
  events = [],
  elsewhere = [],
}: GraphParts): TemporalGraph {
  const excluded: ExcludedTie[] = [];
  const ids = [...actors.keys()].sort();
  const numberOf = new Map(ids.map((id, i) => [id, i]));
  const usable: NetworkTie[] = [];
  const most = ties.length + elsewhere.length + events.length;
  const [givers, receivers, starts] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  const put = (tie: NetworkTie, from: number, to: number) => {
    givers[usable.length] = from;
    receivers[usable.length] = to;
    starts[usable.length] = dayNumber(tie.start) ?? 0;
    usable.push(tie);
  };
  const take = (tie: NetworkTie) => {
    const [from, to] = [numberOf.get(tie.from), numberOf.get(tie.to)];
    if (from === undefined || to === undefined) excluded.push({ tie: tie.id, why: "an actor is not known" });
    else if (from === to) excluded.push({ tie: tie.id, why: "from an actor to itself" });
    else if (tie.start !== undefined && tie.end !== undefined && tie.end < tie.start)
      excluded.push({ tie: tie.id, why: "ends before it begins" });
    else put(tie, from, to);
  };
  for (const tie of ties) take(tie);
  const here = usable.length;
  for (const tie of elsewhere) take(tie);
  const ends = usable.length;
  for (const { id, label, day, startBy, end } of events) {
    if (label === undefined) continue;
    const event: NetworkTie = {
      id,
      from: "",
      to: "",
      channel: eventChannel(label),
      sign: "+",
      ...(day === undefined ? {} : { start: day, end: end ?? startBy ?? day }),
      ...(startBy === undefined ? {} : { startBy }),
      ...(day === undefined ? {} : { endFrom: day }),
    };
    put(event, ids.length, ids.length);
  }
  const n = usable.length;
  const order = inOrder(starts.subarray(0, n), (i) => (usable[i] as NetworkTie).id);
  const kinds = [...ids.map((id) => actors.get(id)?.kind ?? ""), ""];
  const channels = new Map<string, number>();
  const graph = {
    ties: new Array<NetworkTie>(n),
    actors: [...ids, ""],
    classes: [...ids.map((id) => classOf(actors.get(id) as NetworkActor, target)), "other" as const],
    kinds,
    knownKinds: kinds.map((kind) => target.kinds?.[kind] ?? kind),
    channels,
    from: new Int32Array(n),
    to: new Int32Array(n),
    channel: new Int32Array(n),
    made: new Uint8Array(n),
    elsewhere: new Uint8Array(n),
    start: new Int32Array(n),
    startBy: new Int32Array(n),
    end: new Int32Array(n),
    sureEnd: new Int32Array(n),
    excluded: excluded.sort((a, b) => compare(a.tie, b.tie)),
  };
  for (let i = 0; i < n; i++) {
    const given = order[i] as number;
    const tie = usable[given] as NetworkTie;
    graph.ties[i] = tie;
    graph.from[i] = givers[given] as number;
    graph.to[i] = receivers[given] as number;
    let channel = channels.get(tie.channel);
    if (channel === undefined) {
      channel = channels.size;
      channels.set(tie.channel, channel);
    }
    graph.channel[i] = channel;
    graph.made[i] = tie.sign === "+" ? 1 : 0;
    graph.elsewhere[i] = given >= here && given < ends ? 1 : 0;
    const start = starts[given] as number;
    const end = dayNumber(tie.end);
    graph.start[i] = start;
    graph.startBy[i] = Math.min(Math.max(start, dayNumber(tie.startBy) ?? start), end ?? noEnd);
    graph.end[i] = end ?? noEnd;
    graph.sureEnd[i] = Math.max(start, dayNumber(tie.endFrom) ?? end ?? start);
  }
  return graph;
}

/** The places of ties by their first day, then by their id, then by their place. */
function inOrder(starts: Int32Array, idOf: (i: number) => string): Int32Array {
  // Day and place in one number each, so that the whole is sorted without a comparison in code; then the ties of one day by their id.
  const room = 2 ** 26;
  const keys = new Float64Array(starts.length);
  for (let i = 0; i < keys.length; i++) keys[i] = (starts[i] as number) * room + i;
  keys.sort();
  const order = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) order[i] = (keys[i] as number) % room;
  for (let a = 0, b = 0; a < order.length; a = b) {
    const day = starts[order[a] as number];
    while (b < order.length && starts[order[b] as number] === day) b++;
    if (b - a > 1) order.subarray(a, b).sort((i, j) => compare(idOf(i), idOf(j)) || i - j);
  }
  return order;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A day as a number: `2003-12-31` is 20031231. */
function dayNumber(day: string | undefined): number | undefined {
  if (day === undefined) return undefined;
  let number = 0;
  for (let i = 0; i < 10; i++) if (i !== 4 && i !== 7) number = number * 10 + day.charCodeAt(i) - 48;
  return number;
}

/** The day so many months after another; a day that the month does not have stands after its last. */
export function monthsAfter(day: number, months: number): number {
  const all = Math.floor(day / 10_000) * 12 + (Math.floor(day / 100) % 100) - 1 + months;
  return Math.floor(all / 12) * 10_000 + ((all % 12) + 1) * 100 + (day % 100);
}
