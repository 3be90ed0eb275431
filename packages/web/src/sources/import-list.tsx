import { useSyncExternalStore } from "react";
import { addressOf } from "../state/route.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/controls/link.tsx";
import { type Import, imports } from "./imports.ts";

/** The state of each dropped or chosen file. */
export function ImportList() {
  const items = useSyncExternalStore(imports.subscribe, imports.items);
  if (items.length === 0) return null;
  const through = items.filter(({ state }) => state !== "waiting" && state !== "reading");
  const added = items.filter(({ state }) => state === "added").length;
  const refused = items.filter(({ state }) => state === "refused").length;
  return (
    <section className="imports" aria-label={strings.imports.title}>
      <div className="imports-head">
        <span role="status">{strings.imports.state(items.length, through.length, added, refused)}</span>
        {through.length < items.length ? (
          <>
            <progress max={items.length} value={through.length} aria-label={strings.imports.title} />
            <button type="button" onClick={() => cancelAll(items)}>
              {strings.imports.cancelAll}
            </button>
          </>
        ) : (
          <button type="button" onClick={() => imports.clear()}>
            {strings.close}
          </button>
        )}
      </div>
      <ul>
        {sortRefusedFirst(items).map((item) => (
          <ImportItem key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}

function ImportItem({ item: { id, name, state, done, notes, source } }: { item: Import }) {
  return (
    <li className={state}>
      {source === undefined ? name : <Link to={addressOf("sources", source)}>{name}</Link>}{" "}
      <strong>{strings.imports.states[state]}</strong>
      {state === "reading" && (
        <>
          {" "}
          <progress {...(done === undefined ? {} : { value: done })} aria-label={name} />
        </>
      )}
      {(state === "reading" || state === "waiting") && (
        <>
          {" "}
          <button type="button" aria-label={strings.imports.cancel(name)} onClick={() => imports.cancel(id)}>
            {strings.cancel}
          </button>
        </>
      )}
      {notes.map((note) => (
        <div key={note} className="soft">
          {note}
        </div>
      ))}
    </li>
  );
}

/** Sorts files that were not added first, so they are visible among hundreds. */
const sortRefusedFirst = (items: readonly Import[]): Import[] =>
  [true, false].flatMap((first) => items.filter(({ state }) => (state === "refused") === first));

function cancelAll(items: readonly Import[]): void {
  for (const { id, state } of items) if (state === "waiting" || state === "reading") imports.cancel(id);
}
