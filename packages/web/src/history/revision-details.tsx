import { contract, type RevisionChanges } from "@throughline/api";
import { api } from "../state/api.ts";
import { confirmRevision } from "../state/confirm-change.ts";
import { useAnswer, useStudy, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { columnLabel } from "../study/tables/column-label.ts";
import { nameOfThing, valueText } from "./history-words.ts";

const text = strings.history;

type Change = RevisionChanges["changes"][number];

/** The changes of a revision, before and after, with buttons to restore it. */
export function RevisionDetails({ revision }: { revision: number }) {
  const found = useAnswer(contract.removal.changes, { params: { revision } }, []);
  const workbench = useWorkbench();
  if (!found) return <p role="status">{strings.loading}</p>;
  const restore = async (things?: readonly string[]) => {
    const body = things === undefined ? {} : { things: [...things] };
    const made = await workbench.attempt(() => api(contract.removal.restore, { params: { revision }, body }));
    if (made) confirmRevision(workbench, text.restored, made);
  };
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
              key={`${change.kind}/${change.key}`}
              change={change}
              settings={found.settings}
              onRestore={() => void restore([`${change.kind}/${change.key}`])}
            />
          ))}
        </tbody>
      </table>
      {found.total > found.changes.length && (
        <p className="soft">{text.shown(found.changes.length, found.total)}</p>
      )}
      {found.total > 1 && (
        <button type="button" onClick={() => void restore()}>
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
  const name = nameOfThing(`${change.kind}/${change.key}`, study);
  const isSettings = change.kind === "files" && change.key === "study.yaml";
  const rows = isSettings
    ? settings.map(({ path, before, after }) => ({
        field: path.join(" › "),
        before: valueText(before),
        after: valueText(after),
      }))
    : fieldsOf(change);
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

/** Returns the cells of a row that differ. For a file, only the fact that its content changed. */
function fieldsOf({ kind, before, after }: Change): { field: string; before: string; after: string }[] {
  if (kind === "files")
    return [
      {
        field: text.content,
        before: before ? (before.size ?? text.whole) : text.blank,
        after: after ? (after.size ?? text.whole) : text.blank,
      },
    ];
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  const hidden = kind === "sources" ? new Set(["csl"]) : new Set<string>();
  const rows = [...names].flatMap((name) => {
    const [was, is] = [before?.[name] ?? "", after?.[name] ?? ""];
    return was === is || hidden.has(name)
      ? []
      : [{ field: columnLabel(kind, name), before: valueText(was), after: valueText(is) }];
  });
  return rows.length > 0 ? rows : [{ field: text.whole, before: text.blank, after: text.blank }];
}
