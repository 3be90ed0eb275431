import { contract } from "@throughline/api";
import { cellParts } from "@throughline/study";
import { fieldChanges } from "../history/field-changes.ts";
import { nameOfThing } from "../history/history-words.ts";
import { useRestore } from "../history/use-restore.ts";
import { useAnswer, useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import { timeText } from "../ui/language/time-text.ts";

/** Who changed a grade, when and how, latest first. */
export function CellHistory({ cell, isSaved }: { cell: string; isSaved: boolean }) {
  const study = useStudy();
  const restore = useRestore();
  const { caseId, attribute } = cellParts(cell);
  const history = useAnswer(
    contract.tables.grades.history,
    isSaved ? { params: { case: caseId, attribute } } : undefined,
    ["grades"],
  );
  if (isSaved && !history) return <p role="status">{strings.loading}</p>;
  if (!history || history.length === 0) return <p className="soft">{strings.panel.noHistory}</p>;
  const thing = `grades/${cell}`;
  return (
    <ol className="cell-history" aria-label={strings.panel.tabs.history}>
      {history.map((change) => (
        <li key={change.number}>
          <p className="soft">
            <time dateTime={change.at}>{timeText(change.at)}</time> · {change.author}
          </p>
          {change.before === null && <p>{strings.history.acts.added}</p>}
          <dl>
            {fieldChanges("grades", change, ["case", "attribute"]).map(({ field, before, after }) => (
              <div key={field}>
                <dt>{field}</dt>
                <dd>{change.before === null ? after : `${before} → ${after}`}</dd>
              </div>
            ))}
          </dl>
          {change.before !== null && (
            <button
              type="button"
              aria-label={strings.history.restoreThing(nameOfThing(thing, study))}
              onClick={() => void restore(change.number, [thing])}
            >
              {strings.history.restore}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}
