export type { AnalysisPart } from "./analyses/renderer.ts";
export { type AnalysisView, analysisView } from "./analysis-view.ts";
export { bibliography } from "./bibliography.ts";
export type { ChannelLook } from "./figures/channel-looks.ts";
export { type InDepth, inDepthView } from "./in-depth-view.ts";
export { english, errorText, inLanguage, type Language, saidText, setLanguage } from "./language/text.ts";
export { type LabelOf, withLabels } from "./language/with-labels.ts";
export { gexfOf, graphmlOf } from "./network-files.ts";
export { page } from "./page/page.tsx";
export { type ReportView, reportView } from "./page/report-view.ts";
export { replicationScript } from "./replication/study-script.ts";
export { report } from "./report.ts";
export type { ComparisonMatrix } from "./summary/comparison-matrix.ts";
export type { Overturn } from "./summary/overturn.ts";
export type { AnswerSentence } from "./summary/short-answer.ts";
export { assessmentSummary, type Summary } from "./summary/summary.ts";
export {
  type DrawnPathway,
  mapView,
  type PathwayChoice,
  pathwayView,
  type TimelineChoice,
  timelineView,
} from "./views.ts";
