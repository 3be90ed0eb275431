import { type CaseRow, type CellStatus, type ClaimRow, contract, type RubricRow } from "@throughline/api";
import { type AttributeDeclaration, cellId } from "@throughline/study";
import { useEffect, useMemo, useState } from "react";
import { ClaimList } from "../coding/claims/claim-list.tsx";
import { addressOf, useRoute } from "../state/route.ts";
import { useAnswer, useStudy, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { AttributeList } from "../study/attribute-list.tsx";
import { Link } from "../ui/controls/link.tsx";
import { gradeText, numberText } from "../ui/language/number-text.ts";
import { TableHead } from "../ui/panels/table-head.tsx";
import { chipClass } from "../ui/records/grade-chip.ts";
import { claimGroups } from "./claim-groups.ts";
import { gradeIn } from "./grid/pasted-grades.ts";
import { Rationale } from "./rationale.tsx";
import { RubricButtons } from "./rubric-buttons.tsx";
import { rubricLevels } from "./rubric-levels.ts";
import { useStatuses } from "./use-statuses.ts";
import "./cell-panel.css";
import "./grade-view.css";

/** Number of cases shown at first, and added each time. */
const page = 100;
/** Largest number of claims that are open at first. */
const fewClaims = 4;

const directions = ["contradicts", "supports", "qualifies"] as const;

/** All cases side by side on one attribute, each with its evidence, to grade them by the same standard. */
export function GradeView() {
  const { info, cases, rubric, grades } = useStudy();
  const { thing } = useRoute();
  const attributes = Object.entries(info?.manifest.attributes ?? {}).filter(
    ([, { role }]) => role !== "note",
  );
  const [id, declaration] = attributes.find(([one]) => one === thing) ?? attributes[0] ?? [];
  const claims = useAnswer(
    contract.tables.claims.list,
    id === undefined ? undefined : { query: { attribute: id, limit: 5000 } },
    ["claims"],
  );
  const statuses = useStatuses();
  const [shown, setShown] = useState(page);
  const byCase = useMemo(() => Map.groupBy(claims?.rows ?? [], (claim) => claim.case), [claims]);
  if (id === undefined || !declaration)
    return (
      <p className="soft">
        {strings.grid.noAttributes} <Link to={addressOf("cases")}>{strings.areas.cases}</Link>
      </p>
    );
  const own = casesWith(declaration, cases);
  const levels = rubricLevels(rubric, id);
  return (
    <div className="grade-view">
      <AttributeList
        attributes={attributes}
        chosen={id}
        screen="grade"
        noteOf={(one, its) => {
          const all = casesWith(its, cases);
          const graded = all.filter((row) => typeof grades.get(cellId(row.id, one))?.grade === "number");
          return `${graded.length}/${all.length}`;
        }}
      />
      <div className="grade-cases">
        <header>
          <h2>{declaration.label}</h2>
          <RubricKey levels={levels} />
        </header>
        {own.length === 0 && <p className="soft">{strings.grade.none}</p>}
        {claims ? (
          <table>
            <TableHead columns={strings.grade.columns} />
            <tbody>
              {own.slice(0, shown).map((one) => (
                <CaseGrade
                  key={one.id}
                  attribute={id}
                  one={one}
                  levels={levels}
                  status={statuses.get(cellId(one.id, id))}
                  claims={byCase.get(one.id) ?? []}
                />
              ))}
            </tbody>
          </table>
        ) : (
          <p className="soft" role="status">
            {strings.loading}
          </p>
        )}
        {claims && own.length > shown && (
          <button type="button" onClick={() => setShown(shown + page)}>
            {strings.tables.more(Math.min(page, own.length - shown))}
          </button>
        )}
      </div>
    </div>
  );
}

/** The cases to which an attribute applies. */
const casesWith = ({ of }: AttributeDeclaration, cases: readonly CaseRow[]): CaseRow[] =>
  cases.filter(({ kind }) => of === undefined || [of].flat().includes(kind));

/** What each grade means, once for all cases. */
function RubricKey({ levels }: { levels: readonly RubricRow[] }) {
  if (levels.length === 0) return <p className="soft">{strings.panel.noRubric}</p>;
  return (
    <dl>
      {levels.map(({ grade, meaning }) => (
        <div key={grade}>
          <dt className={chipClass(grade, false)}>{grade === null ? "–" : numberText(grade)}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

function CaseGrade({
  one,
  attribute,
  levels,
  status,
  claims,
}: {
  one: CaseRow;
  attribute: string;
  levels: readonly RubricRow[];
  status: CellStatus | undefined;
  claims: readonly ClaimRow[];
}) {
  const workbench = useWorkbench();
  const [wanted, setOpen] = useState<boolean>();
  const open = wanted ?? (claims.length > 0 && claims.length <= fewClaims);
  const cell = cellId(one.id, attribute);
  const grade = useStudy().grades.get(cell);
  const groups = claimGroups(claims, status);
  return (
    <tr>
      <th scope="row">
        <Link to={addressOf("cases", cell)}>{one.name}</Link>
      </th>
      <td>
        {levels.length > 0 ? (
          <RubricButtons cell={cell} levels={levels} />
        ) : (
          <GradeInput
            grade={grade?.grade ?? null}
            label={strings.grade.grade(one.name)}
            onGrade={(given) => workbench.setGrade(cell, { grade: given })}
          />
        )}
        {grade && <Rationale key={cell} cell={cell} grade={grade} />}
      </td>
      <td>
        <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>
            {strings.grade.evidence(
              groups.supports.length,
              groups.contradicts.length,
              groups.qualifies.length,
            )}
          </summary>
          {open &&
            directions.map((direction) => (
              <ClaimList
                key={direction}
                cell={cell}
                direction={direction}
                grade={grade}
                claims={groups[direction]}
              />
            ))}
        </details>
      </td>
    </tr>
  );
}

/** A field for a grade as a number. The grade changes on Enter, or when the field loses the focus. */
function GradeInput({
  grade,
  label,
  onGrade,
}: {
  grade: number | null;
  label: string;
  onGrade: (grade: number | null) => void;
}) {
  const workbench = useWorkbench();
  const saved = gradeText(grade);
  const [text, setText] = useState(saved);
  useEffect(() => {
    setText(saved);
  }, [saved]);
  const take = () => {
    const given = gradeIn(text);
    if (given === undefined) workbench.notice(strings.grid.notNumber(text));
    else if (given !== grade) onGrade(given);
  };
  return (
    <input
      inputMode="decimal"
      aria-label={label}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onBlur={take}
      onKeyDown={({ key }) => key === "Enter" && take()}
    />
  );
}
