import type { PatternMatch } from "@throughline/influence";
import { list } from "@throughline/messages";
import type { AnalysisOf } from "@throughline/study";
import { type Draft, drafter } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { caseReference, write } from "../../messages/write.ts";
import { groundsOf, type MatchedCase, patternReference, stepsMet } from "./steps.ts";

const fit = (match: PatternMatch) => match.met / match.asked;

/** Which pathway a case comes closest to, and that it is not the boomerang where it is another. */
export function closestDraft(evidence: Evidence, analysis: AnalysisOf<"pathways">, row: MatchedCase): Draft {
  const draft = drafter(evidence, analysis.id);
  const rivals = row.matches.filter((match) => match.about === "pathway");
  const began = rivals.filter((match) => match.completed > 0);
  const holding = began.filter((match) => match.holds);
  const best =
    holding.length > 0 ? holding : began.filter((match) => fit(match) === Math.max(...began.map(fit)));
  const boomerang = row.matches.find((match) => match.pattern === "boomerang");
  const grounds = row.matches
    .filter((match) => best.includes(match) || match === boomerang)
    .map((match) => groundsOf(analysis, row, match));
  const on = {
    ties: grounds.flatMap(({ ties }) => ties),
    events: grounds.flatMap(({ events }) => events),
    cells: grounds.flatMap(({ cells }) => cells),
  };
  const topic = `closest.${row.id}`;
  if (best.length === 0) return draft(topic, write("closest.none", { case: caseReference(row) }), "", { on });
  const longest = Math.max(...best.map((match) => match.asked));
  const first = holding.length > 1 ? best.filter((match) => match.asked === longest) : best;
  const others = best.filter((match) => !first.includes(match));
  const rival = boomerang && !boomerang.holds && !best.includes(boomerang) ? boomerang : undefined;
  return draft(
    topic,
    closestMessage(row, first, others, rival),
    [...first, ...others].map((match) => match.pattern).join(","),
    {
      on,
      headline: true,
      figures: Object.fromEntries(rivals.map((match) => [match.pattern, fit(match)])),
      caveats: holding.length > 1 ? [write("closest.several")] : [],
    },
  );
}

/** @param boomerang the boomerang, when it is not followed and not among the closest */
function closestMessage(
  row: MatchedCase,
  first: readonly PatternMatch[],
  others: readonly PatternMatch[],
  boomerang: PatternMatch | undefined,
) {
  const [one] = first;
  const named = (matches: readonly PatternMatch[]) => list(matches.map(patternReference));
  const values = {
    case: caseReference(row),
    patterns: named(first),
    boomerang: boomerang
      ? write("closest.notBoomerang", {
          completed: boomerang.completed,
          asked: boomerang.asked,
          missing: boomerang.firstGap?.name ?? "",
        })
      : "",
  };
  if (one?.holds)
    return write("closest.follows", {
      ...values,
      steps: stepsMet(one),
      others: others.length,
      otherPatterns: named(others),
    });
  return write("closest.incomplete", {
    ...values,
    met: one?.met ?? 0,
    asked: one?.asked ?? 0,
    missing: one?.firstGap?.name ?? "",
  });
}
