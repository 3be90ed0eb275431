import {
  type ActorClass,
  classOf,
  isDomestic,
  type NetworkActor,
  type NetworkTie,
  type Target,
} from "./network.ts";

/** What those abroad do in a case by one channel to one class of actors, and who does it. */
export type HeldRole = {
  readonly channel: string;
  readonly reached: ActorClass;
  /** the kinds of actor that hold it, in order, with the ids of their ties */
  readonly holders: readonly { readonly kind: string; readonly ties: readonly string[] }[];
};

/**
 * Tells who abroad holds which role: a role is a channel and the class of actors that it reaches.
 *
 * @param ties ties of one case
 * @param actors every actor by id; ties of others are left out
 * @returns every role that an actor abroad holds, by channel and class; ties that were cut or refused do not count;
 *   O(ties)
 */
export function heldRoles(
  ties: readonly NetworkTie[],
  actors: ReadonlyMap<string, NetworkActor>,
  target: Target,
): HeldRole[] {
  const roles = new Map<string, Omit<HeldRole, "holders"> & { holders: Map<string, string[]> }>();
  for (const { id, from, to, channel, sign } of ties) {
    const [giver, receiver] = [actors.get(from), actors.get(to)];
    if (!giver || !receiver || sign !== "+" || from === to || isDomestic(giver, target)) continue;
    const reached = classOf(receiver, target);
    const key = `${channel} → ${reached}`;
    const role = roles.get(key) ?? { channel, reached, holders: new Map<string, string[]>() };
    role.holders.set(giver.kind, [...(role.holders.get(giver.kind) ?? []), id]);
    roles.set(key, role);
  }
  return [...roles]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { holders, ...role }]) => ({
      ...role,
      holders: [...holders]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([kind, ids]) => ({ kind, ties: ids.sort() })),
    }));
}

/** A substitution: one kind holds a role in one case that another kind holds in another case. */
export type Substitution = {
  readonly channel: string;
  readonly reached: ActorClass;
  /** the kinds that hold it here, and those that hold it there; they have none in common */
  readonly here: readonly string[];
  readonly there: readonly string[];
  readonly ties: readonly string[];
};

/**
 * Returns the roles that are held in both of two cases, and by no kind of actor in both.
 *
 * @param here roles of one case, as `heldRoles()` gives them
 * @param there roles of the other
 * @returns in the order of the roles of the first case; O(roles²)
 */
export function substitutions(here: readonly HeldRole[], there: readonly HeldRole[]): Substitution[] {
  return here.flatMap(({ channel, reached, holders }) => {
    const same = there.find((role) => role.channel === channel && role.reached === reached);
    const kinds = holders.map(({ kind }) => kind);
    const others = same?.holders.map(({ kind }) => kind) ?? [];
    if (others.length === 0 || others.some((kind) => kinds.includes(kind))) return [];
    const ties = [...holders, ...(same?.holders ?? [])].flatMap((holder) => holder.ties);
    return [{ channel, reached, here: kinds, there: others, ties: ties.sort() }];
  });
}
