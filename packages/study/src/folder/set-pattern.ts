import { isDeepStrictEqual } from "node:util";
import { type PatternFile, patternFileSchema } from "@throughline/influence";
import { readYaml } from "./yaml.ts";
import { removeFromYaml, setInYaml } from "./yaml-text/set-in-yaml.ts";
import { valueIn } from "./yaml-text/value-in.ts";

/** The settings of a pattern file in reading order. */
const order = Object.keys(patternFileSchema.shape) as (keyof PatternFile)[];

/**
 * Writes a pattern into the text of its file; unchanged settings keep their comments and formatting.
 *
 * @param before the text of the file; undefined for a new file
 * @returns undefined when the text cannot be read as YAML
 */
export function setPattern(before: string | undefined, pattern: PatternFile): string | undefined {
  let text = before ?? `id: ${JSON.stringify(pattern.id)}\n`;
  for (const name of order) {
    const [was, now] = [valueIn(text, [name]), pattern[name]];
    if (isDeepStrictEqual(was, now)) continue;
    const written = now === undefined ? removeFromYaml(text, [name]) : setInYaml(text, [name], now);
    if (written === undefined) return undefined;
    text = written;
  }
  return text;
}

/** Returns the settings in a pattern file; undefined when they do not describe a pattern. */
export function patternSettings(file: string, text: string): PatternFile | undefined {
  return patternFileSchema.safeParse(readYaml(file, text).content).data;
}
