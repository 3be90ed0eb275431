import { type Locale, type Message, textOf } from "@throughline/messages";

/** The texts that an assessment has beside each of its messages. */
const textsBeside: readonly (readonly [messages: string, texts: string])[] = [
  ["message", "statement"],
  ["message", "label"],
  ["reasonMessage", "reason"],
  ["reasonMessages", "reasons"],
  ["caveatMessages", "caveats"],
  ["warningMessages", "warnings"],
  ["missingMessages", "missing"],
];

/** Parts of an assessment without messages in them, however large. */
const withoutMessages: ReadonlySet<string> = new Set([
  ...textsBeside.map(([messages]) => messages),
  "parameters",
  "trace",
  "cells",
  "figures",
  "leverage",
]);

/**
 * Writes an assessment, or a part of one, in another language: each text that has a message. Texts of the study and of errors are
 * not translated.
 */
export function translate<T>(part: T, locale: Locale): T;
export function translate(part: unknown, locale: Locale): unknown {
  if (Array.isArray(part)) return part.map((one) => translate(one, locale));
  if (!isRecord(part)) return part;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(part))
    copy[key] = withoutMessages.has(key) ? value : translate(value, locale);
  for (const [messages, texts] of textsBeside) {
    const [found, text] = [part[messages], part[texts]];
    if (isMessage(found) && typeof text === "string") copy[texts] = textOf(found, locale);
    if (Array.isArray(found) && Array.isArray(text))
      copy[texts] = found.filter(isMessage).map((one) => textOf(one, locale));
  }
  return copy;
}

const isRecord = (part: unknown): part is Readonly<Record<string, unknown>> =>
  typeof part === "object" && part !== null;

const isMessage = (part: unknown): part is Message => isRecord(part) && part.kind === "message";
