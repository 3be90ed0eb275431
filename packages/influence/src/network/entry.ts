import {
  type ActorClass,
  classOf,
  isDomestic,
  type NetworkActor,
  type NetworkTie,
  type Target,
} from "./network.ts";

/** An actor abroad from whom a matter comes to some actors. */
export type Entrant = { readonly actor: string; readonly kind: string; readonly class: ActorClass };

/** From whom abroad, and how, a matter comes to some actors. */
export type Entry = {
  /** ties on the shortest way; 1 is direct; nothing when nobody abroad reaches them */
  readonly steps: number | undefined;
  /** those abroad at the begin of the shortest ways, by id */
  readonly from: readonly Entrant[];
  /** ids of the ties on those ways, sorted */
  readonly ties: readonly string[];
};

/** Ties that carry no matter to somebody: they strike. */
const hostile = new Set(["backlash", "prosecution"]);

/**
 * Finds who abroad brings a matter to some actors, such as the lawmakers: those from whom the way to them is shortest, in ties that
 * follow each other in time and pass through domestic actors alone.
 *
 * A tie can follow when it has not ended by the time those before it have begun; an end that is not known is open, a begin that is not
 * known fits anywhere. Ties that were cut or refused, backlash and prosecution carry nothing.
 *
 * @param into ids of the actors reached
 * @returns nobody where no way leads there; O(ties × actors) at most
 */
export function entry(
  ties: readonly NetworkTie[],
  actors: ReadonlyMap<string, NetworkActor>,
  target: Target,
  into: readonly string[],
): Entry {
  const usable = ties.filter(
    (tie) =>
      tie.sign === "+" &&
      tie.from !== tie.to &&
      !hostile.has(tie.channel) &&
      actors.has(tie.from) &&
      actors.has(tie.to) &&
      !(tie.start !== undefined && tie.end !== undefined && tie.end < tie.start),
  );
  const abroad = (id: string) => !isDomestic(actors.get(id) as NetworkActor, target);
  /** for each number of ties left, the actors from whom the way is so long, with the last day on which it can be set out upon */
  const ways: Map<string, string>[] = [new Map(into.filter((id) => actors.has(id)).map((id) => [id, never]))];
  /** the last day known for each actor: a longer way counts only where it can be set out upon later */
  const latest = new Map(ways[0]);
  for (let steps = 1; steps <= actors.size; steps++) {
    const before = ways[steps - 1]!;
    const here = new Map<string, string>();
    for (const tie of usable) {
      const day = setOut(tie, before);
      if (day === undefined || day <= (latest.get(tie.from) ?? "")) continue;
      if (day > (here.get(tie.from) ?? "")) here.set(tie.from, day);
    }
    for (const [actor, day] of here) latest.set(actor, day);
    ways.push(here);
    const found = [...here.keys()].filter(abroad).sort();
    if (found.length > 0)
      return {
        steps,
        from: found.map((actor) => {
          const known = actors.get(actor) as NetworkActor;
          return { actor, kind: known.kind, class: classOf(known, target) };
        }),
        ties: onWays(usable, ways, found),
      };
    if (here.size === 0) break;
  }
  return { steps: undefined, from: [], ties: [] };
}

const never = "9999-99-99";

/** The last day on which a tie can be set out upon to go on over one of the ways, if it can. */
function setOut(tie: NetworkTie, ways: ReadonlyMap<string, string>): string | undefined {
  const latest = ways.get(tie.to);
  if (latest === undefined || (tie.start ?? "") > latest) return undefined;
  const end = tie.end ?? never;
  return end < latest ? end : latest;
}

function onWays(
  ties: readonly NetworkTie[],
  ways: readonly ReadonlyMap<string, string>[],
  from: readonly string[],
): string[] {
  const ids = new Set<string>();
  let clocks = new Map(from.map((actor) => [actor, ""]));
  for (let steps = ways.length - 1; steps > 0; steps--) {
    const next = new Map<string, string>();
    for (const tie of ties) {
      const clock = clocks.get(tie.from);
      const day = setOut(tie, ways[steps - 1]!);
      if (clock === undefined || day === undefined || day < clock) continue;
      ids.add(tie.id);
      const then = (tie.start ?? "") > clock ? (tie.start as string) : clock;
      const known = next.get(tie.to);
      if (known === undefined || then < known) next.set(tie.to, then);
    }
    clocks = next;
  }
  return [...ids].sort();
}
