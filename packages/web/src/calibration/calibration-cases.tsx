import type { CaseRow } from "@throughline/api";
import { cellId } from "@throughline/study";
import { addressOf } from "../state/route.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/controls/link.tsx";
import { numberText } from "../ui/language/number-text.ts";
import { TableHead } from "../ui/panels/table-head.tsx";

/** Lists the cases with raw value and membership, and marks those at 0.5. */
export function CalibrationCases({
  attribute,
  cases,
  values,
  memberships,
}: {
  attribute: string;
  cases: readonly CaseRow[];
  values: readonly number[];
  memberships: readonly number[];
}) {
  const known = (i: number) => !Number.isNaN(values[i] ?? Number.NaN);
  const all = cases.map((_, i) => i);
  // Cases without a value come last: a missing value is neither high nor low.
  const order = [
    ...all.filter(known).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0)),
    ...all.filter((i) => !known(i)),
  ];
  return (
    <table className="calibration-cases">
      <TableHead columns={strings.calibrate.columns} />
      <tbody>
        {order.map((i) => {
          const { id, name } = cases[i]!;
          const membership = memberships[i] ?? Number.NaN;
          return (
            <tr key={id} className={membership === 0.5 ? "ambiguous" : undefined}>
              <th scope="row">
                <Link to={addressOf("cases", cellId(id, attribute))}>{name}</Link>
              </th>
              <td>{shown(values[i])}</td>
              <td>
                {Number.isNaN(membership)
                  ? strings.evidence.notGraded
                  : numberText(Number(membership.toFixed(2)))}
                {membership === 0.5 && ` ${strings.calibrate.neither}`}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const shown = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? "" : value);
