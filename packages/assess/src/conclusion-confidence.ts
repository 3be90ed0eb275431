import { list, type Message, textOf } from "@throughline/messages";
import type { ConclusionConfidence } from "./conclusion.ts";
import type { Draft, Sufficient } from "./draft.ts";
import type { Evidence } from "./evidence.ts";
import { casesConfidence } from "./grading/cases-confidence.ts";
import {
  type Confidence,
  components,
  confidenceOf,
  evidenceRank,
  type ItemRef,
  itemId,
  type Limit,
  type NeededItem,
} from "./grading/confidence.ts";
import { inEnglish } from "./messages/english.ts";
import { firstTurns, write } from "./messages/write.ts";
import { absenceItem, caseOf, declaredAbsenceItem, itemName, type NeededItems } from "./needed-items.ts";

const wordings = {
  sources: "confidence.sources",
  coherence: "confidence.coherence",
  adequacy: "confidence.adequacy",
  relevance: "confidence.relevance",
} as const;

/** The most items that are named with a reason. */
const named = 5;
/** The most items that are kept with a limit. */
const kept = 12;

const noConcerns = {
  sources: { concern: "none" },
  coherence: { concern: "none" },
  adequacy: { concern: "none" },
  relevance: { concern: "none" },
} as const;

/** Judges how confident we may be of a drafted conclusion, from the evidence of what it needs. */
export function conclusionConfidence(
  evidence: Evidence,
  needed: NeededItems,
  draft: Draft,
): ConclusionConfidence {
  const { origin, untested, agreeing, answer, needs } = draft;
  if (origin === "author") return unrated("not rated", [write("confidence.author")]);
  if (untested !== undefined && agreeing === undefined) return unrated("not rated", [untested]);
  if (answer === null)
    return unrated(
      "cannot say",
      unknownReasons(
        evidence,
        needs.map((id) => ({ kind: "cell", id })),
      ),
    );
  const found = judge(evidence, needed, draft);
  if (found === undefined) return unrated("cannot say", [write("confidence.noFinding")]);
  const messages = [
    ...(found.level === "cannot say" ? unknownReasons(evidence, found.unknown) : []),
    ...concernReasons(evidence, found, draft),
    ...found.limits.map((limit) => limitReason(evidence, limit)),
    ...otherReasons(draft),
  ];
  const reasons = messages.length > 0 ? messages : [write("confidence.noConcern")];
  return {
    level: found.level,
    sum: found.sum,
    concerns: {
      sources: concernOf(found, "sources"),
      coherence: concernOf(found, "coherence"),
      adequacy: concernOf(found, "adequacy"),
      relevance: concernOf(found, "relevance"),
    },
    limits: found.limits.map(({ because, items }) => ({
      because,
      count: items.length,
      items: items.slice(0, kept).map(itemId),
    })),
    reasons: reasons.map((reason) => textOf(reason, inEnglish)),
    reasonMessages: reasons,
  };
}

/** Whether every claim for something that the conclusion needs is a judgement. */
export function isCircular({ limits }: ConclusionConfidence): boolean {
  return limits.some(({ because }) => because === "circular");
}

function judge(evidence: Evidence, needed: NeededItems, draft: Draft): Confidence | undefined {
  const { eitherOf = [] } = draft;
  const needs = draft.needed ?? (eitherOf.length > 0 ? {} : undefined);
  const basis = needs === undefined ? draft.trace : evidence.trace(needs);
  const { agreeing, contradicting = [], rivals = 0, gradedWithoutOutcome, leftOut = [] } = draft;
  const chosen = eitherOf.flatMap((choices) => bestItems(evidence, needed, choices));
  if (agreeing === undefined) {
    const items = [...new Set([...needed.under(basis), ...chosen])];
    const absent = draft.silenceDeclared === true ? declaredAbsenceItem : absenceItem;
    // What rests on nothing rests on there being no record.
    const isAbsence = draft.absence !== undefined || items.length === 0;
    return confidenceOf({
      items: isAbsence ? [...items, absent] : items,
      rivals,
      leftOut,
    });
  }
  const byCase = needed.byCase(basis);
  const chosenByCase = Map.groupBy(chosen, caseOf);
  return casesConfidence({
    agreeing: agreeing.map((caseId) => ({
      caseId,
      items: [...(byCase.get(caseId) ?? []), ...(chosenByCase.get(caseId) ?? [])],
    })),
    contradicting,
    tiedModels: rivals > 0,
    ...(gradedWithoutOutcome === undefined ? {} : { gradedWithoutOutcome }),
  });
}

/** The items of whichever of several grounds has the best evidence, of equal ones the first. */
function bestItems(
  evidence: Evidence,
  needed: NeededItems,
  choices: readonly Sufficient[],
): readonly NeededItem[] {
  const judged = choices.map((choice) => {
    const items =
      choice === "silence"
        ? [declaredAbsenceItem]
        : [...needed.under(evidence.trace(choice)), ...needed.periods(choice.periods ?? [])];
    return { items, rank: evidenceRank(items) };
  });
  return judged.reduce((best, one) => (one.rank < best.rank ? one : best), judged[0] ?? none).items;
}

const none = { items: [], rank: Number.POSITIVE_INFINITY };

function unrated(level: "not rated" | "cannot say", messages: readonly Message[]): ConclusionConfidence {
  return {
    level,
    sum: 0,
    concerns: noConcerns,
    limits: [],
    reasons: messages.map((message) => textOf(message, inEnglish)),
    reasonMessages: messages,
  };
}

function concernOf({ concerns, worst }: Confidence, component: (typeof components)[number]) {
  const of = worst[component];
  const concern = concerns[component];
  return of === undefined ? { concern } : { concern, item: itemId(of) };
}

function unknownReasons(evidence: Evidence, needs: readonly ItemRef[]): Message[] {
  if (needs.length === 0) return [write("confidence.undetermined")];
  return [write("confidence.unknown", itemsNamed(evidence, needs))];
}

function concernReasons(evidence: Evidence, { concerns, worst }: Confidence, draft: Draft): Message[] {
  return components.flatMap((component) => {
    const concern = concerns[component];
    const of = worst[component];
    if (concern === "none") return [];
    if (of === undefined) return [write("confidence.statement", { component, rivals: draft.rivals ?? 0 })];
    return [write(wordings[component], { concern, item: itemName(evidence, of) })];
  });
}

function limitReason(evidence: Evidence, { because, items }: Limit): Message {
  return write("confidence.limit", { because: because.replaceAll(" ", "_"), ...itemsNamed(evidence, items) });
}

function itemsNamed(evidence: Evidence, items: readonly ItemRef[]) {
  const names = items.slice(0, named).map((of) => itemName(evidence, of));
  // Ties of several cases can have the same actors.
  const different = new Map(names.map((name) => [JSON.stringify(name), name]));
  const others = items.length - named;
  return {
    count: items.length,
    items: list([
      ...different.values(),
      ...(others > 0 ? [write("confidence.others", { count: others })] : []),
    ]),
  };
}

/** What a reader should know beside the level: it rests on no record, or one judgement turns it. */
function otherReasons({ absence, judgements = [], untested }: Draft): Message[] {
  return [
    ...(untested === undefined ? [] : [untested]),
    ...(absence === undefined ? [] : [write("confidence.absence", { absence })]),
    ...(judgements.length === 0
      ? []
      : [write("confidence.judgements", { judgements: firstTurns(judgements) })]),
  ];
}
