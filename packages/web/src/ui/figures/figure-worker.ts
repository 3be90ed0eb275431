import { assess } from "@throughline/assess";
import { type DrawnPathway, errorText, mapView, pathwayView, timelineView } from "@throughline/report";
import type { FigureView } from "@throughline/report/components";
import { type AnalysisOf, emptyStudy, type Study } from "@throughline/study";
import { setWorkerLanguage } from "../language/worker-language.ts";

/** Figures to draw from the current study of the page. */
export type FiguresRequest = { readonly number: number; readonly study: DrawnStudy } & FigureKind;
export type FigureKind =
  | {
      readonly draw: "pathways";
      readonly analysis: AnalysisOf<"pathways">;
      readonly choice: Parameters<typeof pathwayView>[3];
    }
  | {
      readonly draw: "timelines";
      readonly cases: readonly string[];
      readonly choice: NonNullable<Parameters<typeof timelineView>[2]>;
    }
  | { readonly draw: "map"; readonly map: Parameters<typeof mapView>[1] };

/** The parts of a study that a figure needs. */
export type DrawnStudy = Pick<Study, "manifest"> & Partial<Omit<Study, "manifest" | "id">>;

export type DrawnFigure = {
  /** id of its case or attribute */
  readonly id: string;
  readonly figure: FigureView;
};
/** The drawn figures: patterns in cases, or others. */
type DrawnResult = { readonly figures: readonly DrawnFigure[]; readonly pathways: readonly DrawnPathway[] };
export type FiguresAnswer = DrawnResult & {
  readonly number: number;
  /** time to compute and draw, in milliseconds */
  readonly ms: number;
  readonly error?: string;
};

let newest = 0;
const languageSet = setWorkerLanguage();

self.onmessage = async ({ data }: MessageEvent<FiguresRequest>) => {
  newest = data.number;
  await languageSet;
  // Waiting messages are read first: a newer request makes this one unnecessary.
  setTimeout(() => {
    if (data.number !== newest) return;
    const start = performance.now();
    const post = (found: DrawnResult & { readonly error?: string }) =>
      self.postMessage({
        number: data.number,
        ms: Math.round(performance.now() - start),
        ...found,
      } satisfies FiguresAnswer);
    try {
      post(drawn(data));
    } catch (error) {
      post({ figures: [], pathways: [], error: errorText(error) });
    }
  });
};

function drawn(request: FiguresRequest): DrawnResult {
  const study = { ...emptyStudy, ...request.study };
  if (request.draw === "map")
    return { figures: [{ id: request.map.attribute, figure: mapView(study, request.map) }], pathways: [] };
  if (request.draw === "timelines") {
    const figures = request.cases.flatMap((id) => {
      const figure = timelineView(study, id, request.choice);
      return figure ? [{ id, figure }] : [];
    });
    return { figures, pathways: [] };
  }
  const { analysis, choice } = request;
  const whole = { ...study, manifest: { ...study.manifest, analyses: [analysis] } };
  const assessment = assess(whole, { leverage: false, closer: false });
  return { figures: [], pathways: pathwayView(assessment, whole, analysis.id, choice) };
}
