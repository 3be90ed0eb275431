import { type AnyPattern, readPattern, shippedPatterns } from "@throughline/influence";
import { type Message, notice } from "@throughline/messages";
import type { Manifest } from "../manifest.ts";
import type { Problem } from "../problem.ts";
import { phases, terms } from "../tables.ts";
import { readYaml } from "./yaml.ts";

/** The roles of grades in patterns, besides the attributes by their own names. */
const parts = ["access", "objectives", "paper", "practice", "local_roots"];

/** Matches the path of a pattern file of a study. */
export const patternFile = /^patterns\/[^/]+\.yaml$/u;

/**
 * Reads the patterns of a study.
 *
 * @param texts the text of each file, by its path
 * @param manifest defines the attributes that a grade may name; grades are not checked when left out
 * @param channels the channels of ties; not checked when left out
 * @returns the usable patterns, and every problem with its place
 */
export function readPatterns(
  texts: ReadonlyMap<string, string>,
  manifest: Manifest | undefined,
  channels?: readonly string[],
): { patterns: AnyPattern[]; problems: Problem[] } {
  const files = [...texts].map(([file, text]) => readYaml(file, text));
  const all = [...shippedPatterns, ...files.flatMap(({ content }) => readPattern(content).pattern ?? [])];
  const known = {
    ...(channels === undefined ? {} : { channels }),
    phases,
    terms,
    ...(manifest ? { grades: [...parts, ...Object.keys(manifest.attributes)] } : {}),
    patterns: all,
  };
  const patterns: AnyPattern[] = [];
  const problems: Problem[] = [];
  for (const { content, problems: unreadable, placeOf } of files) {
    problems.push(...unreadable);
    if (unreadable.length > 0) continue;
    const add = (path: readonly (string | number)[], what: Message, fix: Message) =>
      problems.push({ severity: "error", at: placeOf(path), what, fix });
    const { pattern, problems: found } = readPattern(content, known);
    for (const { path, what, fix } of found) add(path, what, fix);
    if (!pattern) continue;
    if ([...shippedPatterns, ...patterns].some(({ id }) => id === pattern.id))
      add(
        ["id"],
        notice('there is already a pattern "{id}"', { id: pattern.id }),
        notice("Give it another id."),
      );
    else patterns.push(pattern);
  }
  return { patterns, problems };
}
