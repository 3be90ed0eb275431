import type { AnalysisOf } from "@throughline/study";
import { useState } from "react";
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
  if (rows.length === 0) return null;
  return (
    <section className="report" aria-label={strings.compare.mixed}>
      <h3>{strings.compare.mixed}</h3>
      <p className="soft">{strings.compare.mixedHelp}</p>
      {rows.map((row) => (
        <MixedBox key={row.row} {...{ analysis, row }} />
      ))}
    </section>
  );
}

/** One of them; what is in it is made when it is opened. */
function MixedBox({ analysis, row }: { analysis: AnalysisOf<"truth-table">; row: MixedRow }) {
  const [open, setOpen] = useState(false);
  return (
    <details id={`mixed-${row.row}`} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{strings.compare.mixedRow(row.row, row.cases.length, row.deviant.length)}</summary>
      {open && <MixedCases {...{ analysis, row }} />}
    </details>
  );
}

function MixedCases({
  analysis,
  row: { cases: inside, deviant },
}: {
  analysis: AnalysisOf<"truth-table">;
  row: MixedRow;
}) {
  const { cases, info } = useStudy();
  const attributes = [analysis.outcome.replace(/^~|[[{].*$/gu, ""), ...analysis.conditions];
  const names = new Map(cases.map(({ id, name }) => [id, name]));
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{strings.grid.case}</th>
            {attributes.map((id) => (
              <th key={id} scope="col">
                {info?.manifest.attributes[id]?.label ?? id}
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
