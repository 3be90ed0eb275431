import type { AnalysisKindName } from "@throughline/study";

/** The words of the form of analyses. */
export const analysisStrings = {
  list: "Analyses",
  none: "No analyses yet. Add one to compute results from the grades.",
  choose: "Choose an analysis to rename, change or delete it, or add one.",
  add: "Add analysis",
  kind: "Kind",
  title: "Title",
  settings: "Settings",
  save: "Save analysis",
  addItem: "Add",
  removeItem: "Remove",
  group: "Group",
  newGroup: "Name of the new group",
  lines: "One a line",
  blank: "–",
  usual: (value: string) => `${value} when left out`,
  optional: "(optional)",
  expression: "~ before it negates it",
  computed: "Open result",
  saved: (title: string) => `Saved “${title}”.`,
  kinds: {
    ladder: "Ladder: what each further instrument came with",
    comparison: "Comparison of interventions",
    variation: "Variation between cases",
    gap: "Law and practice",
    balance: "Balance of the parts of a reform",
    pathways: "Pathways of influence",
    scope: "Scope conditions",
    backlash: "Backlash and spillover",
    response: "State response",
    participation: "Participation over time",
    testimony: "Expert testimony",
    judgements: "Judgements of the authors",
    coverage: "Media coverage",
    series: "Events by month",
    "truth-table": "Truth table (QCA)",
    coincidence: "Coincidence analysis (CNA)",
    "process-tracing": "Process tracing",
    "causal-model": "Causal model",
  } satisfies Readonly<Record<AnalysisKindName, string>>,
} as const;

/** The name of a setting as a label: `incl_cut` is “Incl cut”. */
export function settingLabel(name: string): string {
  const words = labels[name] ?? name.replaceAll("_", " ");
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

const labels: Readonly<Record<string, string>> = {
  cases: "kind of case",
  incl_cut: "consistency threshold",
  pri_cut: "PRI threshold",
  n_cut: "cases for a row",
  expect: "directional expectations",
  max_models: "most tied models",
  con: "consistency threshold",
  cov: "coverage threshold",
  con_msc: "consistency of sufficient conditions",
  max_step: "most complex formula",
  paper: "law (on paper)",
  local_roots: "local roots",
  own_terms: "terms of the movement",
};
