import type { AnalysisOf } from "@throughline/study";
import type { ComponentType } from "react";
import type { Compared } from "../compared.ts";

export type SettingsProps<K extends Compared["kind"]> = {
  /** as the study has it */
  readonly start: AnalysisOf<K>;
  /** as it is tried out */
  readonly analysis: AnalysisOf<K>;
  readonly onChange: (analysis: AnalysisOf<K>) => void;
};

/** The form in which the settings of one kind of analysis are tried out. */
export type SettingsForm<K extends Compared["kind"]> = ComponentType<SettingsProps<K>>;
