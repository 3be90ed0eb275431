import { assess } from "@throughline/assess";
import { type DrawnPathway, mapView, pathwayView, timelineView } from "@throughline/report";
import type { FigureView } from "@throughline/report/components";
import type { AnalysisOf, Study } from "@throughline/study";

/** What is to be drawn, from the study as it is on the page. */
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

/** The parts of a study that a figure needs; the others are left out. */
export type DrawnStudy = Pick<Study, "manifest"> & Partial<Omit<Study, "manifest" | "id">>;

export type DrawnFigure = {
  /** what it is of: a case, a pattern in a case */
  readonly id: string;
  readonly figure: FigureView;
  readonly pathway?: Omit<DrawnPathway, "figure">;
};
export type FiguresAnswer = {
  readonly number: number;
  /** how long it took to compute and draw */
  readonly ms: number;
  readonly figures: readonly DrawnFigure[];
  readonly error?: string;
};

let newest = 0;

self.onmessage = ({ data }: MessageEvent<FiguresRequest>) => {
  newest = data.number;
  // Requests that wait already are seen before this one is begun, and make it needless.
  setTimeout(() => {
    if (data.number !== newest) return;
    const start = performance.now();
    const post = (found: Pick<FiguresAnswer, "figures" | "error">) =>
      self.postMessage({
        number: data.number,
        ms: Math.round(performance.now() - start),
        ...found,
      } satisfies FiguresAnswer);
    try {
      post({ figures: figuresOf(data) });
    } catch (error) {
      post({ figures: [], error: (error as Error).message });
    }
  });
};

function figuresOf(request: FiguresRequest): DrawnFigure[] {
  const study = { ...nothing, ...request.study };
  if (request.draw === "map") return [{ id: request.map.attribute, figure: mapView(study, request.map) }];
  if (request.draw === "timelines")
    return request.cases.flatMap((id) => {
      const figure = timelineView(study, id, request.choice);
      return figure ? [{ id, figure }] : [];
    });
  const { analysis, choice } = request;
  const whole = { ...study, manifest: { ...study.manifest, analyses: [analysis] } };
  const assessment = assess(whole, { leverage: false, closer: false });
  return pathwayView(assessment, whole, analysis.id, choice).map(({ figure, ...pathway }) => ({
    id: `${pathway.caseId} ${pathway.pattern}`,
    figure,
    pathway,
  }));
}

const nothing: Omit<Study, "manifest"> = {
  id: "",
  sources: [],
  claims: [],
  cases: [],
  grades: [],
  rubric: [],
  actors: [],
  ties: [],
  events: [],
  media: [],
  series: [],
  codes: [],
  passages: [],
  memos: [],
  verdicts: [],
  noted: [],
};
