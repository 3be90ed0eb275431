import { number } from "@throughline/messages";
import type { AnalysisOf } from "@throughline/study";
import type { DraftItem } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { write } from "../../messages/write.ts";
import type { CoincidenceResult } from "./result.ts";
import type { RobustModels } from "./robust-models.ts";

/** The structures that were found, each traced to all cells. */
export function structureItems(
  evidence: Evidence,
  analysis: AnalysisOf<"coincidence">,
  { structures }: CoincidenceResult,
  cells: readonly string[],
): DraftItem[] {
  return structures.map(({ id, condition, con, cov }) => ({
    id,
    analysis: analysis.id,
    message: write("coincidence.structure", {
      structure: condition,
      con: number(con, 3),
      cov: number(cov, 3),
    }),
    trace: evidence.trace({ cells }),
  }));
}

/** The models that were scored by their robustness, each traced to all cells. */
export function modelItems(
  evidence: Evidence,
  analysis: AnalysisOf<"coincidence">,
  { models }: RobustModels,
  cells: readonly string[],
): DraftItem[] {
  return models.map(({ id, model, score, normalised }) => ({
    id,
    analysis: analysis.id,
    message: write("coincidence.model", { model, score, normalised: number(normalised, 3) }),
    trace: evidence.trace({ cells }),
  }));
}
