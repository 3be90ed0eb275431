import type { AnalysisOf } from "@throughline/study";
import { addressOf } from "../state/route.ts";
import { useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import type { MixedRow } from "../workers/analyse.ts";
import { Link } from "./link.tsx";

/** Rows that hold cases with and without the outcome, each opening to its cases, their grades and how many claims speak to each. */
export function MixedRows({
  analysis,
  rows,
}: {
  analysis: AnalysisOf<"truth-table">;
  rows: readonly MixedRow[];
}) {
  const { cases, info } = useStudy();
  if (rows.length === 0) return null;
  const attributes = [analysis.outcome.replace(/^~|[[{].*$/gu, ""), ...analysis.conditions];
  const names = new Map(cases.map(({ id, name }) => [id, name]));
  const label = (id: string) => info?.manifest.attributes[id]?.label ?? id;
  return (
    <section className="report" aria-label={strings.compare.mixed}>
      <h3>{strings.compare.mixed}</h3>
      <p className="soft">{strings.compare.mixedHelp}</p>
      {rows.map(({ row, cases: inside, deviant }) => (
        <details key={row} id={`mixed-${row}`}>
          <summary>{strings.compare.mixedRow(row, inside.length, deviant.length)}</summary>
          <div className="scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">{strings.grid.case}</th>
                  {attributes.map((id) => (
                    <th key={id} scope="col">
                      {label(id)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {inside.map((id) => (
                  <tr key={id}>
                    <th scope="row">
                      {names.get(id)}
                      {deviant.includes(id) && <strong> {strings.compare.deviant}</strong>}
                    </th>
                    {attributes.map((attribute) => (
                      <td key={attribute}>
                        <GradeLink cell={`${id}/${attribute}`} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      ))}
    </section>
  );
}

/** A grade with how many claims are for and against it, leading to its cell and the passages beside it. */
function GradeLink({ cell }: { cell: string }) {
  const { grades, evidence } = useStudy();
  const counts = evidence.get(cell);
  return (
    <>
      <Link to={addressOf("cases", cell)}>{grades.get(cell)?.grade ?? strings.grid.noGrade}</Link>
      <span className="soft">
        {counts ? strings.grid.claims(counts.supports, counts.contradicts) : strings.compare.noClaims}
      </span>
    </>
  );
}
