import { idList, list, type Message } from "@throughline/messages";
import type { Confidence } from "@throughline/study";
import { cellId, cellParts } from "@throughline/study";
import type { Leverage, StrengthLevel } from "./conclusion.ts";
import type { Draft } from "./draft.ts";
import type { Evidence } from "./evidence.ts";
import { firstTurns, write } from "./messages/write.ts";

const rank: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2 };
/** How sure we may be of a conclusion, and why. */
export type Judged = { readonly level: StrengthLevel; readonly reasons: readonly Message[] };

const confidences = ["high", "medium", "low"] as const;

/**
 * Judges how sure we may be of a conclusion.
 *
 * It begins strong, and loses one step for each of these: the weakest grade or tie it rests on is of medium confidence (two steps
 * for low); withdrawing one source overturns it; moving one grade by one step of its rubric overturns it; claims under it speak
 * against the grade they are cited for; moving one judgement within its range overturns it; it rests on the absence of a record (three steps when on nothing else). No step lost is strong, one or two are moderate, more are weak.
 */
export function strengthOf(evidence: Evidence, draft: Draft, leverage: readonly Leverage[]): Judged {
  if (draft.origin === "author") return { level: "untested", reasons: [write("strength.author")] };
  if (draft.answer === null) return { level: "undetermined", reasons: [write("strength.undetermined")] };
  const reasons: Message[] = [];
  let lost = 0;
  const lose = (steps: number, reason: Message) => {
    lost += steps;
    reasons.push(reason);
  };
  const confidence = weakest(evidence, draft);
  if (confidence !== "high") lose(rank[confidence], write("strength.confidence", { confidence }));
  const sources = leverage.flatMap((entry) =>
    "withdraw" in entry && entry.withdraw === "source" ? [entry.id] : [],
  );
  if (sources.length > 0)
    lose(1, write("strength.sources", { count: sources.length, sources: idList("source", sources) }));
  const cells = [...new Set(leverage.flatMap((entry) => ("cell" in entry ? [entry.cell] : [])))];
  if (cells.length > 0)
    lose(1, write("strength.cells", { cells: list(cells.map((cell) => cellMessage(evidence, cell))) }));
  if (draft.judgements !== undefined && draft.judgements.length > 0)
    lose(1, write("strength.judgements", { judgements: firstTurns(draft.judgements) }));
  const against = contradicting(evidence, draft);
  if (against.length > 0)
    lose(1, write("strength.against", { count: against.length, claims: idList("claim", against) }));
  if (draft.absence !== undefined)
    lose(draft.trace.claims.length === 0 ? 3 : 1, write("strength.absence", { absence: draft.absence }));
  if (draft.sourcesOnly && sources.length === 0) reasons.push(write("strength.sourcesOnly"));
  if (reasons.length === 0) reasons.push(write("strength.robust"));
  if (draft.untested !== undefined) return { level: "untested", reasons: [draft.untested, ...reasons] };
  return { level: lost === 0 ? "strong" : lost <= 2 ? "moderate" : "weak", reasons };
}

function cellMessage(evidence: Evidence, cell: string): Message {
  const { caseId, attribute } = cellParts(cell);
  return write("strength.cell", {
    case: evidence.caseReference(caseId),
    attribute: evidence.attributeReference(attribute),
  });
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
