import type { ComparisonMatrix, Summary } from "@throughline/report";
import {
  ComparisonMatrixTable,
  linesOfMatrix,
  MatrixDrawing,
  SurroundingsContext,
} from "@throughline/report/components";
import { useRef } from "react";
import { strings } from "../strings.ts";
import { SaveMenu } from "../ui/figures/save-menu.tsx";
import { csvOf } from "../ui/files/csv.ts";
import { recordLinks } from "../ui/records/record-links.tsx";
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
    <SaveMenu
      name={strings.overview.matrix}
      svg={() => svg.current}
      data={{ CSV: () => csvOf(linesOfMatrix(matrix)) }}
    >
      <div hidden>
        <MatrixDrawing matrix={matrix} svg={svg} />
      </div>
    </SaveMenu>
  );
}
