import { useSyncExternalStore } from "react";
import { draftLines } from "../state/draft-lines.ts";
import { drafts } from "../state/drafts.ts";
import { addressOf, useRoute } from "../state/route.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/link.tsx";
import { barViews, networkViews, type ViewName } from "./view-names.ts";

/** The bar: what is open, whether it is saved, and the views. */
export function Header({
  current,
  onPalette,
  onKeys,
  onDrafts,
}: {
  current: ViewName;
  onPalette: () => void;
  onKeys: () => void;
  onDrafts: () => void;
}) {
  const { info, notice } = useStudy();
  const workbench = useWorkbench();
  const inBar = networkViews.some((view) => view === current) ? "network" : current;
  return (
    <header className="bar">
      <strong className="title">{info?.manifest.title ?? ""}</strong>
      <nav aria-label={strings.viewsName}>
        {barViews.map((view, i) => (
          <Link
            key={view}
            to={addressOf(view)}
            aria-current={view === inBar ? "page" : undefined}
            aria-keyshortcuts={String((i + 1) % 10)}
          >
            {strings.views[view]}
          </Link>
        ))}
      </nav>
      <span className="tools">
        <button
          type="button"
          disabled={!info?.undo}
          aria-keyshortcuts="Control+Z"
          onClick={() => void workbench.undo()}
        >
          {strings.undo}
        </button>
        <button
          type="button"
          disabled={!info?.redo}
          aria-keyshortcuts="Control+Shift+Z"
          onClick={() => void workbench.redo()}
        >
          {strings.redo}
        </button>
        <button type="button" aria-keyshortcuts="Control+K" onClick={onPalette}>
          {strings.palette}
        </button>
        <button type="button" aria-keyshortcuts="?" aria-label={strings.keysTitle} onClick={onKeys}>
          ?
        </button>
        <SaveState />
        <DraftsElsewhere onDrafts={onDrafts} />
      </span>
      {notice !== undefined && (
        <p className="notice" role="alert">
          <span>{notice}</span>
          <button type="button" onClick={() => workbench.notice(undefined)}>
            {strings.close}
          </button>
        </p>
      )}
    </header>
  );
}

function SaveState() {
  const { unsaved, connected, info } = useStudy();
  const waiting = info !== undefined && info.folder.state !== "saved" && info.folder.state !== "saving";
  const text = !connected
    ? unsaved > 0
      ? strings.offline(unsaved)
      : strings.notConnected
    : unsaved > 0
      ? strings.saving
      : waiting
        ? info.folder.message
        : strings.saved;
  return (
    <span
      className={connected && !waiting ? "state" : "state bad"}
      role="status"
      data-saved={connected && unsaved === 0}
    >
      {text}
    </span>
  );
}

/** So many things are begun in other places than this and not saved. */
function DraftsElsewhere({ onDrafts }: { onDrafts: () => void }) {
  const { info } = useStudy();
  const { view, thing } = useRoute();
  const held = useSyncExternalStore(drafts.subscribe, drafts.held);
  const here = addressOf(view, thing);
  const count = draftLines(held, info?.id).filter(({ where }) => where.split("?", 1)[0] !== here).length;
  if (count === 0) return null;
  return (
    <button type="button" className="drafts" onClick={onDrafts}>
      {strings.draft.count(count)}
    </button>
  );
}
