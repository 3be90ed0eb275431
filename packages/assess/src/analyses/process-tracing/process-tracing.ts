import { posteriorRange, weighEvidence } from "@throughline/inference";
import type { AnalysisOf } from "@throughline/study";
import { type Draft, drafter, type Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { chance, count, figure, list, signed, turnsListed } from "../../wording.ts";
import { barsOf, farness } from "./bars.ts";
import { ranged, tracedItems } from "./items.ts";
import type { Bar, EvidencePackage, ProcessTracingResult, Ranged, TracedItem } from "./result.ts";
import { packagesOf, standingItems, tracingOf } from "./tracing.ts";

/** Rival explanations of one case weighed by evidence, each judgement tried out, and what would overturn the leading one. */
export function processTracing(
  evidence: Evidence,
  analysis: AnalysisOf<"process-tracing">,
): Yield<ProcessTracingResult> {
  const items = standingItems(evidence, analysis);
  const standing = new Set(items.map(({ id }) => id));
  const fallen = analysis.evidence.map(({ id }) => id).filter((id) => !standing.has(id));
  if (items.length === 0) return withoutEvidence(evidence, analysis, fallen);
  const packages = packagesOf(evidence, analysis, items);
  const tracing = tracingOf(analysis, items, packages);
  const weighing = weighEvidence(tracing);
  const ranges = posteriorRange(tracing);
  const { leading } = weighing;
  const result: ProcessTracingResult & { leading: string } = {
    caseId: analysis.case,
    hypotheses: analysis.hypotheses.map(({ id, statement, prior }, h) => ({
      id,
      statement,
      prior: ranged(prior),
      posterior: {
        value: weighing.posterior[h]?.probability ?? Number.NaN,
        low: ranges[h]?.low ?? Number.NaN,
        high: ranges[h]?.high ?? Number.NaN,
      },
    })),
    items: tracedItems(evidence, analysis, items, packages, weighing),
    packages,
    fallen,
    leading,
    bars: barsOf(tracing, leading),
  };
  return {
    result,
    drafts: draftsOf(evidence, analysis, result),
    items: result.items.map((item) => ({
      id: item.id,
      analysis: analysis.id,
      label: `${item.statement} (${item.observed}): ${testsOf(item)}`,
      trace: evidence.trace({ claims: item.claims }),
    })),
  };
}

function withoutEvidence(
  evidence: Evidence,
  analysis: AnalysisOf<"process-tracing">,
  fallen: readonly string[],
): Yield<ProcessTracingResult> {
  const draft = drafter(evidence, analysis.id);
  const hypotheses = analysis.hypotheses.map(({ id, statement, prior }) => ({
    id,
    statement,
    prior: ranged(prior),
    posterior: ranged(prior),
  }));
  const statement = `No evidence is left that tells the explanations of ${evidence.caseName(analysis.case)} apart; they stand as before it.`;
  return {
    result: { caseId: analysis.case, hypotheses, items: [], packages: [], fallen, bars: [] },
    drafts: [draft("leading", statement, null, { on: {}, headline: true })],
  };
}

/** "smoking gun for threat", or "straw in the wind" when it is no more for any hypothesis. */
export function testsOf({ weights }: Pick<TracedItem, "weights">): string {
  const decisive = weights.filter(({ test }) => test !== "straw in the wind");
  return decisive.length === 0
    ? "straw in the wind"
    : decisive.map(({ test, hypothesis }) => `${test} for ${hypothesis}`).join("; ");
}

function draftsOf(
  evidence: Evidence,
  analysis: AnalysisOf<"process-tracing">,
  result: ProcessTracingResult & { leading: string },
) {
  const draft = drafter(evidence, analysis.id);
  const on = { claims: result.items.flatMap(({ claims }) => claims) };
  const { hypotheses, leading, items, bars } = result;
  const first = hypotheses.find(({ id }) => id === leading) as (typeof hypotheses)[number];
  const equals = hypotheses.filter(({ posterior }) => first.posterior.value - posterior.value < 1e-9);
  const overlap = hypotheses.filter((h) => h !== first && h.posterior.high > first.posterior.low);
  const judgements = turningBars(bars).filter(({ turns }) => turns?.within);
  const { prior, posterior } = first;
  const caveats = [
    ...packageNotes(result.packages),
    ...(overlap.length > 0
      ? [
          `With several judgements moved at once within their ranges, ${list(overlap.map(({ id }) => id))} may come to lead.`,
        ]
      : []),
    ...(result.fallen.length > 0 ? [`Without a claim left, and not counted: ${list(result.fallen)}.`] : []),
    "Priors and likelihoods are judgements of the study, in study.yaml.",
  ];
  const caseName = evidence.caseName(analysis.case);
  const after = `after ${count(items.length, "item")} of evidence`;
  const drafts = [
    draft(
      "leading",
      equals.length > 1
        ? `Of ${hypotheses.length} explanations of ${caseName}, the evidence does not choose between ${list(equals.map(({ id }) => id))}: each has probability ${chance(posterior.value)} ${after}.`
        : `Of ${hypotheses.length} explanations of ${caseName}, the evidence favours ${leading} (${first.statement}): probability ${chance(posterior.value)} ${after}, ${chance(prior.value)} before${over(posterior)}.`,
      equals.map(({ id }) => id).join(","),
      {
        on,
        headline: true,
        caveats,
        judgements: judgements.map(turnText),
        figures: {
          prior: prior.value,
          posterior: posterior.value,
          low: posterior.low,
          high: posterior.high,
        },
      },
    ),
    draft(
      "turning",
      turningStatement(leading, bars),
      judgements.length === 0 ? "none" : judgements.map(({ id }) => id).join(","),
      { on, headline: true, caveats: [movesNote] },
    ),
    heaviestDraft(),
    ...hypotheses.map(({ id, statement, prior: before, posterior: now }) => {
      const moved =
        chance(now.value) === chance(before.value)
          ? "unmoved"
          : now.value > before.value
            ? "raised"
            : "lowered";
      return draft(
        `posterior.${id}`,
        `${id} (${statement}): the evidence ${moved === "unmoved" ? `leaves its probability at ${chance(before.value)}` : `${moved === "raised" ? "raises" : "lowers"} its probability from ${chance(before.value)} to ${chance(now.value)}`}${over(now)}.`,
        moved,
        {
          on,
          figures: { prior: before.value, posterior: now.value, low: now.low, high: now.high },
          caveats:
            now.low < before.value && now.high > before.value
              ? ["Over the ranges of the judgements it may be raised or lowered."]
              : [],
        },
      );
    }),
  ];
  return analysis.illustrative ? drafts.map(asIllustration) : drafts;

  function heaviestDraft() {
    const weightOf = (item: TracedItem) =>
      item.weights.find(({ hypothesis }) => hypothesis === leading)?.decibels ?? 0;
    const heaviest = items.reduce((best, item) =>
      Math.abs(weightOf(item)) > Math.abs(weightOf(best)) ? item : best,
    );
    const now = heaviest.otherwise?.find(({ hypothesis }) => hypothesis === leading);
    const instead =
      now === undefined
        ? ""
        : ` Had it been ${heaviest.observed === "present" ? "absent" : "present"}, ${leading} would stand at ${chance(now.probability)}.`;
    return draft(
      "heaviest",
      `What weighs most on ${leading} is ${heaviest.item} (${heaviest.statement}; ${heaviest.observed}; ${testsOf(heaviest)}): ${signed(weightOf(heaviest))} dB.${instead}`,
      heaviest.item,
      { on: { claims: heaviest.claims }, figures: { decibels: weightOf(heaviest) } },
    );
  }
}

/** What is computed from made-up judgements shows the method, and finds nothing. */
const asIllustration = (draft: Draft): Draft => ({
  ...draft,
  statement: `An illustration, and no finding: ${draft.statement}`,
  headline: false,
  untested: "its priors and likelihoods are made up to show the method",
});

const movesNote =
  "A judgement moves over its range, or where none is given until its odds are halved or doubled; a correlation moves between 0 and 1.";

const turnText = ({ label, judgement, turns }: Bar): string =>
  `${label}: ${figure(turns?.at ?? Number.NaN, 3)} instead of ${figure(judgement.value, 3)} gives ${turns?.to}`;

const over = ({ low, high }: Ranged): string =>
  chance(low) === chance(high) ? "" : `; ${chance(low)} to ${chance(high)} over the ranges of the judgements`;

/** The bars on which the lead turns, the one that has to move least of its range first. */
const turningBars = (bars: readonly Bar[]): Bar[] =>
  bars.filter(({ turns }) => turns).sort((a, b) => farness(a) - farness(b));

function turningStatement(leading: string, bars: readonly Bar[]): string {
  const turning = turningBars(bars);
  const within = turning.filter(({ turns }) => turns?.within);
  if (within.length > 0)
    return `The lead of ${leading} turns when one judgement moves within its range: ${turnsListed(within.map(turnText))}.`;
  const [nearest] = turning;
  return `No single judgement, moved within its range, takes the lead from ${leading}${nearest ? `; the nearest that would, beyond its range, is ${turnText(nearest)}` : ", nor does any beyond it"}.`;
}

function packageNotes(packages: readonly EvidencePackage[]): string[] {
  return packages.map(({ items, correlation, reason, works }) => {
    if (works !== undefined) return `Counted as one item, as they rest on ${list(works)}: ${list(items)}.`;
    const how =
      correlation === 1
        ? "Counted as one item"
        : correlation === 0
          ? "Counted as independent"
          : `Counted as dependent (correlation ${figure(correlation)})`;
    return `${how}: ${list(items)}${reason === undefined ? "" : `, because ${reason.replace(/\.$/u, "")}`}.`;
  });
}
