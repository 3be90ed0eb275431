import { classOf, type NetworkActor, type Target } from "@throughline/influence";

/** The levels of actors, from abroad to those affected, as the network shows them from top to bottom. */
export const levels = [
  "international",
  "foreign",
  "networks",
  "state",
  "movement",
  "regions",
  "others",
] as const;
export type Level = (typeof levels)[number];

/**
 * The level of an actor.
 *
 * @param target the state that the influence is aimed at; without it, actors are neither at home nor abroad
 */
export function levelOf(actor: NetworkActor, target: Target | undefined): Level {
  if (target === undefined) return "others";
  const isRegional = actor.place?.startsWith(`${target.place}-`) === true || actor.kind === "regional-state";
  switch (classOf(actor, target)) {
    case "international":
      return "international";
    case "foreign-state":
      return "foreign";
    case "ally":
    case "donor":
      return "networks";
    case "state":
      return isRegional ? "regions" : "state";
    case "domestic":
      return "movement";
    case "other":
      return "others";
  }
}
