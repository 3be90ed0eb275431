import { type Anchor, reanchorPassages } from "@throughline/study";
import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from "react";
import {
  selectionDraftPlace,
  selectionOfDraft,
  type Writing,
  writings,
} from "../../coding/reading/selection-draft.ts";
import { labelOf, textOf } from "../../state/draft-lines.ts";
import { type Draft, drafts } from "../../state/drafts.ts";
import { useStudy } from "../../state/use.ts";
import { draftKey, draftsAt } from "../../state/use-draft.ts";
import { strings } from "../../strings.ts";

type TextDraft = {
  readonly key: string;
  readonly writing: Writing;
  readonly anchor: Anchor;
  readonly draft: Draft;
};

/** Unsaved claims and corrections for words of a text. The last one is opened with the text. */
export function DraftsOfText({
  file,
  text,
  marked,
  writing,
  onGoOn,
}: {
  file: string;
  text: string;
  marked: Anchor | undefined;
  writing: Writing | undefined;
  onGoOn: (anchor: Anchor, writing: Writing) => void;
}) {
  const study = useStudy().info?.id;
  const held = useSyncExternalStore(drafts.subscribe, drafts.held);
  const begun = useMemo(() => begunIn(held, study, file), [held, study, file]);
  /** the draft whose words the text no longer contains */
  const [gone, setGone] = useState<string>();
  const open = marked && writing && draftKey(study, selectionDraftPlace(writing, file, marked));
  const goOn = ({ key, writing: what, anchor }: TextDraft) => {
    const [now] = reanchorPassages(text, [anchor]).kept;
    setGone(now ? undefined : key);
    if (!now) return;
    drafts.move(key, draftKey(study, selectionDraftPlace(what, file, now.anchor)));
    onGoOn(now.anchor, what);
  };
  const goOnWithLast = useEffectEvent(() => {
    const [last] = begun.toSorted((a, b) => b.draft.at - a.draft.at);
    if (last) goOn(last);
  });
  useEffect(() => {
    goOnWithLast();
  }, []);
  const sought = useSyncExternalStore(drafts.subscribe, drafts.sought);
  const goOnWithSought = useEffectEvent(() => {
    const one = begun.find(({ key }) => key === sought);
    if (one && one.key !== open) goOn(one);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once for each draft to continue
  useEffect(() => {
    goOnWithSought();
  }, [sought]);
  const others = begun.filter(({ key }) => key !== open);
  if (others.length === 0) return null;
  return (
    <section aria-label={strings.draft.title}>
      <h3>{strings.draft.title}</h3>
      <ul className="begun">
        {others.map((one) => (
          <li key={one.key}>
            {labelOf(one.writing, one.anchor.exact)} <q>{textOf(one.draft)}</q>{" "}
            <button type="button" onClick={() => goOn(one)}>
              {strings.draft.goOn}
            </button>{" "}
            <button type="button" onClick={() => drafts.put(one.key, {})}>
              {strings.draft.discard}
            </button>
            {one.key === gone && (
              <strong className="unanswered" role="alert">
                {" "}
                {strings.read.orphan}
              </strong>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function begunIn(held: ReadonlyMap<string, Draft>, study: string | undefined, file: string): TextDraft[] {
  return writings.flatMap((writing) =>
    draftsAt(study, `${writing} `).flatMap((thing) => {
      const key = draftKey(study, `${writing} ${thing}`);
      const [draft, about] = [held.get(key), selectionOfDraft(thing)];
      return draft && about?.file === file ? [{ key, writing, anchor: about.anchor, draft }] : [];
    }),
  );
}
