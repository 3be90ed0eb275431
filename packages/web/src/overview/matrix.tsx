import { cellId } from "@throughline/study";
import { useMemo } from "react";
import { addressOf } from "../state/route.ts";
import { useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import { GradeChip } from "../ui/grade-chip.tsx";
import { Link } from "../ui/link.tsx";
import { type MatrixColumn, matrixContent } from "./matrix-columns.ts";

/** What was done and what followed, case by case: each grade leads to its cell. */
export function Matrix() {
  const { info, cases, grades } = useStudy();
  const attributes = info?.manifest.attributes;
  const content = useMemo(
    () => attributes && matrixContent(attributes, cases, grades),
    [attributes, cases, grades],
  );
  if (!content) return null;
  const { conditions, outcomes } = content;
  const text = strings.overview;
  const cells = (columns: readonly MatrixColumn[], caseId: string, name: string) =>
    columns.map(({ id, label }, i) => {
      const grade = grades.get(cellId(caseId, id))?.grade ?? null;
      return (
        <td key={id} className={i === 0 ? "first" : ""}>
          <Link
            to={addressOf("cases", cellId(caseId, id))}
            aria-label={text.cell(name, label, grade)}
            title={text.cell(name, label, grade)}
          >
            <GradeChip grade={grade} isRaw={attributes?.[id]?.scale === "raw"} />
          </Link>
        </td>
      );
    });
  return (
    <section className="card matrix">
      <h2 id="matrix-title">{text.matrix}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <div className="scroll" tabIndex={0} role="region" aria-labelledby="matrix-title">
        <table>
          <thead>
            <tr className="groups">
              <td />
              {conditions.length > 0 && (
                <th colSpan={conditions.length} scope="colgroup" className="first">
                  {text.conditions}
                </th>
              )}
              <th colSpan={outcomes.length} scope="colgroup" className="first">
                {text.outcomes}
              </th>
            </tr>
            <tr className="slanted">
              <td />
              {[conditions, outcomes].flatMap((columns) =>
                columns.map(({ id, label, short }, i) => (
                  <th key={id} scope="col" title={label} className={i === 0 ? "first" : ""}>
                    <span>{short}</span>
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {content.cases.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {cells(conditions, id, name)}
                {cells(outcomes, id, name)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="legend">
        <GradeChip grade={0} /> <GradeChip grade={0.33} /> <GradeChip grade={0.67} /> <GradeChip grade={1} />
        <GradeChip grade={null} /> {text.notGraded}
      </p>
    </section>
  );
}
