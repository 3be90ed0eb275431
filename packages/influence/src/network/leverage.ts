import { isDomestic, type NetworkActor, type NetworkTie, type Target } from "./network.ts";

/** Who reaches a set of actors from where, by kind of actor, with the ties it shows in. */
export type Reach = {
  readonly kind: string;
  readonly domestic: boolean;
  readonly ties: readonly NetworkTie[];
  /** who acts on whom through which channel, each once, however many rows record it */
  readonly count: number;
};

/**
 * Groups the ties made into a set of actors by the kind of actor they come from.
 *
 * @param ties ties of one case
 * @param actors every actor by id
 * @param into the receivers
 * @param channels the channels that count
 * @returns one entry for each kind and standing, in order of kind; O(ties); a kind that acts both from within and
 *   from abroad has two entries
 */
export function reachInto(
  ties: readonly NetworkTie[],
  actors: ReadonlyMap<string, NetworkActor>,
  target: Target,
  into: (actor: NetworkActor) => boolean,
  channels: (channel: string) => boolean,
): Reach[] {
  const groups = new Map<string, { kind: string; domestic: boolean; ties: NetworkTie[] }>();
  for (const tie of ties) {
    const from = actors.get(tie.from);
    const to = actors.get(tie.to);
    if (!from || !to || tie.sign !== "+" || !channels(tie.channel) || !into(to)) continue;
    const domestic = isDomestic(from, target);
    const key = `${from.kind}/${domestic}`;
    const group = groups.get(key) ?? { kind: from.kind, domestic, ties: [] };
    group.ties.push(tie);
    groups.set(key, group);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => ({ ...group, count: distinct(group.ties) }));
}

const distinct = (ties: readonly NetworkTie[]): number =>
  new Set(ties.map(({ from, to, channel }) => JSON.stringify([from, to, channel]))).size;

/** How much of what reached the lawmakers started abroad. */
export type Bypass = {
  readonly share: number;
  /** who acts on whom through which channel, each once, however many rows record it */
  readonly counts: { readonly abroad: number; readonly all: number };
  readonly abroad: readonly NetworkTie[];
  readonly all: readonly NetworkTie[];
};

/**
 * Measures how far influence went around the domestic policy process: of those who act on lawmaking actors, norms
 * apart, the share that is abroad. The same actor counts once for each lawmaker and channel, in however many rows the
 * tie is recorded.
 *
 * @param lawmaking ids of the actors that make the law
 * @param ties ties of one case; those that were cut or refused do not count
 * @param actors every actor by id
 * @returns the share in 0..1, NaN when no tie reaches them, with the ties it counts; O(ties)
 */
export function bypass(
  ties: readonly NetworkTie[],
  actors: ReadonlyMap<string, NetworkActor>,
  target: Target,
  lawmaking: readonly string[],
): Bypass {
  const into = new Set(lawmaking);
  const reach = reachInto(
    ties,
    actors,
    target,
    (actor) => into.has(actor.id),
    (channel) => channel !== "norm",
  );
  const inOrder = (groups: readonly Reach[]) =>
    groups.flatMap((group) => group.ties).sort((a, b) => (a.id < b.id ? -1 : 1));
  const all = inOrder(reach);
  const abroad = inOrder(reach.filter((group) => !group.domestic));
  const counts = { abroad: distinct(abroad), all: distinct(all) };
  return { share: counts.abroad / counts.all, counts, abroad, all };
}
