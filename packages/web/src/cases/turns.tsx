import { useAssessment } from "../conclusions/use-assessment.ts";
import { addressOf } from "../state/route.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/controls/link.tsx";

/** The conclusions of the last assessment that change when the grade of a cell moves one step. */
export function Turns({ cell }: { cell: string }) {
  const assessment = useAssessment();
  if (!assessment) return null;
  const turning = assessment.conclusions.flatMap(({ id, statement, leverage }) =>
    leverage.flatMap((entry) =>
      "cell" in entry && entry.cell === cell ? [{ id, statement, from: entry.from, to: entry.to }] : [],
    ),
  );
  return (
    <>
      <h3>{strings.panel.turns}</h3>
      {turning.length === 0 ? (
        <p className="soft">{strings.panel.turnsNothing}</p>
      ) : (
        <ul className="claims">
          {turning.map(({ id, statement, from, to }) => (
            <li key={`${id} ${to}`}>
              {strings.panel.turn(from, to)} <Link to={addressOf("conclusions", id)}>{statement}</Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
