import type { AnalysisOf } from "@throughline/study";
import type { ComponentType } from "react";
import type { ComparableAnalysis } from "../comparable-analysis.ts";

export type SettingsProps<K extends ComparableAnalysis["kind"]> = {
  /** as in the study */
  readonly start: AnalysisOf<K>;
  /** with the user's changes */
  readonly analysis: AnalysisOf<K>;
  readonly onChange: (analysis: AnalysisOf<K>) => void;
};

/** The form for trying out the settings of one kind of analysis. */
export type SettingsForm<K extends ComparableAnalysis["kind"]> = ComponentType<SettingsProps<K>>;
