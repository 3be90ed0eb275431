import type { ComparableAnalysis } from "../comparable-analysis.ts";
import { NoSettings } from "./causal-model.tsx";
import { CoincidenceSettings } from "./coincidence.tsx";
import { TracingSettings } from "./process-tracing.tsx";
import { SeriesSettings } from "./series.tsx";
import type { SettingsForm } from "./settings-form.ts";
import { TruthTableSettings } from "./truth-table.tsx";

/** The settings form of each kind of analysis that is computed live. A missing kind does not compile. */
export const settingsForms: { readonly [K in ComparableAnalysis["kind"]]: SettingsForm<K> } = {
  "causal-model": NoSettings,
  coincidence: CoincidenceSettings,
  "process-tracing": TracingSettings,
  series: SeriesSettings,
  "truth-table": TruthTableSettings,
};
