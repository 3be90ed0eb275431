import { list, type Message, number, signedNumber, type Value } from "@throughline/messages";
import type { AnalysisOf } from "@throughline/study";
import { type Draft, drafter } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { chanceValue, firstTurns, term, write } from "../../messages/write.ts";
import { chance } from "../../wording.ts";
import { farness } from "./bars.ts";
import { byStatement, type TracingName } from "./names.ts";
import type { Bar, EvidencePackage, ProcessTracingResult, Ranged, TracedItem } from "./result.ts";

type Analysis = AnalysisOf<"process-tracing">;
type Result = ProcessTracingResult & { readonly leading: string };
type Hypothesis = Result["hypotheses"][number];

/** Probabilities closer than this are equal. */
const tolerance = 1e-9;

/** Which explanation leads, what would overturn it, what weighs most, and what the evidence does to each. */
export function tracingDrafts(evidence: Evidence, analysis: Analysis, result: Result): Draft[] {
  const drafts = [
    leadingDraft(evidence, analysis, result),
    turningDraft(evidence, analysis, result),
    heaviestDraft(evidence, analysis, result),
    ...result.hypotheses.map((hypothesis) => posteriorDraft(evidence, analysis, result, hypothesis)),
    ...causeDrafts(evidence, analysis, result),
  ];
  return analysis.illustrative ? drafts.map(asIllustration) : drafts;
}

/** "smoking gun for threat", or "straw in the wind" when it is no more for any hypothesis. */
export function testsMessage({ weights }: Pick<TracedItem, "weights">, name: TracingName): Value {
  const decisive = weights.filter(({ test }) => test !== "straw in the wind");
  if (decisive.length === 0) return term("test", "straw in the wind");
  return list(
    decisive.map(({ test, hypothesis }) =>
      write("tracing.test", { test: term("test", test), hypothesis: name(hypothesis) }),
    ),
    "semicolon",
  );
}

const groundsOf = ({ items }: Result) => ({ claims: items.flatMap(({ claims }) => claims) });

function leadingDraft(evidence: Evidence, analysis: Analysis, result: Result): Draft {
  const { hypotheses, leading, bars } = result;
  const name = byStatement(analysis);
  const first = hypotheses.find(({ id }) => id === leading) as Hypothesis;
  const equals = hypotheses.filter(({ posterior }) => first.posterior.value - posterior.value < tolerance);
  const { prior, posterior } = first;
  return drafter(evidence, analysis.id)(
    "leading",
    leadingMessage(evidence, name, result, first, equals),
    equals.map(({ id }) => id).join(","),
    {
      on: groundsOf(result),
      headline: true,
      caveats: caveatsOf(evidence, name, result, first),
      judgements: barsWithin(bars).map((bar) => turnMessage(bar, name)),
      figures: { prior: prior.value, posterior: posterior.value, low: posterior.low, high: posterior.high },
    },
  );
}

function leadingMessage(
  evidence: Evidence,
  name: TracingName,
  { hypotheses, items, caseId }: Result,
  { id, prior, posterior }: Hypothesis,
  equals: readonly Hypothesis[],
): Message {
  const values = {
    hypotheses: hypotheses.length,
    case: evidence.caseReference(caseId),
    posterior: chanceValue(posterior.value),
    items: items.length,
  };
  if (equals.length > 1)
    return write("tracing.undecided", { ...values, equals: list(equals.map((one) => name(one.id))) });
  return write("tracing.favours", {
    ...values,
    leading: name(id),
    prior: chanceValue(prior.value),
    range: rangeMessage(posterior),
  });
}

function caveatsOf(
  evidence: Evidence,
  name: TracingName,
  { hypotheses, packages, fallen, unknown }: Result,
  first: Hypothesis,
): Message[] {
  const overlap = hypotheses.filter((h) => h !== first && h.posterior.high > first.posterior.low);
  return [
    ...packages.map((one) => packageMessage(evidence, name, one)),
    ...(overlap.length > 0
      ? [write("tracing.overlap", { hypotheses: list(overlap.map(({ id }) => name(id))) })]
      : []),
    ...(fallen.length > 0 ? [write("tracing.fallen", { items: list(fallen.map(name)) })] : []),
    ...(unknown.length > 0 ? [write("tracing.unknown", { items: list(unknown.map(name)) })] : []),
    write("tracing.judged"),
  ];
}

function turningDraft(evidence: Evidence, analysis: Analysis, result: Result): Draft {
  const { leading, bars } = result;
  const within = barsWithin(bars);
  return drafter(evidence, analysis.id)(
    "turning",
    turningMessage(leading, bars, byStatement(analysis)),
    within.length === 0 ? "none" : within.map(({ id }) => id).join(","),
    { on: groundsOf(result), headline: true, caveats: [write("tracing.moves")] },
  );
}

function heaviestDraft(evidence: Evidence, analysis: Analysis, { items, leading }: Result): Draft {
  const weightOf = (item: TracedItem) =>
    item.weights.find(({ hypothesis }) => hypothesis === leading)?.decibels ?? 0;
  const heaviest = items.reduce((best, item) =>
    Math.abs(weightOf(item)) > Math.abs(weightOf(best)) ? item : best,
  );
  const now = heaviest.otherwise?.find(({ hypothesis }) => hypothesis === leading);
  const { item, observed } = heaviest;
  const name = byStatement(analysis);
  return drafter(evidence, analysis.id)(
    "heaviest",
    write("tracing.heaviest", {
      leading: name(leading),
      item: name(item),
      observed,
      tests: testsMessage(heaviest, name),
      decibels: signedNumber(weightOf(heaviest)),
      otherwise:
        now === undefined
          ? ""
          : write("tracing.otherwise", {
              observed,
              leading: name(leading),
              posterior: chanceValue(now.probability),
            }),
    }),
    item,
    { on: { claims: heaviest.claims }, figures: { decibels: weightOf(heaviest) } },
  );
}

function posteriorDraft(
  evidence: Evidence,
  analysis: Analysis,
  result: Result,
  { id, prior, posterior }: Hypothesis,
): Draft {
  const values = {
    hypothesis: byStatement(analysis)(id),
    prior: chanceValue(prior.value),
    range: rangeMessage(posterior),
  };
  const moved = { ...values, posterior: chanceValue(posterior.value) };
  const [message, answer] =
    chance(posterior.value) === chance(prior.value)
      ? [write("tracing.unmoved", values), "unmoved"]
      : posterior.value > prior.value
        ? [write("tracing.raised", moved), "raised"]
        : [write("tracing.lowered", moved), "lowered"];
  return drafter(evidence, analysis.id)(`posterior.${id}`, message, answer, {
    on: groundsOf(result),
    figures: { prior: prior.value, posterior: posterior.value, low: posterior.low, high: posterior.high },
    caveats: posterior.low < prior.value && posterior.high > prior.value ? [write("tracing.either")] : [],
  });
}

/** How probable it is that a cause takes part, alone or together with others. */
function causeDrafts(evidence: Evidence, analysis: Analysis, result: Result): Draft[] {
  const name = byStatement(analysis);
  const causes = new Set(analysis.hypotheses.flatMap(({ together = [] }) => together));
  return [...causes].map((cause) => {
    const withIt = analysis.hypotheses.filter(
      ({ id, together }) => id === cause || together?.includes(cause),
    );
    const probability = result.hypotheses.reduce(
      (sum, { id, posterior }) => sum + (withIt.some((one) => one.id === id) ? posterior.value : 0),
      0,
    );
    return drafter(evidence, analysis.id)(
      `cause.${cause}`,
      write("tracing.cause", {
        cause: name(cause),
        case: evidence.caseReference(result.caseId),
        probability: chanceValue(Math.min(1, probability)),
        hypotheses: list(withIt.map(({ id }) => name(id))),
      }),
      probability > 0.5 ? "yes" : "no",
      { on: groundsOf(result), figures: { probability } },
    );
  });
}

/** What is computed from made-up judgements shows the method, and finds nothing. */
function asIllustration(draft: Draft): Draft {
  return {
    ...draft,
    message: write("tracing.illustration", { statement: draft.message }),
    headline: false,
    untested: write("tracing.madeUp"),
  };
}

function turnMessage({ named, judgement, turns }: Bar, name: TracingName): Message {
  return write("tracing.turn", {
    judgement: named,
    at: number(turns?.at ?? Number.NaN, 3),
    value: number(judgement.value, 3),
    to: name(turns?.to ?? ""),
  });
}

/** How far a probability reaches over the ranges of the judgements; nothing when that does not show in print. */
function rangeMessage({ low, high }: Ranged): Value {
  return chance(low) === chance(high)
    ? ""
    : write("tracing.range", { low: chanceValue(low), high: chanceValue(high) });
}

/** The bars on which the lead turns, the one that has to move least of its range first. */
function turningBars(bars: readonly Bar[]): Bar[] {
  return bars.filter(({ turns }) => turns).sort((a, b) => farness(a) - farness(b));
}

/** Those of them on which it turns within the range of the judgement. */
function barsWithin(bars: readonly Bar[]): Bar[] {
  return turningBars(bars).filter(({ turns }) => turns?.within);
}

function turningMessage(leader: string, bars: readonly Bar[], name: TracingName): Message {
  const within = barsWithin(bars);
  const leading = name(leader);
  if (within.length > 0)
    return write("tracing.turns", {
      leading,
      turns: firstTurns(within.map((bar) => turnMessage(bar, name))),
    });
  const [nearest] = turningBars(bars);
  return nearest
    ? write("tracing.turnsBeyond", { leading, turn: turnMessage(nearest, name) })
    : write("tracing.noTurn", { leading });
}

function packageMessage(
  evidence: Evidence,
  name: TracingName,
  { items: ids, correlation, reason, works }: EvidencePackage,
): Message {
  const items = list(ids.map(name));
  if (works !== undefined)
    return write("tracing.sameWorks", {
      works: list(works.map((work) => evidence.sourceReference(work))),
      items,
    });
  const values = {
    items,
    reason: reason === undefined ? "" : write("tracing.because", { reason: reason.replace(/\.$/u, "") }),
  };
  if (correlation === 1) return write("tracing.oneItem", values);
  if (correlation === 0) return write("tracing.independent", values);
  return write("tracing.dependent", { ...values, correlation: number(correlation) });
}
