import type { Confidence } from "@throughline/study";
import { cellId, cellParts } from "@throughline/study";
import type { Leverage, Strength, StrengthLevel } from "./conclusion.ts";
import type { Draft } from "./draft.ts";
import type { Evidence } from "./evidence.ts";
import { count, inline, list, turnsListed } from "./wording.ts";

const rank: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2 };
const confidences = ["high", "medium", "low"] as const;

/**
 * Judges how sure we may be of a conclusion.
 *
 * It begins strong, and loses one step for each of these: the weakest grade or tie it rests on is of medium confidence (two steps
 * for low); withdrawing one source overturns it; moving one grade by one step of its rubric overturns it; claims under it speak
 * against the grade they are cited for; moving one judgement within its range overturns it; it rests on the absence of a record (three steps when on nothing else). No step lost is strong, one or two are moderate, more are weak.
 */
export function strengthOf(
  evidence: Evidence,
  draft: Omit<Draft, "untested">,
  untested: string | undefined,
  leverage: readonly Leverage[],
): Strength {
  if (draft.origin === "author")
    return { level: "untested", reasons: ["A judgement of the author, not computed."] };
  if (draft.answer === null) return { level: "undetermined", reasons: ["The evidence does not say."] };
  const reasons: string[] = [];
  let lost = 0;
  const confidence = weakest(evidence, draft);
  if (confidence !== "high") {
    lost += rank[confidence];
    reasons.push(`The weakest grade or tie under it is of ${confidence} confidence.`);
  }
  const sources = leverage.flatMap((entry) =>
    "withdraw" in entry && entry.withdraw === "source" ? [entry.id] : [],
  );
  if (sources.length > 0) {
    lost++;
    reasons.push(
      `It falls when ${sources.length === 1 ? "this source is" : "any one of these sources is"} withdrawn: ${list(sources)}.`,
    );
  }
  const cells = new Set(leverage.flatMap((entry) => ("cell" in entry ? [entry.cell] : [])));
  if (cells.size > 0) {
    lost++;
    const named = [...cells].map((cell) => {
      const { caseId, attribute } = cellParts(cell);
      return `${evidence.caseName(caseId)} on ${inline(evidence.label(attribute))}`;
    });
    reasons.push(`It turns when one grade moves by one step: ${list(named)}.`);
  }
  if (draft.judgements !== undefined && draft.judgements.length > 0) {
    lost++;
    reasons.push(`It turns when one judgement moves within its range: ${turnsListed(draft.judgements)}.`);
  }
  const against = contradicting(evidence, draft);
  if (against.length > 0) {
    lost++;
    reasons.push(
      `${count(against.length, "claim under it speaks", "claims under it speak")} against its grade: ${list(against)}.`,
    );
  }
  if (draft.absence !== undefined) {
    lost += draft.trace.claims.length === 0 ? 3 : 1;
    reasons.push(`It rests on the absence of a record: ${draft.absence}`);
  }
  if (draft.sourcesOnly && sources.length === 0)
    reasons.push(
      "No single source overturns it; single grades were not moved, as each asks for an update of the model.",
    );
  if (reasons.length === 0) reasons.push("No single source, and no single step of a grade, overturns it.");
  if (untested !== undefined) return { level: "untested", reasons: [untested, ...reasons] };
  const level: StrengthLevel = lost === 0 ? "strong" : lost <= 2 ? "moderate" : "weak";
  return { level, reasons };
}

function weakest(evidence: Evidence, draft: Pick<Draft, "trace">): Confidence {
  let worst = 0;
  for (const cell of draft.trace.cells)
    worst = Math.max(worst, rank[evidence.gradeRecord(cell)?.confidence ?? "high"]);
  for (const id of draft.trace.ties) {
    const claims = evidence.tie(id)?.claims ?? [];
    const best = Math.min(...claims.map((claim) => rank[evidence.claims.get(claim)?.confidence ?? "high"]));
    if (Number.isFinite(best)) worst = Math.max(worst, best);
  }
  return confidences[worst] ?? "high";
}

function contradicting(evidence: Evidence, draft: Pick<Draft, "trace">): string[] {
  const against = new Set<string>();
  for (const cell of draft.trace.cells) {
    const record = evidence.gradeRecord(cell);
    const opposite = record && record.grade > 0.5 ? "contradicts" : "supports";
    if (!record || (record.grade > 0 && record.grade <= 0.5)) continue;
    for (const id of record.claims) {
      const claim = evidence.claims.get(id);
      if (claim?.direction === opposite && cellId(claim.caseId, claim.attribute) === cell) against.add(id);
    }
  }
  return [...against];
}
