import { isDeepStrictEqual } from "node:util";
import { type PatternFile, patternFileSchema } from "@throughline/influence";
import { readYaml } from "./yaml.ts";
import { removeFromYaml, setInYaml } from "./yaml-text/set-in-yaml.ts";
import { valueIn } from "./yaml-text/value-in.ts";

/** The settings of a pattern file in the order in which people read them. */
const order = Object.keys(patternFileSchema.shape) as (keyof PatternFile)[];

/**
 * Writes a pattern into the text of its file; settings that stay the same keep their comments and every character.
 *
 * @param before the text of the file; a new one when left out
 * @returns nothing when the text cannot be read as YAML
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

/** The pattern that a file holds, as its settings; nothing when they are not those of a pattern. */
export function patternSettings(file: string, text: string): PatternFile | undefined {
  return patternFileSchema.safeParse(readYaml(file, text).content).data;
}
