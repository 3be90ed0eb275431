import { contract, type RevisionChanges } from "@throughline/api";
import { recordPath } from "@throughline/study";
import { useAnswer, useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import { fieldChanges } from "./field-changes.ts";
import { nameOfThing, valueText } from "./history-words.ts";
import { useRestore } from "./use-restore.ts";

const text = strings.history;

type Change = RevisionChanges["changes"][number];

/** The changes of a revision, before and after, with buttons to restore it. */
export function RevisionDetails({ revision }: { revision: number }) {
  const found = useAnswer(contract.removal.changes, { params: { revision } }, []);
  const restore = useRestore();
  if (!found) return <p role="status">{strings.loading}</p>;
  return (
    <div className="revision-details">
      <table>
        <thead>
          <tr>
            {Object.entries(text.columns).map(([name, label]) => (
              <th key={name} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">{text.restore}</th>
          </tr>
        </thead>
        <tbody>
          {found.changes.map((change) => (
            <ThingRows
              key={recordPath(change.kind, change.key)}
              change={change}
              settings={found.settings}
              onRestore={() => void restore(revision, [recordPath(change.kind, change.key)])}
            />
          ))}
        </tbody>
      </table>
      {found.total > found.changes.length && (
        <p className="soft">{text.shown(found.changes.length, found.total)}</p>
      )}
      {found.total > 1 && (
        <button type="button" onClick={() => void restore(revision)}>
          {text.restoreAll}
        </button>
      )}
    </div>
  );
}

/** The changed fields of a record, one per row. */
function ThingRows({
  change,
  settings,
  onRestore,
}: {
  change: Change;
  settings: RevisionChanges["settings"];
  onRestore: () => void;
}) {
  const study = useStudy();
  const name = nameOfThing(recordPath(change.kind, change.key), study);
  const isSettings = change.kind === "files" && change.key === "study.yaml";
  const rows = isSettings
    ? settings.map(({ path, before, after }) => ({
        field: path.join(" › "),
        before: valueText(before),
        after: valueText(after),
      }))
    : fieldChanges(change.kind, change);
  return rows.map(({ field, before, after }, i) => (
    <tr key={field}>
      {i === 0 && (
        <th scope="rowgroup" rowSpan={rows.length}>
          {name}
        </th>
      )}
      <td>{field}</td>
      <td className="before">{before}</td>
      <td className="after">{after}</td>
      {i === 0 && (
        <td rowSpan={rows.length}>
          <button type="button" aria-label={text.restoreThing(name)} onClick={onRestore}>
            {text.restore}
          </button>
        </td>
      )}
    </tr>
  ));
}
