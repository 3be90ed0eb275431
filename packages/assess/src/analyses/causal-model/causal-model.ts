import { type CausalModel, causalModel, type UpdatedModel } from "@throughline/inference";
import type { Message } from "@throughline/messages";
import type { AnalysisOf } from "@throughline/study";
import type { Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { reasonOf } from "../../messages/english.ts";
import { write } from "../../messages/write.ts";
import { labelled } from "../labelled.ts";
import { answers } from "./answers.ts";
import { answerDrafts, notUpdatedDrafts } from "./conclusions.ts";
import { type Observed, observed } from "./observed.ts";
import type { CausalModelResult } from "./result.ts";

type Declared = AnalysisOf<"causal-model">;

/** A causal model over binary attributes, updated with the cases and asked; traced to the cells that were observed. */
export function causalModelAnalysis(evidence: Evidence, analysis: Declared): Yield<CausalModelResult> {
  const cases = evidence.casesOf(analysis.cases);
  const free = causalModel(analysis.model);
  const names = free.nodes.map(({ name }) => name);
  const seen = observed(evidence, cases, names);
  if ("reason" in seen)
    return notUpdated(evidence, analysis, free, { rows: [], cells: [], missing: [] }, seen.reason);
  if (seen.cells.length === 0)
    return notUpdated(evidence, analysis, free, seen, write("causalModel.nothingObserved"));
  const ids = cases.map(({ id }) => id);
  const found = answers(free, analysis, ids, seen.rows);
  if ("reason" in found) return notUpdated(evidence, analysis, free, seen, labelled(found.reason, evidence));
  const { updated, queries } = found;
  const { rHat, effectiveSize } = updated.posterior;
  const result: CausalModelResult = {
    cases: cases.length,
    nodes: nodesOf(free, updated, seen),
    queries,
    ...(updated.posterior.sampled.size > 0 && { sampled: { rHat, effectiveSize } }),
  };
  return { result, drafts: answerDrafts(evidence, analysis, result, seen) };
}

function notUpdated(
  evidence: Evidence,
  analysis: Declared,
  free: CausalModel,
  seen: Observed,
  reason: Message,
): Yield<CausalModelResult> {
  return {
    result: {
      cases: evidence.casesOf(analysis.cases).length,
      nodes: nodesOf(free, undefined, seen),
      queries: [],
      ...reasonOf(reason),
    },
    drafts: notUpdatedDrafts(evidence, analysis, seen, reason),
  };
}

function nodesOf(
  free: CausalModel,
  updated: UpdatedModel | undefined,
  { rows }: Observed,
): CausalModelResult["nodes"] {
  const nameAt = (position: number) => free.nodes[position]?.name ?? "";
  return free.nodes.map(({ name, parents, partners, types }, n) => {
    const values = rows.flatMap((row) => row[name] ?? []);
    return {
      name,
      parents: parents.map(nameAt),
      confounded: partners.map(nameAt),
      types: updated?.nodes[n]?.types.length ?? types.length,
      allTypes: types.length,
      observed: values.length,
      ones: values.filter((value) => value === 1).length,
    };
  });
}
