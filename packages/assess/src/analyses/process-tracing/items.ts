import { classicTest, EvidenceError, type Weighing, weighEvidence } from "@throughline/inference";
import type { AnalysisOf } from "@throughline/study";
import type { Evidence } from "../../evidence.ts";
import { ranged } from "./ranged.ts";
import type { EvidencePackage, ItemWeight, TracedItem } from "./result.ts";
import { type Item, packagesOf, tracingOf } from "./tracing.ts";

/** What each item does: which test it is of each hypothesis, its weight, and what its absence or presence would have done. */
export function tracedItems(
  evidence: Evidence,
  analysis: AnalysisOf<"process-tracing">,
  items: readonly Item[],
  packages: readonly EvidencePackage[],
  weighing: Weighing,
): TracedItem[] {
  return items.map((item, i) => ({
    id: `${analysis.id}.item.${item.id}`,
    item: item.id,
    statement: item.statement,
    observed: item.observed,
    claims: item.claims,
    weights: weightsOf(analysis, item, weighing.steps[i]?.weights ?? []),
    otherwise: otherwise(evidence, analysis, items, packages, item),
  }));
}

function weightsOf(
  { hypotheses }: AnalysisOf<"process-tracing">,
  { likelihoods }: Item,
  weights: Weighing["steps"][number]["weights"],
): ItemWeight[] {
  const all = hypotheses.map(({ id, prior }) => ({
    id,
    prior: ranged(prior).value,
    likelihood: ranged(likelihoods[id]!),
  }));
  return all.map(({ id, likelihood }, h) => {
    const rivals = all.filter((_, other) => other !== h);
    const rest = rivals.reduce((sum, { prior }) => sum + prior, 0);
    const falseAlarm = rivals.reduce((sum, rival) => sum + rival.prior * rival.likelihood.value, 0) / rest;
    return {
      hypothesis: id,
      likelihood,
      test: classicTest(likelihood.value, falseAlarm).test,
      decibels: weights[h]?.decibels ?? 0,
    };
  });
}

function otherwise(
  evidence: Evidence,
  analysis: AnalysisOf<"process-tracing">,
  items: readonly Item[],
  packages: readonly EvidencePackage[],
  item: Item,
): TracedItem["otherwise"] {
  const declaredOne = packages.some(
    (one) => one.works === undefined && one.correlation === 1 && one.items.includes(item.id),
  );
  if (declaredOne) return null;
  const turned = items.map((other) =>
    other === item
      ? { ...other, observed: item.observed === "present" ? ("absent" as const) : ("present" as const) }
      : other,
  );
  try {
    return weighEvidence(tracingOf(analysis, turned, packagesOf(evidence, analysis, turned))).posterior.map(
      ({ hypothesis, probability }) => ({ hypothesis, probability }),
    );
  } catch (error) {
    if (!(error instanceof EvidenceError)) throw error;
    return null;
  }
}
