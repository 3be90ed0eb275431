import { ModelError, readDag } from "@throughline/inference";
import { analysisKind, one, type SettingReference } from "../kind.ts";
import { checkCausalModel } from "./check.ts";
import { settings } from "./settings.ts";

export const causalModel = analysisKind({
  settings,
  title: "Causal model",
  tables: ["cases", "grades"],
  references: ({ cases, model, queries }) => [
    ...one("caseKinds", cases, "cases"),
    ...nodesOf(model),
    ...queries.flatMap((query, i) => one("cases", query.case, "queries", i, "case")),
  ],
  check: checkCausalModel,
});

/**
 * Returns the attributes that are the nodes of a model; none when the model cannot be read, which its check reports.
 */
function nodesOf(model: string): SettingReference[] {
  try {
    return readDag(model).names.map((id) => ({ to: "attributes", id }));
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return [];
  }
}
