import type { AnyPattern } from "./pattern.ts";
import { readPattern } from "./read-pattern.ts";
import files from "./shipped.json" with { type: "json" };

/** A pattern that cannot be used: what is wrong with it is in the message. */
export class PatternError extends Error {
  override name = "PatternError";
}

/** The patterns of `patterns/*.yaml`, which `scripts/patterns.mjs` writes into `shipped.json`, in the order of their ids. */
export const shippedPatterns: readonly AnyPattern[] = read();

function read(): AnyPattern[] {
  const patterns: AnyPattern[] = [];
  for (const [file, content] of Object.entries(files)) {
    const { pattern, problems } = readPattern(content);
    const [problem] = problems;
    if (!pattern)
      throw new PatternError(`${file}: ${problem?.path.join(".")}: ${problem?.what}. ${problem?.fix}`);
    patterns.push(pattern);
  }
  return patterns;
}
