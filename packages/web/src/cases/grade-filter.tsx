import { cellId } from "@throughline/study";
import { useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import { Options } from "../ui/controls/choice.tsx";
import { numberText } from "../ui/language/number-text.ts";

/** Which cases a grid shows by one of their grades: blank text for any, `none` for those without. */
export type GradeFilter = { readonly attribute: string; readonly grade: string };

export const passes = ({ attribute, grade }: GradeFilter, graded: number | null | undefined): boolean =>
  attribute === "" || grade === "" || (grade === "none" ? graded == null : graded === Number(grade));

/** Chooses an attribute, and which of the grades that it has. */
export function GradeFilterChoice({
  cases,
  attributes,
  filter: { attribute, grade },
  onFilter,
}: {
  cases: readonly { readonly id: string }[];
  attributes: readonly { readonly id: string; readonly label: string }[];
  filter: GradeFilter;
  onFilter: (filter: GradeFilter) => void;
}) {
  const { grades } = useStudy();
  const given = new Set(cases.flatMap(({ id }) => grades.get(cellId(id, attribute))?.grade ?? []));
  return (
    <span>
      <label>
        {strings.grid.where}{" "}
        <select
          className="narrow"
          value={attribute}
          onChange={({ target }) => onFilter({ attribute: target.value, grade })}
        >
          <option value="">{strings.grid.anyAttribute}</option>
          <Options of={attributes.map(({ id, label }) => ({ id, name: label }))} />
        </select>
      </label>{" "}
      {attribute !== "" && (
        <label>
          {strings.grid.is}{" "}
          <select value={grade} onChange={({ target }) => onFilter({ attribute, grade: target.value })}>
            <option value="">{strings.grid.anyGrade}</option>
            <option value="none">{strings.grid.noGrade}</option>
            <Options
              of={[...given].sort((a, b) => a - b).map((one) => ({ id: String(one), name: numberText(one) }))}
            />
          </select>
        </label>
      )}
    </span>
  );
}
