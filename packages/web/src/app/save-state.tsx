import { saidText } from "@throughline/report";
import { CircleAlert, CircleCheck } from "lucide-react";
import { useSyncExternalStore } from "react";
import { draftLines } from "../state/draft-lines.ts";
import { drafts } from "../state/drafts.ts";
import { addressOf, useRoute } from "../state/route.ts";
import { useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";

/** Shows whether everything is saved, and what prevents saving. */
export function SaveState() {
  const { unsaved, connected, info } = useStudy();
  const isFolderBehind =
    info !== undefined && info.folder.state !== "saved" && info.folder.state !== "saving";
  const isGood = connected && !isFolderBehind;
  const Icon = isGood ? CircleCheck : CircleAlert;
  const text = () => {
    if (!connected) return unsaved > 0 ? strings.offline(unsaved) : strings.notConnected;
    if (unsaved > 0) return strings.saving;
    return isFolderBehind ? saidText(info.folder.notice) : strings.saved;
  };
  return (
    <span className={isGood ? "state" : "state bad"} role="status" data-saved={connected && unsaved === 0}>
      <Icon className="icon" size={15} strokeWidth={1.75} aria-hidden />
      <span>{text()}</span>
    </span>
  );
}

/** Shows the number of drafts on other screens. */
export function DraftsElsewhere({ onDrafts }: { onDrafts: () => void }) {
  const { info } = useStudy();
  const { view, thing } = useRoute();
  const held = useSyncExternalStore(drafts.subscribe, drafts.held);
  const here = view && addressOf(view, thing);
  const count = draftLines(held, info?.id).filter(({ where }) => where.split("?", 1)[0] !== here).length;
  if (count === 0) return null;
  return (
    <button type="button" className="drafts" onClick={onDrafts}>
      {strings.draft.count(count)}
    </button>
  );
}
