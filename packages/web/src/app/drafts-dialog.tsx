import { useSyncExternalStore } from "react";
import { draftLines } from "../state/draft-lines.ts";
import { drafts } from "../state/drafts.ts";
import { go } from "../state/route.ts";
import { useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import { Dialog } from "../ui/panels/dialog.tsx";

/** Lists all drafts, to continue or discard them. */
export function DraftsDialog({ onClose }: { onClose: () => void }) {
  const { info } = useStudy();
  const held = useSyncExternalStore(drafts.subscribe, drafts.held);
  const lines = draftLines(held, info?.id);
  return (
    <Dialog label={strings.draft.title} onClose={onClose}>
      <h2>{strings.draft.title}</h2>
      <p role="status">{strings.draft.count(lines.length)}</p>
      <ul className="drafts">
        {lines.map(({ key, label, text, where }) => (
          <li key={key}>
            {label}
            <blockquote>{text}</blockquote>
            <button
              type="button"
              onClick={() => {
                onClose();
                drafts.seek(key);
                go(where);
              }}
            >
              {strings.draft.goOn}
            </button>{" "}
            <button type="button" onClick={() => drafts.put(key, {})}>
              {strings.draft.discard}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" onClick={onClose}>
        {strings.close}
      </button>
    </Dialog>
  );
}
