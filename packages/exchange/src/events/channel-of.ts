import type { Actor, Channel, Study } from "@throughline/study";
import acled from "./channels/acled.json" with { type: "json" };
import cameo from "./channels/cameo.json" with { type: "json" };
import gsdb from "./channels/gsdb.json" with { type: "json" };
import plover from "./channels/plover.json" with { type: "json" };
import ties from "./channels/ties.json" with { type: "json" };
import type { Scheme } from "./layouts/layout.ts";
import type { CodeRule } from "./mapping.ts";

/** The built-in channel maps, by code scheme. */
export const builtInRules: Readonly<Record<Scheme, Readonly<Record<string, unknown>>>> = {
  cameo,
  plover,
  acled,
  ties,
  gsdb,
};

/** The channel of an event, and its sign. */
type Meaning = { readonly channel: Channel; readonly sign: "+" | "-" };

/**
 * Scores how specifically a rule's key matches an event's code.
 *
 * A CAMEO code matches keys that are its prefixes. For other schemes, the parts between slashes match one by
 * one: `*` matches any part, a part with several values matches each of them, and omitted parts match
 * anything.
 *
 * @returns the score, higher for more specific keys; 0 for no match
 */
function matchScore(scheme: Scheme, key: string, code: readonly string[]): number {
  if (scheme === "cameo") return code[0]?.startsWith(key) ? key.length : 0;
  const parts = key.toLowerCase().split("/");
  let score = 0;
  let at = 0;
  for (let i = 0; at < parts.length; i++) {
    if (parts[at] === "*") {
      at++;
      continue;
    }
    const values = (code[i] ?? "").split(";").map((value) => value.trim().toLowerCase());
    // A value can contain a slash, as in Riots/Protests.
    const found = values.map((value) => value.split("/")).find((value) => startsWith(parts, at, value));
    if (found === undefined) return 0;
    at += found.length;
    // A match in a later part outweighs matches in all earlier parts.
    score += 2 ** i;
  }
  return score;
}

const startsWith = (parts: readonly string[], at: number, value: readonly string[]): boolean =>
  value.every((piece, i) => parts[at + i] === piece);

/**
 * Interprets the codes of a scheme for a study.
 *
 * @param own rules of the mapping; they take precedence over built-in rules with the same score
 * @returns a function from a code and two actors of the study to its meaning, or undefined when no rule
 *   matches or the best one is `none`
 */
export function codeMeanings(scheme: Scheme, own: Readonly<Record<string, CodeRule>>, study: Study) {
  const rules = [
    ...Object.entries(own),
    ...Object.entries(builtInRules[scheme]).filter(([key]) => !Object.hasOwn(own, key)),
  ] as [string, CodeRule | (Omit<Exclude<CodeRule, "none">, "sign"> & { sign?: "+" | "-" })][];
  const actors = new Map(study.actors.map((actor) => [actor.id, actor]));
  const { target, abroad = [], kinds = {} } = study.manifest.actors ?? {};
  const kindsOf = (id: string): string[] => {
    const kind = actors.get(id)?.kind ?? "";
    return [kind, kinds[kind] ?? kind];
  };
  const sideOf = (actor: Actor | undefined): "abroad" | "target" | undefined => {
    if (target === undefined || actor === undefined) return undefined;
    return actor.place !== target || abroad.includes(actor.kind) ? "abroad" : "target";
  };
  return (code: readonly string[], from: string, to: string): Meaning | undefined => {
    let best: Meaning | undefined;
    let most = 0;
    for (const [key, rule] of rules) {
      const score = matchScore(scheme, key, code);
      if (score <= most) continue;
      if (rule !== "none") {
        if (rule.from_kind && !kindsOf(from).some((kind) => rule.from_kind?.includes(kind))) continue;
        if (rule.to !== undefined && rule.to !== sideOf(actors.get(to))) continue;
      }
      most = score;
      best = rule === "none" ? undefined : { channel: rule.channel, sign: rule.sign ?? "+" };
    }
    return best;
  };
}
