import type { AnyPattern, NetworkTie, Requirement } from "@throughline/influence";
import { type ChannelDeclaration, type ChannelRole, knownChannels } from "@throughline/study";

/** The part by which each channel that every study knows is told from the others: a threat is pressure too, and more. */
const ownRole = new Map<string, ChannelRole>(
  knownChannels.flatMap(({ id, roles }) => {
    const role = roles.at(-1);
    return role === undefined ? [] : [[id, role]];
  }),
);

const isKnown = (id: string): boolean => ownRole.has(id);

/** The channels that a pattern asks for, with those of the study's own that play their parts. */
export function channelsAsked(
  declared: readonly ChannelDeclaration[],
  asked: readonly string[],
): readonly string[] {
  const roles = new Set(asked.flatMap((id) => ownRole.get(id) ?? []));
  const own = declared.filter(
    ({ id, roles: played }) => !isKnown(id) && !asked.includes(id) && played.some((role) => roles.has(role)),
  );
  return own.length === 0 ? asked : [...asked, ...own.map(({ id }) => id)];
}

/** A pattern that also takes the channels of the study's own, by the parts that they play. */
export function withOwnChannels(declared: readonly ChannelDeclaration[], pattern: AnyPattern): AnyPattern {
  if (declared.every(({ id }) => isKnown(id)) || pattern.is === "measure") return pattern;
  if (pattern.is === "phases")
    return {
      ...pattern,
      phases: pattern.phases.map((phase) =>
        phase.ties === undefined
          ? phase
          : { ...phase, ties: { ...phase.ties, channels: channelsAsked(declared, phase.ties.channels) } },
      ),
    };
  const taking = (asks: Requirement): Requirement =>
    "channels" in asks ? { ...asks, channels: channelsAsked(declared, asks.channels) } : asks;
  return { ...pattern, steps: pattern.steps.map((step) => ({ ...step, asks: taking(step.asks) })) };
}

/** Ties on the channels that every study knows: one of the study's own is taken as the first whose part it plays. */
export function onKnownChannels(
  declared: readonly ChannelDeclaration[],
  ties: readonly NetworkTie[],
): readonly NetworkTie[] {
  const standIns = new Map(
    declared.flatMap(({ id, roles }): [string, string][] => {
      const known = knownChannels.find((one) => roles.some((role) => role === ownRole.get(one.id)));
      return isKnown(id) || known === undefined ? [] : [[id, known.id]];
    }),
  );
  if (standIns.size === 0) return ties;
  return ties.map((tie) => ({ ...tie, channel: standIns.get(tie.channel) ?? tie.channel }));
}
