import type { NetworkTie } from "./network.ts";

/** The five ways to stand between two others, by the bloc that each of the three belongs to. */
export type BrokerRole = "coordinator" | "itinerant" | "gatekeeper" | "representative" | "liaison";

/** How often an actor stands between two others that have no tie of their own. */
export type Broker = { readonly actor: string; readonly total: number } & Readonly<
  Record<BrokerRole, number>
>;

/**
 * Counts who brokers between whom: for each a → broker → b, where there is no tie a → b, the role that the blocs of the three make.
 * Coordinator: all of one bloc. Itinerant: a and b of one bloc, the broker of another. Gatekeeper: lets into its own bloc (that of b).
 * Representative: acts for its own bloc (that of a). Liaison: three blocs.
 *
 * @param ties ties between two actors count once, whatever their channels; those that were cut or refused do not count
 * @param blocOf the bloc of an actor
 * @returns every actor that brokers, most first, then by id; grows with the pairs of ties that meet
 * @see Gould & Fernandez (1989), Sociological Methodology 19: 89-126
 */
export function brokerage(ties: readonly NetworkTie[], blocOf: (actor: string) => string): Broker[] {
  const out = new Map<string, Set<string>>();
  for (const { from, to, sign } of ties) {
    if (sign !== "+" || from === to) continue;
    const reached = out.get(from) ?? new Set();
    reached.add(to);
    out.set(from, reached);
  }
  const brokers = new Map<string, Record<BrokerRole, number>>();
  for (const [a, reached] of out)
    for (const broker of reached)
      for (const b of out.get(broker) ?? []) {
        if (b === a || reached.has(b)) continue;
        const roles = brokers.get(broker) ?? {
          coordinator: 0,
          itinerant: 0,
          gatekeeper: 0,
          representative: 0,
          liaison: 0,
        };
        roles[roleOf(blocOf(a), blocOf(broker), blocOf(b))]++;
        brokers.set(broker, roles);
      }
  return [...brokers]
    .map(([actor, roles]) => ({
      actor,
      ...roles,
      total: Object.values(roles).reduce((sum, count) => sum + count, 0),
    }))
    .sort((x, y) => y.total - x.total || (x.actor < y.actor ? -1 : 1));
}

function roleOf(a: string, broker: string, b: string): BrokerRole {
  if (a === b) return a === broker ? "coordinator" : "itinerant";
  if (broker === b) return "gatekeeper";
  return broker === a ? "representative" : "liaison";
}
