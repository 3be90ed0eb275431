import type { AnyPattern, NetworkTie, Requirement } from "@throughline/influence";
import { type ChannelDeclaration, type ChannelRole, knownChannels } from "@throughline/study";

/** The most specific role of each built-in channel: a threat also has the role of pressure. */
const ownRole = new Map<string, ChannelRole>(
  knownChannels.flatMap(({ id, roles }) => {
    const role = roles.at(-1);
    return role === undefined ? [] : [[id, role]];
  }),
);

const isKnown = (id: string): boolean => ownRole.has(id);

/** The channels that a pattern asks for, with the study's channels that have the same roles. */
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

/** Adds to a pattern the channels that the study defines, by their roles. */
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

/** Maps ties to built-in channels: a channel that the study defines becomes the first one with the same role. */
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
