import type { Study } from "@throughline/study";

/** Whether an analysis of pathways of the study names an attribute as the stated reform, the one on paper. */
export const isStatedReform = ({ manifest }: Study, attribute: string): boolean =>
  manifest.analyses.some((analysis) => analysis.kind === "pathways" && analysis.paper === attribute);
