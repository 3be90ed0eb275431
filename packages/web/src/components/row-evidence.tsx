import type { AnalysisOf } from "@throughline/study";
import { addressOf } from "../state/route.ts";
import { useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import type { RowCases } from "../workers/analyse.ts";
import { Link } from "./link.tsx";

/** The cases of a row of the truth table, with their grades and how many claims speak for and against each. */
export function RowEvidence({
  analysis,
  row: { row, cases: inside, deviant },
}: {
  analysis: AnalysisOf<"truth-table">;
  row: RowCases;
}) {
  const { cases, info } = useStudy();
  const attributes = [analysis.outcome.replace(/^~|[[{].*$/gu, ""), ...analysis.conditions];
  const names = new Map(cases.map(({ id, name }) => [id, name]));
  const label = (id: string) => info?.manifest.attributes[id]?.label ?? id;
  const contradictory = deviant.length > 0 && deviant.length < inside.length;
  return (
    <section aria-label={strings.compare.row(row)}>
      <p>
        <strong>{strings.compare.row(row)}.</strong> {contradictory && strings.compare.mixedHelp}
      </p>
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
