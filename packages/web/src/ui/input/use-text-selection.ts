import type { Anchor } from "@throughline/study";
import { useCallback, useState } from "react";
import { selectionDraftPlace, type Writing } from "../../coding/reading/selection-draft.ts";
import { drafts } from "../../state/drafts.ts";
import { useStudy } from "../../state/use.ts";
import { draftKey } from "../../state/use-draft.ts";

/** Returns the selection in a text, and the draft about it. */
export function useTextSelection(file: string) {
  const { info } = useStudy();
  const [marked, setMarked] = useState<Anchor>();
  const [writing, setWriting] = useState<Writing>();
  const end = useCallback(() => {
    setMarked(undefined);
    setWriting(undefined);
  }, []);
  const discard = () => {
    if (marked && writing) drafts.put(draftKey(info?.id, selectionDraftPlace(writing, file, marked)), {});
  };
  return { marked, setMarked, writing, setWriting, end, discard };
}
