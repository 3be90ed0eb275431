import { cellId } from "@throughline/study";
import { type CSSProperties, Fragment, useContext } from "react";
import { decimal, text } from "../language/text.ts";
import type { ComparisonMatrix, MatrixCell } from "../summary/comparison-matrix.ts";
import { SurroundingsContext } from "./surroundings.ts";
import { ScrollRegion } from "./table.tsx";

/**
 * A table of cases by instruments and outcomes: each grade as a coloured cell with its number, and the pathway of
 * each case.
 */
export function ComparisonMatrixTable({ matrix }: { readonly matrix: ComparisonMatrix }) {
  const { groups, rows, hasBlank, hasOutline } = matrix;
  const hasPathway = rows.some(({ pathway }) => pathway !== undefined);
  const startsOf = groups.map((_, i) => groups.slice(0, i).reduce((sum, g) => sum + g.columns.length, 0));
  const { linkRecord } = useContext(SurroundingsContext);
  const middle = Math.floor((rows.length - 1) / 2);
  const firstOutcome = groups.findIndex(({ role }) => role === "outcome");
  return (
    <ScrollRegion label={text("Comparison matrix")}>
      <table className="matrix" style={{ "--letters": longestHeading(matrix) } as CSSProperties}>
        <thead>
          <tr className="slanted">
            <td />
            {groups.map((group, g) => (
              <Fragment key={group.name}>
                <td className={g === firstOutcome && g > 0 ? "arrow" : "between"} />
                {group.columns.map(({ attribute, heading, label }) => (
                  <th key={attribute} scope="col" title={label}>
                    <span>{heading}</span>
                  </th>
                ))}
              </Fragment>
            ))}
            {hasPathway && <td />}
          </tr>
          <tr className="groups">
            <td />
            {groups.map(({ name, columns }, g) => (
              <Fragment key={name}>
                <td className={g === firstOutcome && g > 0 ? "arrow" : "between"} />
                <th scope="colgroup" colSpan={columns.length}>
                  {name}
                </th>
              </Fragment>
            ))}
            {hasPathway && (
              <th scope="col" className="pathway">
                {text("Pathway")}{" "}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ caseId, name, cells, pathway }, r) => (
            <tr key={caseId}>
              <th scope="row">
                <span>{linkRecord?.({ is: "case", id: caseId }, name) ?? name}</span>
              </th>
              {groups.map((group, g) => (
                <Fragment key={group.name}>
                  <td className={g === firstOutcome && g > 0 ? "arrow" : "between"} aria-hidden="true">
                    {g === firstOutcome && g > 0 && r === middle && <ArrowToOutcomes />}
                  </td>
                  {cells.slice(startsOf[g], (startsOf[g] ?? 0) + group.columns.length).map((cell) => (
                    <GradeCell key={cell.attribute} caseId={caseId} cell={cell} />
                  ))}
                </Fragment>
              ))}
              {hasPathway && <td className="pathway">{pathway}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <MatrixLegend hasBlank={hasBlank} hasOutline={hasOutline} />
    </ScrollRegion>
  );
}

/** The colours of the grades, and the marks that the table has. */
function MatrixLegend({ hasBlank, hasOutline }: Pick<ComparisonMatrix, "hasBlank" | "hasOutline">) {
  return (
    <p className="matrix-legend">
      <span>0</span>
      {[0, 0.33, 0.67, 1].map((share) => (
        <span key={share} className="swatch" data-step={stepOf(share)} />
      ))}
      <span>1</span>
      {hasBlank && (
        <>
          <span className="swatch blank" />
          <span>{text("Not graded")}</span>
        </>
      )}
      {hasOutline && (
        <>
          <span className="swatch apart" />
          <span>{text("Sets the leading case apart")}</span>
        </>
      )}
    </p>
  );
}

/** An arrow as a drawing, because fonts may lack it. */
const ArrowToOutcomes = () => (
  <svg viewBox="0 0 16 8" width="16" height="8" aria-hidden="true">
    <path d="M0 4H14M10 1L14 4L10 7" fill="none" stroke="currentColor" strokeWidth="1.4" />
  </svg>
);

/** A grade as a coloured cell with its number; a missing grade is hatched. */
function GradeCell({
  caseId,
  cell: { attribute, grade, share, setsApart },
}: {
  readonly caseId: string;
  readonly cell: MatrixCell;
}) {
  const { linkRecord } = useContext(SurroundingsContext);
  const chip =
    grade === undefined ? (
      <span className="chip-grade blank" role="img" aria-label={text("Not graded")}>
        –
      </span>
    ) : (
      <span className={setsApart ? "chip-grade apart" : "chip-grade"} data-step={stepOf(share)}>
        {shortNumber(grade)}
      </span>
    );
  return (
    <td className="grade">{linkRecord?.({ is: "cell", id: cellId(caseId, attribute) }, chip) ?? chip}</td>
  );
}

/** Returns the number of letters of the longest heading, which decides how much room the slanted headings need. */
export const longestHeading = ({ groups }: ComparisonMatrix): number =>
  Math.max(0, ...groups.flatMap(({ columns }) => columns.map(({ heading }) => heading.length)));

/** Returns the nearest of the eleven steps of the colour ramp; undefined off the scale. */
export const stepOf = (share: number | undefined): number | undefined =>
  share === undefined ? undefined : Math.round(share * 10);

/** Formats with at most two decimals and without a leading zero. */
export function shortNumber(grade: number): string {
  const printed = String(Math.round(grade * 100) / 100);
  const short =
    grade > 0 && grade < 1 && printed.startsWith("0.") ? printed.slice(1) : printed.replace("-", "−");
  return decimal(short);
}

/** Returns the matrix as lines of a table: a heading, then a line for each case, without the columns between groups. */
export const linesOfMatrix = ({ groups, rows }: ComparisonMatrix): string[][] => [
  [text("case"), ...groups.flatMap(({ columns }) => columns.map(({ label }) => label)), text("Pathway")],
  ...rows.map(({ name, cells, pathway }) => [
    name,
    ...cells.map(({ grade }) => (grade === undefined ? "" : String(grade))),
    pathway ?? "",
  ]),
];
