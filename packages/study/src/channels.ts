import type { Records } from "./records.ts";
import { channels } from "./tables.ts";

/** The roles that a channel can have in a pathway. */
export const channelRoles = [
  "norm",
  "support",
  "pressure",
  "threat",
  "sanction",
  "participation",
  "law-making",
  "prosecution",
  "reaction",
] as const;

export type ChannelRole = (typeof channelRoles)[number];

/** A channel: an act happens once, a relation lasts; the roles are its possible parts in a pathway. */
export type ChannelDeclaration = {
  readonly id: string;
  readonly name: string;
  readonly nature: "act" | "relation";
  readonly roles: readonly ChannelRole[];
};

const known: Readonly<Record<(typeof channels)[number], Pick<ChannelDeclaration, "nature" | "roles">>> = {
  norm: { nature: "relation", roles: ["norm"] },
  funding: { nature: "relation", roles: ["support"] },
  expertise: { nature: "relation", roles: ["support"] },
  pressure: { nature: "relation", roles: ["pressure"] },
  "sanction threat": { nature: "act", roles: ["pressure", "threat"] },
  sanction: { nature: "act", roles: ["pressure", "sanction"] },
  participation: { nature: "relation", roles: ["participation"] },
  legislation: { nature: "act", roles: ["law-making"] },
  prosecution: { nature: "act", roles: ["prosecution"] },
  backlash: { nature: "act", roles: ["reaction"] },
};

/** The built-in channels. */
export const knownChannels: readonly ChannelDeclaration[] = channels.map((id) => ({
  id,
  name: id,
  ...known[id],
}));

/**
 * Returns every channel of a study: the built-in ones, as redefined by the rows of the study, and those that it adds.
 */
export function channelsOf(rows: readonly Records["channels"][]): ChannelDeclaration[] {
  const own = new Map(
    rows.map(({ id, name, nature, roles = "" }): [string, ChannelDeclaration] => [
      id,
      { id, name, nature, roles: roles.split(/\s+/u).filter(isRole) },
    ]),
  );
  const others = [...own.values()].filter(({ id }) => !knownChannels.some((channel) => channel.id === id));
  return [...knownChannels.map((channel) => own.get(channel.id) ?? channel), ...others];
}

/** Returns whether a word is a role of channels. */
function isRole(word: string): word is ChannelRole {
  return channelRoles.some((role) => role === word);
}
