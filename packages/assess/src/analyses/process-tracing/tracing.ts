import { type Dependence, evidencePackages, type ProcessTracing } from "@throughline/inference";
import { type AnalysisOf, inferenceProbability } from "@throughline/study";
import type { Evidence } from "../../evidence.ts";
import { computedItem } from "./computed.ts";
import { ranged } from "./ranged.ts";
import type { EvidencePackage } from "./result.ts";

export type Item = AnalysisOf<"process-tracing">["evidence"][number];

/**
 * The items that can be weighed: those with a claim left, and computed ones that are known to be met or not. A computed item
 * that is not met counts as looked for and not found.
 */
export function standingItems(evidence: Evidence, analysis: AnalysisOf<"process-tracing">): Item[] {
  return analysis.evidence.flatMap((item) => {
    const likelihoods = likelihoodsOf(analysis, item);
    const own = item.claims.filter((id) => evidence.claim(id) !== undefined);
    if (item.computed === undefined) return own.length === 0 ? [] : [{ ...item, likelihoods, claims: own }];
    const { truth, claims } = computedItem(evidence, analysis, item.computed);
    if (truth === "unknown") return [];
    const isFound = truth === "met" ? item.observed : item.observed === "present" ? "absent" : "present";
    return [{ ...item, likelihoods, observed: isFound, claims: [...new Set([...own, ...claims])] }];
  });
}

/** The likelihoods of an item; under causes that act together it is found unless each of them would leave it out. */
function likelihoodsOf({ hypotheses }: AnalysisOf<"process-tracing">, item: Item): Item["likelihoods"] {
  const likelihoods = { ...item.likelihoods };
  for (const { id, together } of hypotheses) {
    if (together === undefined || likelihoods[id] !== undefined) continue;
    const causes = together.map((cause) => ranged(item.likelihoods[cause] ?? Number.NaN));
    const union = (end: "low" | "high") => 1 - causes.reduce((rest, cause) => rest * (1 - cause[end]), 1);
    const [low, high] = [union("low"), union("high")];
    likelihoods[id] = low < high ? [low, high] : low;
  }
  return likelihoods;
}

/**
 * The packages that study.yaml declares, and by default the other items that rest on one work: those found are one package, those not
 * found another. A default package therefore never makes anything impossible.
 */
export function packagesOf(
  evidence: Evidence,
  { packages }: AnalysisOf<"process-tracing">,
  items: readonly Item[],
): EvidencePackage[] {
  const standing = new Set(items.map(({ id }) => id));
  const declared = packages.map(({ evidence: ids, correlation, reason }) => ({
    items: ids.filter((id) => standing.has(id)),
    correlation,
    ...(reason === undefined ? {} : { reason }),
  }));
  const named = new Set(packages.flatMap((one) => one.evidence));
  const { origins } = evidence.gradings;
  const works = (item: Item) =>
    new Set(item.claims.flatMap((id) => evidence.claim(id) ?? []).flatMap((claim) => origins.worksOf(claim)));
  const shared = (["present", "absent"] as const).flatMap((observed) => {
    const open = items.filter((item) => item.observed === observed && !named.has(item.id));
    const pieces = open.map((item) => ({ id: item.id, claims: [...works(item)], likelihoods: {} }));
    return evidencePackages(pieces).map(({ evidence: ids }) => {
      const members = open.filter(({ id }) => ids.includes(id)).map(works);
      const all = new Set(members.flatMap((own) => [...own]));
      const common = [...all].filter((work) => members.filter((own) => own.has(work)).length > 1);
      return { items: [...ids], correlation: 1, works: common };
    });
  });
  return [...declared, ...shared].filter(({ items: ids }) => ids.length > 1);
}

/** What is weighed, as `@throughline/inference` takes it. */
export function tracingOf(
  { hypotheses }: AnalysisOf<"process-tracing">,
  items: readonly Item[],
  packages: readonly EvidencePackage[],
): ProcessTracing {
  return {
    hypotheses: hypotheses.map(({ id, prior }) => ({ id, prior: inferenceProbability(prior) })),
    evidence: items.map(({ id, claims, observed, likelihoods }) => ({
      id,
      claims,
      found: observed,
      likelihoods: Object.fromEntries(
        Object.entries(likelihoods).map(([hypothesis, likelihood]) => [
          hypothesis,
          inferenceProbability(likelihood),
        ]),
      ),
    })),
    dependence: packages.map(({ items: ids, correlation }): Dependence => ({ evidence: ids, correlation })),
  };
}
