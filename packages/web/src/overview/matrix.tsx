import type { ComparisonMatrix, Summary } from "@throughline/report";
import {
  ComparisonMatrixTable,
  linesOfMatrix,
  MatrixDrawing,
  SurroundingsContext,
} from "@throughline/report/components";
import { Download } from "lucide-react";
import { useRef } from "react";
import { strings } from "../strings.ts";
import { csvOf } from "../ui/csv.ts";
import { SaveButtons } from "../ui/figures/save-buttons.tsx";
import { Popover } from "../ui/popover.tsx";
import { recordLinks } from "../ui/record-links.tsx";
import { Waiting } from "./waiting.tsx";

/** What was done and what followed, case by case: each grade leads to its cell. */
export function Matrix({ summary }: { summary: Summary | undefined }) {
  if (summary && !summary.matrix) return null;
  return (
    <section className="card overview-matrix" aria-labelledby="matrix-title">
      <div className="matrix-head">
        <h2 id="matrix-title">{strings.overview.matrix}</h2>
        {summary?.matrix && <SaveMatrix matrix={summary.matrix} />}
      </div>
      {summary?.matrix ? (
        <SurroundingsContext value={recordLinks}>
          <ComparisonMatrixTable matrix={summary.matrix} />
        </SurroundingsContext>
      ) : (
        <Waiting lines={6} />
      )}
    </section>
  );
}

/** Saves the matrix as a picture or as a table. The picture is drawn apart, because the matrix is a table of the page. */
function SaveMatrix({ matrix }: { matrix: ComparisonMatrix }) {
  const svg = useRef<SVGSVGElement>(null);
  return (
    <Popover
      className="save-menu"
      title={
        <Download
          className="icon"
          size={14}
          role="img"
          aria-label={strings.save.group(strings.overview.matrix)}
        />
      }
    >
      <SaveButtons
        name={strings.overview.matrix}
        svg={() => svg.current}
        data={{ CSV: () => csvOf(linesOfMatrix(matrix)) }}
      />
      <div hidden>
        <MatrixDrawing matrix={matrix} svg={svg} />
      </div>
    </Popover>
  );
}
