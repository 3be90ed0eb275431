import type { ReactElement } from "react";
import { PathwayDiagramDrawing } from "../analyses/pathways/pathway-diagram-drawing.tsx";
import { PathwayDrawing } from "../analyses/pathways/pathway-drawing.tsx";
import { PhaseDrawing } from "../analyses/pathways/phase-drawing.tsx";
import { VennDrawing } from "../analyses/truth-table/venn-drawing.tsx";
import { CaseTimelineDrawing } from "../figures/case-timeline-drawing.tsx";
import { GradeMapDrawing } from "../figures/grade-map-drawing.tsx";
import { LeverageMapDrawing } from "../figures/leverage-map-drawing.tsx";
import type { Picture, PictureProps } from "../figures/picture.ts";
import { PlotDrawing } from "../figures/plot-drawing.tsx";

/** Draws a picture of any kind. */
export function Drawing({ picture, ...props }: { picture: Picture } & PictureProps): ReactElement {
  switch (picture.is) {
    case "plot":
      return <PlotDrawing picture={picture} {...props} />;
    case "case timeline":
      return <CaseTimelineDrawing picture={picture} {...props} />;
    case "grade map":
      return <GradeMapDrawing picture={picture} {...props} />;
    case "leverage map":
      return <LeverageMapDrawing picture={picture} {...props} />;
    case "pathway":
      return <PathwayDrawing picture={picture} {...props} />;
    case "pathway diagram":
      return <PathwayDiagramDrawing picture={picture} {...props} />;
    case "phases":
      return <PhaseDrawing picture={picture} {...props} />;
    case "venn":
      return <VennDrawing picture={picture} {...props} />;
  }
}
