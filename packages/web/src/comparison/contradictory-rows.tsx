import { addressOf, useRoute } from "../state/route.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/controls/link.tsx";
import type { RowCases } from "./analysis-task.ts";

/** Largest number of rows that are listed at first. */
const most = 6;

/** Lists the contradictory rows, with links to them in the table. */
export function ContradictoryRows({ rows }: { rows: readonly RowCases[] }) {
  const { view, thing, query } = useRoute();
  const mixed = rows.filter(({ cases, deviant }) => deviant.length > 0 && deviant.length < cases.length);
  if (mixed.length === 0) return null;
  const { row: _, ...others } = Object.fromEntries(query);
  const toRow = addressOf(view ?? "compare", thing, { ...others, row: "" });
  return (
    <nav aria-label={strings.compare.mixed}>
      <details className="contradictory" open={mixed.length <= most}>
        <summary>
          {strings.compare.mixed}: {mixed.length}
        </summary>
        <ul className="in-line">
          {mixed.map(({ row, cases, deviant }) => (
            <li key={row}>
              <Link to={`${toRow}${row}`}>{strings.compare.mixedRow(row, cases.length, deviant.length)}</Link>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}
