import { posteriorRange, weighEvidence } from "@throughline/inference";
import type { AnalysisOf } from "@throughline/study";
import { drafter, type Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { write } from "../../messages/write.ts";
import { barsOf } from "./bars.ts";
import { testsMessage, tracingDrafts } from "./conclusions.ts";
import { tracedItems } from "./items.ts";
import { byStatement } from "./names.ts";
import { ranged } from "./ranged.ts";
import type { EvidencePackage, ProcessTracingResult } from "./result.ts";
import { type Item, packagesOf, standingItems, tracingOf } from "./tracing.ts";

/** Rival explanations of one case weighed by evidence, each judgement tried out, and what would overturn the leading one. */
export function processTracing(
  evidence: Evidence,
  analysis: AnalysisOf<"process-tracing">,
): Yield<ProcessTracingResult> {
  const items = standingItems(evidence, analysis);
  const standing = new Set(items.map(({ id }) => id));
  const leftOut = analysis.evidence.filter(({ id }) => !standing.has(id));
  const fallen = leftOut.filter(({ computed }) => computed === undefined).map(({ id }) => id);
  const unknown = leftOut.filter(({ computed }) => computed !== undefined).map(({ id }) => id);
  if (items.length === 0) return withoutEvidence(evidence, analysis, fallen, unknown);
  const packages = packagesOf(evidence, analysis, items);
  const key = JSON.stringify([items.map(({ id, observed }) => [id, observed]), packages]);
  return evidence.forAnswers(analysis, key, () =>
    weighed(evidence, analysis, { items, packages, fallen, unknown }),
  );
}

/** The explanations weighed by the items that can be weighed. */
function weighed(
  evidence: Evidence,
  analysis: AnalysisOf<"process-tracing">,
  { items, packages, fallen, unknown }: Weighed,
): Yield<ProcessTracingResult> {
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
    unknown,
    leading,
    bars: barsOf(tracing, leading, byStatement(analysis)),
  };
  return {
    result,
    drafts: tracingDrafts(evidence, analysis, result),
    items: () =>
      result.items.map((item) => ({
        id: item.id,
        analysis: analysis.id,
        message: write("tracing.item", {
          statement: item.statement,
          observed: item.observed,
          tests: testsMessage(item, byStatement(analysis)),
        }),
        trace: evidence.trace({ claims: item.claims }),
      })),
  };
}

type Weighed = {
  readonly items: readonly Item[];
  readonly packages: readonly EvidencePackage[];
  readonly fallen: readonly string[];
  readonly unknown: readonly string[];
};

function withoutEvidence(
  evidence: Evidence,
  analysis: AnalysisOf<"process-tracing">,
  fallen: readonly string[],
  unknown: readonly string[],
): Yield<ProcessTracingResult> {
  const hypotheses = analysis.hypotheses.map(({ id, statement, prior }) => ({
    id,
    statement,
    prior: ranged(prior),
    posterior: ranged(prior),
  }));
  const message = write("tracing.noEvidence", { case: evidence.caseReference(analysis.case) });
  return {
    result: { caseId: analysis.case, hypotheses, items: [], packages: [], fallen, unknown, bars: [] },
    drafts: [drafter(evidence, analysis.id)("leading", message, null, { on: {}, headline: true })],
  };
}
