import type { Anchor } from "@throughline/study";
import { useCallback, useState } from "react";
import { markedPlace, type Writing } from "../coding/reading/marked-place.ts";
import { drafts } from "../state/drafts.ts";
import { useStudy } from "../state/use.ts";
import { draftKey } from "../state/use-draft.ts";

/** Returns the selection in a text, and the draft about it. */
export function useMarked(file: string) {
  const { info } = useStudy();
  const [marked, setMarked] = useState<Anchor>();
  const [writing, setWriting] = useState<Writing>();
  const end = useCallback(() => {
    setMarked(undefined);
    setWriting(undefined);
  }, []);
  const discard = () => {
    if (marked && writing) drafts.put(draftKey(info?.id, markedPlace(writing, file, marked)), {});
  };
  return { marked, setMarked, writing, setWriting, end, discard };
}
