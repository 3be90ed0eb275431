import { calibrate, parseLiteral } from "@throughline/sets";
import type { AnalysisOf, Manifest } from "@throughline/study";
import { cellId } from "@throughline/study";
import { useMemo } from "react";
import { addressOf } from "../state/route.ts";
import { useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/controls/link.tsx";
import { numberText } from "../ui/language/number-text.ts";
import type { RowCases } from "./analysis-task.ts";

/**
 * Lists the cases of a row of the truth table, with their grades and the numbers of claims for and against
 * each.
 */
export function RowEvidence({
  analysis,
  manifest,
  row: { row, cases: inside, deviant },
}: {
  analysis: AnalysisOf<"truth-table">;
  manifest: Manifest;
  row: RowCases;
}) {
  const { cases } = useStudy();
  const attributes = [parseLiteral(analysis.outcome).name, ...analysis.conditions];
  const names = new Map(cases.map(({ id, name }) => [id, name]));
  const label = (id: string) => manifest.attributes[id]?.label ?? id;
  const memberships = useMemberships(manifest, analysis.cases, attributes);
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
                  <GradeLink
                    cell={cellId(id, attribute)}
                    membership={memberships.get(cellId(id, attribute))}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Returns the calibrated memberships of a kind of case, by cell. */
function useMemberships(
  manifest: Manifest,
  kind: string,
  attributes: readonly string[],
): ReadonlyMap<string, number> {
  const { cases, grades } = useStudy();
  const named = attributes.join(" ");
  return useMemo(() => {
    const own = cases.filter((one) => one.kind === kind);
    return new Map(
      named.split(" ").flatMap((attribute) => {
        const calibration = manifest.attributes[attribute]?.calibration;
        const cells = own.map(({ id }) => cellId(id, attribute));
        const values = cells.map((cell) => grades.get(cell)?.grade ?? Number.NaN);
        if (!calibration) return [];
        try {
          const made = calibrate(values, calibration);
          return cells.map((cell, i) => [cell, made[i] ?? Number.NaN] as const);
        } catch {
          // The next result explains the error.
          return [];
        }
      }),
    );
  }, [cases, grades, manifest, kind, named]);
}

/** Links a grade to its cell, with its calibrated membership and the numbers of claims for and against it. */
function GradeLink({ cell, membership }: { cell: string; membership: number | undefined }) {
  const { grades, evidence } = useStudy();
  const counts = evidence.get(cell);
  const grade = grades.get(cell)?.grade;
  return (
    <>
      <Link to={addressOf("cases", cell)}>
        {typeof grade === "number" ? numberText(grade) : strings.grid.noGrade}
      </Link>
      <span className="soft">
        {membership !== undefined && strings.compare.member(membership)}
        {counts ? strings.grid.claims(counts.supports, counts.contradicts) : strings.compare.noClaims}
      </span>
    </>
  );
}
