import { pseudoText } from "@throughline/report/pseudo";
import type { Strings } from "../strings.ts";
import { english } from "./english.ts";

/** The English texts as pseudo texts. What a text is given, such as a label of the study, stays as it is. */
export const pseudoStrings = pseudo(english) as Strings;

function pseudo(texts: unknown, name?: string): unknown {
  if (typeof texts === "string") return name === "screen" ? texts : pseudoText(texts);
  if (typeof texts === "function")
    return (...given: unknown[]) => pseudoText(texts(...given), stringsIn(given));
  if (Array.isArray(texts)) return texts.map((text) => pseudo(text));
  if (typeof texts !== "object" || texts === null) return texts;
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, pseudo(text, key)]));
}

function stringsIn(given: unknown): string[] {
  if (typeof given === "string") return [given];
  return typeof given === "object" && given !== null ? Object.values(given).flatMap(stringsIn) : [];
}
