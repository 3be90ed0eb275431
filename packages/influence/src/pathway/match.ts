import { temporalGraph } from "../network/temporal-graph.ts";
import type { MatchOptions } from "./find-chains.ts";
import { Matching } from "./matching.ts";
import type { AnyPattern, Pattern } from "./pattern.ts";
import type { PatternMatch, Setting } from "./pattern-match.ts";

/**
 * Matches a pattern in the ties, events and grades of one case.
 *
 * @param others the patterns that `no chain` steps refer to
 * @returns the status of each step, every longest chain, the best partial one; the same for any order of ties and actors; when it was ended before its
 *   time, `stopped` says so, and what was found until then
 * @throws PatternError when a `no chain` step names a pattern or step that is not among `others`
 */
export function matchPattern(
  pattern: Pattern,
  setting: Setting,
  others: readonly AnyPattern[],
  options: MatchOptions = {},
): PatternMatch {
  return matchPatterns([pattern], setting, others, options)[0] as PatternMatch;
}

/** As `matchPattern()`, for several patterns in one case. */
export function matchPatterns(
  patterns: readonly Pattern[],
  setting: Setting,
  others: readonly AnyPattern[],
  options: MatchOptions = {},
): PatternMatch[] {
  const graph = temporalGraph(setting);
  return patterns.map((pattern) => new Matching(pattern, setting, graph, others, options).result());
}
