// The possible roles of actors in a pathway, implemented independently.
import type { Actor, Study } from "@throughline/study";

export type Part = "state" | "domestic" | "ally" | "foreign-state" | "international" | "donor" | "other";

const organs = "state ministry legislature legislator executive regional-state court embassy".split(" ");
const groups = "ngo rights-ngo foreign-ngo network movement".split(" ");

/** Returns the role of an actor towards the target state of a case. */
export function partOf({ manifest, cases }: Study, caseId: string, { kind, place = "" }: Actor): Part {
  const state = cases.find(({ id }) => id === caseId)?.target ?? manifest.actors?.target ?? "";
  const abroad = manifest.actors?.abroad ?? [];
  const taken = manifest.actors?.kinds?.[kind] ?? kind;
  const inside = place.split("-")[0] === state && !abroad.includes(kind);
  if (organs.includes(taken)) return inside ? "state" : "foreign-state";
  if (groups.includes(taken)) return inside ? "domestic" : "ally";
  if (taken === "io") return "international";
  return taken === "donor" ? "donor" : "other";
}
