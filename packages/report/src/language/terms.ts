import { type Conclusion, term } from "@throughline/assess";
import type { PathwayStep, StepReason } from "@throughline/influence";
import { datesText, textOf } from "@throughline/messages";
import type { ChannelDeclaration, Phase } from "@throughline/study";
import { language, text } from "./text.ts";

/** Returns a term of the field in the current language; for terms that a study defines, their name. */
export function termText(group: Parameters<typeof term>[0], id: string, name?: string): string {
  const found = name === undefined ? term(group, id) : term(group, id, name);
  return typeof found === "string" ? found : textOf(found, language().assessment);
}

/** Returns the name of a channel by its id. */
export type ChannelName = (id: string) => string;

/** Names channels: a built-in one by its word, one that the study defines by its name. */
export function channelNames(channels: readonly ChannelDeclaration[]): ChannelName {
  const names = new Map(channels.map(({ id, name }) => [id, name]));
  return (id) => termText("channel", id, names.get(id) ?? id);
}

/** Returns a level of confidence in a word. */
export const levelWord = (level: Conclusion["confidence"]["level"]): string => text(level);

/** Formats a date or an interval in the current language; empty when undated. */
export const interval = (from: string | undefined, to: string | undefined): string =>
  from === undefined && to === undefined ? "" : datesText(from, to, language().texts);

/** Returns the name of a pattern or step in the current language; names that a study defines are kept. */
export const patternText = (name: string): string => language().patternName(name);

/** Says in a word whether a step of a pattern is met. */
export const truthText = (truth: PathwayStep["truth"]): string => termText("status", truth);

/** Says in a few words why a step has its status. */
export const reasonText = (reason: StepReason): string => text(reason);

const phaseTexts = {
  repression: "repression",
  denial: "denial",
  concession: "tactical concession",
  status: "prescriptive status",
  behaviour: "rule-consistent behaviour",
} as const satisfies Readonly<Record<Phase, string>>;

/** Returns the name of a phase of the spiral model. */
export const phaseText = (phase: Phase): string => text(phaseTexts[phase]);
