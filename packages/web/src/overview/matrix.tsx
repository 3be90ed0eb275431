import type { Summary } from "@throughline/report";
import { ComparisonMatrixTable, SurroundingsContext } from "@throughline/report/components";
import { strings } from "../strings.ts";
import { recordLinks } from "../ui/record-links.tsx";
import { Waiting } from "./waiting.tsx";

/** What was done and what followed, case by case: each grade leads to its cell. */
export function Matrix({ summary }: { summary: Summary | undefined }) {
  if (summary && !summary.matrix) return null;
  return (
    <section className="card overview-matrix" aria-labelledby="matrix-title">
      <h2 id="matrix-title">{strings.overview.matrix}</h2>
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
