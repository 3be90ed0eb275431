import type { ActorClass } from "../network/network.ts";
import type { TemporalGraph } from "../network/temporal-graph.ts";
import { eventChannel, monthsAfter, noEnd } from "../network/temporal-graph.ts";
import type { Pattern, Requirement, Role, Step, TieAsked } from "./pattern.ts";

type Timed = Extract<Requirement, { is: "tie" | "phase" }>;
/** A step that asks for a tie or an event. */
export type TimedStep = Step & { readonly asks: Timed };

/** True for a step that asks for a tie or an event. */
export const isTimed = (step: Step): step is TimedStep => step.asks.is === "tie" || step.asks.is === "phase";

/** Ties by the actor they come from: those of actor a are `ties[offsets[a]]` up to `ties[offsets[a + 1]]`, in order of the graph. */
export type TiesByActor = { readonly offsets: Int32Array; readonly ties: Int32Array };

/** A step ready to be searched for: roles and steps are numbers. */
export type PlannedStep = {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** the ties that meet it by themselves: all in order of the graph, and by the actor they come from */
  readonly all: Int32Array;
  readonly direct: TiesByActor;
  /** the ties that can be a part of it, when it may pass through others */
  readonly legs?: TiesByActor;
  readonly canStart: Uint8Array;
  readonly canEnd: Uint8Array;
  readonly canPass: Uint8Array;
  readonly throughAtMost: number;
  /** the steps before it in time, by place in the plan */
  readonly after: readonly number[];
  readonly within?: { readonly step: number; readonly months: number };
};

export type Plan = { readonly steps: readonly PlannedStep[]; readonly roles: readonly string[] };

/**
 * Makes the steps of a pattern ready to be searched for in a graph.
 *
 * @param steps steps that ask for ties or events, in order of time; what they say of steps that are not among them is left out
 * @param years what `asked` stands for
 */
export function planOf(
  graph: TemporalGraph,
  pattern: Pick<Pattern, "roles">,
  steps: readonly TimedStep[],
  years: number,
): Plan {
  const roles: string[] = [];
  const roleNumber = (name: string) => {
    if (!roles.includes(name)) roles.push(name);
    return roles.indexOf(name);
  };
  const placeOf = new Map(steps.map((step, i) => [step.id, i]));
  const planned = steps.map((step): PlannedStep => {
    const { asks } = step;
    const event = asks.is === "phase";
    const canStart = event ? noActor(graph) : standingIn(graph, pattern.roles[asks.from]);
    const canEnd = event ? noActor(graph) : standingIn(graph, pattern.roles[asks.to]);
    const through = event ? undefined : asks.through;
    const canPass = standingIn(graph, through);
    const right = tiesAsked(
      graph,
      event ? { channels: [eventChannel(asks.label)], sign: "+", anotherCase: false } : asks,
    );
    const all = right.filter((tie) => canStart[graph.from[tie] as number] && canEnd[graph.to[tie] as number]);
    const within = asks.within && placeOf.get(asks.within.step);
    return {
      id: step.id,
      from: roleNumber(event ? `from ${step.id}` : asks.from),
      to: roleNumber(event ? `to ${step.id}` : asks.to),
      all,
      direct: byActor(graph, all),
      ...(through ? { legs: byActor(graph, right) } : {}),
      canStart,
      canEnd,
      canPass,
      throughAtMost: through?.atMost ?? 0,
      after: step.after.flatMap((id) => placeOf.get(id) ?? []),
      ...(within === undefined || asks.within === undefined
        ? {}
        : {
            within: {
              step: within,
              months: asks.within.months === "asked" ? Math.round(years * 12) : asks.within.months,
            },
          }),
    };
  });
  return { steps: planned, roles };
}

/** The ties of the channels, sign and terms asked for, in order of the graph. */
export function tiesAsked(
  graph: TemporalGraph,
  { channels, sign, anotherCase, terms }: Omit<TieAsked, "from" | "to">,
): Int32Array {
  const wanted = new Uint8Array(graph.channels.size);
  for (const name of channels) {
    const channel = graph.channels.get(name);
    if (channel !== undefined) wanted[channel] = 1;
  }
  const made = sign === "+" ? 1 : 0;
  const found = new Int32Array(graph.ties.length);
  let n = 0;
  for (let tie = 0; tie < found.length; tie++) {
    if (!wanted[graph.channel[tie] as number]) continue;
    if (sign !== "either" && graph.made[tie] !== made) continue;
    if (anotherCase !== "either" && (graph.elsewhere[tie] === 1) !== anotherCase) continue;
    const on = terms && graph.ties[tie]?.terms;
    if (on !== undefined && !terms?.includes(on)) continue;
    found[n++] = tie;
  }
  return found.slice(0, n);
}

/** Who can stand in a role: 1 for each actor that can. An end of an event stands in no role. */
export function standingIn(graph: TemporalGraph, role: Role | undefined): Uint8Array {
  const standing = new Uint8Array(graph.actors.length);
  if (!role || role.classes.length === 0) return standing;
  for (let actor = 0; actor < standing.length - 1; actor++) {
    if (!role.classes.includes(graph.classes[actor] as ActorClass)) continue;
    const own = [graph.kinds[actor], graph.knownKinds[actor]];
    if (role.kinds && !role.kinds.some((kind) => own.includes(kind))) continue;
    standing[actor] = 1;
  }
  return standing;
}

/** The end of an event alone. */
function noActor(graph: TemporalGraph): Uint8Array {
  const standing = new Uint8Array(graph.actors.length);
  standing[standing.length - 1] = 1;
  return standing;
}

/** Puts ties, given in order of the graph, under the actors they come from. */
export function byActor(graph: TemporalGraph, ties: Int32Array): TiesByActor {
  const offsets = new Int32Array(graph.actors.length + 1);
  for (const tie of ties) {
    const next = (graph.from[tie] as number) + 1;
    offsets[next] = (offsets[next] as number) + 1;
  }
  for (let actor = 0; actor < graph.actors.length; actor++)
    offsets[actor + 1] = (offsets[actor + 1] as number) + (offsets[actor] as number);
  const place = offsets.slice();
  const sorted = new Int32Array(ties.length);
  for (const tie of ties) {
    const from = graph.from[tie] as number;
    sorted[place[from] as number] = tie;
    place[from] = (place[from] as number) + 1;
  }
  return { offsets, ties: sorted };
}

/** The last day on which a tie may begin to be within so many months of another; any day when the other's begin is not known. */
export function lastDayWithin(graph: TemporalGraph, tie: number, months: number): number {
  return graph.start[tie] === 0 ? noEnd : monthsAfter(graph.startBy[tie] as number, months);
}
