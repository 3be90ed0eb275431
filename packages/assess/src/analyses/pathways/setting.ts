import { type AnyPattern, type Pattern, type Setting, shippedPatterns } from "@throughline/influence";
import type { AnalysisOf, Case } from "@throughline/study";
import type { Evidence } from "../../evidence.ts";

/** The patterns that the analysis names, or every one, with the scope conditions and the years that it gives. */
export function patternsFor(evidence: Evidence, analysis: AnalysisOf<"pathways">): AnyPattern[] {
  const all = [...shippedPatterns, ...evidence.ownPatterns];
  const named = analysis.patterns?.flatMap((id) => all.find((pattern) => pattern.id === id) ?? []) ?? all;
  return named.map((pattern) => {
    if (pattern.is !== "chain") return pattern;
    const steps = pattern.steps.map((step) => ({
      ...step,
      name:
        "within" in step.asks && step.asks.within?.months === "asked"
          ? step.name.replace("the time asked", `${analysis.years} years (set by the analyst)`)
          : step.name,
    }));
    const scope = pattern.scopeAsked ? analysis.scope : [];
    const conditions = scope.map((attribute, i) => ({
      id: `S${i + 1}`,
      name: `scope: ${attribute.replaceAll("_", " ")}`,
      asks: { is: "grade" as const, of: attribute, above: 0.5 },
      after: [],
      optional: false,
    }));
    return scope.length === 0 && steps.every((step, i) => step.name === pattern.steps[i]?.name)
      ? pattern
      : { ...pattern, steps: [...steps, ...conditions] };
  });
}

/** The attribute of a part that patterns name: what the analysis declares for it, or the attribute of that name. */
export function attributeOf(analysis: AnalysisOf<"pathways">, part: string): string {
  const { access, objectives, paper, practice } = analysis;
  return ({ access, objectives, paper, practice } as Record<string, string>)[part] ?? part;
}

/** What the patterns are matched against: the ties, actors, grades and events of a case. */
export function settingOf(
  evidence: Evidence,
  analysis: AnalysisOf<"pathways">,
  patterns: readonly Pattern[],
  c: Case,
): Setting {
  const named = patterns.flatMap(({ steps }) =>
    steps.flatMap(({ asks }) =>
      asks.is === "grade" ? [asks.of] : asks.is === "grades" ? [asks.of, asks.exceeds] : [],
    ),
  );
  const parts = new Set(["access", "objectives", "paper", "practice", ...named]);
  return {
    ties: evidence.networkOf(c.id),
    actors: evidence.actors,
    target: evidence.target,
    grades: Object.fromEntries(
      [...parts].flatMap((part) => {
        const grade = evidence.grade(c.id, attributeOf(analysis, part));
        return grade === undefined ? [] : [[part, grade]];
      }),
    ),
    years: analysis.years,
    events: evidence.labelledEventsOf(c.id),
    ...(patterns.some(({ steps }) =>
      steps.some(({ asks }) => "anotherCase" in asks && asks.anotherCase !== false),
    )
      ? { elsewhere: evidence.networkBeside(c.id) }
      : {}),
  };
}
