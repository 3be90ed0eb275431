import { list, type Message, reference, textOf } from "@throughline/messages";
import {
  cellId,
  type Grade,
  type SilenceDeclaration,
  type Study,
  silenceId,
  type Tie,
} from "@throughline/study";
import { runAnalysis } from "./analyses/analyses.ts";
import type { Assessment } from "./assessment.ts";
import type { Trace } from "./conclusion.ts";
import { Evidence } from "./evidence.ts";
import { inEnglish } from "./messages/english.ts";
import { write } from "./messages/write.ts";
import { withdraw } from "./withdraw.ts";

/** A thing of an assessment that can be asked about, with what it rests on. */
export type Traced = {
  readonly id: string;
  readonly kind: "conclusion" | "result" | "cell" | "tie" | "event" | "silence" | "claim";
  readonly label: string;
  readonly trace: Trace;
};

/**
 * Finds what a thing rests on: a conclusion, a truth-table row, a term, a step of a pathway, a cell (`case/attribute`), a tie, an
 * event, a declared silence or a claim.
 *
 * @returns the thing with its trace; undefined when nothing has this id
 */
export function why(study: Study, assessment: Assessment, id: string): Traced | undefined {
  const evidence = new Evidence(study);
  const conclusion = assessment.conclusions.find((c) => c.id === id);
  if (conclusion) return { id, kind: "conclusion", label: conclusion.statement, trace: conclusion.trace };
  const item = assessment.items.find((i) => i.id === id);
  if (item) return { id, kind: "result", label: item.label, trace: item.trace };
  const grade = evidence.recordedGrade(id);
  if (grade)
    return {
      id,
      kind: "cell",
      label: textOf(gradeMessage(evidence, grade), inEnglish),
      trace: evidence.trace({ cells: [id], claims: claimsOfCell(evidence, grade) }),
    };
  const tie = evidence.tie(id);
  if (tie)
    return {
      id,
      kind: "tie",
      label: textOf(tieMessage(tie), inEnglish),
      trace: evidence.trace({ ties: [id] }),
    };
  const event = study.events.find((e) => e.id === id);
  if (event) return { id, kind: "event", label: event.title, trace: evidence.trace({ events: [id] }) };
  const silence = evidence.silence(id);
  if (silence)
    return {
      id,
      kind: "silence",
      label: textOf(silenceMessage(evidence, silence), inEnglish),
      trace: evidence.trace({ silences: [id] }),
    };
  const claim = evidence.claim(id);
  return claim && { id, kind: "claim", label: claim.statement, trace: evidence.trace({ claims: [id] }) };
}

/** The claims that a grade cites, and all others that speak of it. */
function claimsOfCell(evidence: Evidence, { caseId, attribute, claims }: Grade): string[] {
  const own = evidence.grading(cellId(caseId, attribute))?.own ?? [];
  return [...claims, ...own.map(({ claim }) => claim.id)];
}

function gradeMessage(
  evidence: Evidence,
  { caseId, attribute, grade, confidence, rationale }: Grade,
): Message {
  return write("why.cell", {
    case: evidence.caseReference(caseId),
    attribute: reference("attribute", attribute, evidence.label(attribute)),
    grade,
    confidence,
    rationale: rationale ? "given" : "none",
    text: rationale ?? "",
  });
}

function silenceMessage(
  evidence: Evidence,
  { attribute, channel, sources, reason }: SilenceDeclaration,
): Message {
  return write("why.silence", {
    about:
      attribute === undefined ? evidence.channelTerm(channel ?? "") : evidence.attributeReference(attribute),
    sources: list(sources.map((key) => evidence.sourceReference(key))),
    reason,
  });
}

function tieMessage({ from, to, channel, sign }: Tie): Message {
  return write("why.tie", {
    from: reference("actor", from),
    to: reference("actor", to),
    channel,
    sign,
  });
}

/** The ids that can be asked about, for suggesting the nearest one. */
export function traceableIds(study: Study, assessment: Assessment): string[] {
  return [
    ...assessment.conclusions.map((c) => c.id),
    ...assessment.items.map((i) => i.id),
    ...assessment.cells.map((c) => c.id),
    ...[...study.ties, ...study.events, ...study.claims].map((record) => record.id),
    ...(study.manifest.silences ?? []).map((_, i) => silenceId(i)),
  ];
}

/** What rests on a claim or source, and which of the conclusions fall when it is withdrawn. */
export type Uses = {
  readonly id: string;
  readonly kind: "claim" | "source";
  readonly claims: readonly string[];
  readonly cells: readonly string[];
  readonly ties: readonly string[];
  readonly events: readonly string[];
  readonly results: readonly string[];
  /** the computed conclusions; one that could not be drawn before does not fall */
  readonly conclusions: readonly {
    readonly id: string;
    readonly statement: string;
    readonly falls: boolean;
    readonly afterwards: string | null;
  }[];
  /** the judgements of the authors that it states */
  readonly judgements: readonly string[];
};

/**
 * Finds every result that rests on a claim or source, and tries out which conclusions fall when it is withdrawn.
 *
 * @returns undefined when there is no claim or source of this id
 */
export function uses(study: Study, assessment: Assessment, id: string): Uses | undefined {
  const kind = study.claims.some((c) => c.id === id)
    ? "claim"
    : study.sources.some((s) => s.key === id)
      ? "source"
      : undefined;
  if (!kind) return undefined;
  const claims =
    kind === "claim"
      ? [id]
      : study.claims.filter((c) => c.source === id || c.cites.includes(id)).map((c) => c.id);
  const has = new Set(claims);
  const resting = <T extends { readonly claims: readonly string[] }>(records: readonly T[]) =>
    records.filter((record) => record.claims.some((c) => has.has(c)));
  const touches = (trace: Trace) =>
    trace.claims.some((c) => has.has(c)) || (kind === "source" && trace.sources.includes(id));
  const evidence = new Evidence(withdraw(study, kind === "claim" ? { claims: [id] } : { sources: [id] }));
  const after = new Map(
    study.manifest.analyses.flatMap((analysis) =>
      runAnalysis(evidence, analysis).drafts.map((draft) => [draft.id, draft.answer] as const),
    ),
  );
  return {
    id,
    kind,
    claims,
    cells: resting(study.grades).map((grade) => cellId(grade.caseId, grade.attribute)),
    ties: resting(study.ties).map((tie) => tie.id),
    events: resting(study.events).map((event) => event.id),
    results: assessment.items.filter((item) => touches(item.trace)).map((item) => item.id),
    conclusions: assessment.conclusions.flatMap((c) => {
      if (c.origin === "author") return [];
      const afterwards = after.get(c.id) ?? null;
      const falls = c.answer !== null && afterwards !== c.answer;
      if (!falls && !touches(c.trace)) return [];
      return [{ id: c.id, statement: c.statement, falls, afterwards }];
    }),
    judgements: assessment.conclusions.flatMap((c) =>
      c.origin === "author" && touches(c.trace) ? [c.id] : [],
    ),
  };
}
