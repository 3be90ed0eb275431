import type { Actor, Channel, Study } from "@throughline/study";
import acled from "./channels/acled.json" with { type: "json" };
import cameo from "./channels/cameo.json" with { type: "json" };
import gsdb from "./channels/gsdb.json" with { type: "json" };
import plover from "./channels/plover.json" with { type: "json" };
import ties from "./channels/ties.json" with { type: "json" };
import type { Scheme } from "./layouts/layout.ts";
import type { CodeRule } from "./mapping.ts";

/** The channel maps that are shipped, by scheme of codes. */
export const shippedRules: Readonly<Record<Scheme, Readonly<Record<string, unknown>>>> = {
  cameo,
  plover,
  acled,
  ties,
  gsdb,
};

/** What an event is taken as: a channel with its sign. */
export type Meaning = { readonly channel: Channel; readonly sign: "+" | "-" };

/**
 * How far a rule's key fits an event's code: the longer the more particular; 0 when it does not.
 *
 * A CAMEO code fits the keys that it begins with. Of other codes the parts between slashes fit each for itself; `*` fits any part, a
 * part that lists several things fits each of them, and parts that the key leaves out are free.
 */
export function fit(scheme: Scheme, key: string, code: readonly string[]): number {
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
    // A value can have a slash of its own, as Riots/Protests.
    const found = values.map((value) => value.split("/")).find((value) => startsWith(parts, at, value));
    if (found === undefined) return 0;
    at += found.length;
    // A later part is more particular than all before it together.
    score += 2 ** i;
  }
  return score;
}

const startsWith = (parts: readonly string[], at: number, value: readonly string[]): boolean =>
  value.every((piece, i) => parts[at + i] === piece);

/**
 * What the codes of a layout mean in a study.
 *
 * @param own the rules of the mapping; one of them goes before a shipped one that fits as well
 * @returns the meaning of a code between two actors of the study; nothing when no rule fits, or the one that fits best says `none`
 */
export function meanings(scheme: Scheme, own: Readonly<Record<string, CodeRule>>, study: Study) {
  const rules = [
    ...Object.entries(own),
    ...Object.entries(shippedRules[scheme]).filter(([key]) => !Object.hasOwn(own, key)),
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
      const score = fit(scheme, key, code);
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
