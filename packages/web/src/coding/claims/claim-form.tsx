import type { PassageRow } from "@throughline/api";
import { type Anchor, freeId, quotationOf } from "@throughline/study";
import { useLayoutEffect, useRef } from "react";
import { call } from "../../state/api.ts";
import { drafts } from "../../state/drafts.ts";
import { useStudy, useWorkbench } from "../../state/use.ts";
import { draftKey, useDraft } from "../../state/use-draft.ts";
import { strings } from "../../strings.ts";
import { DraftNote } from "../../ui/draft-note.tsx";
import { markedPlace } from "../reading/marked-place.ts";
import { blankClaim, ClaimFields, saidIn } from "./claim-fields.tsx";

/** A claim drawn from what is selected: the passage is kept, and the claim rests on it. */
export function ClaimForm({
  source,
  file,
  marked,
  locator,
  passage,
  present,
  passages,
  onDone,
}: {
  source: string;
  file: string;
  marked: Anchor;
  /** where in the source it is, as far as that can be told */
  locator: string;
  passage: (codes: readonly string[]) => Readonly<Record<string, unknown>>;
  /** the id of a passage of this extent that is there already */
  present: string | undefined;
  passages: readonly PassageRow[];
  onDone: () => void;
}) {
  const workbench = useWorkbench();
  const { info } = useStudy();
  const place = markedPlace("claim", file, marked);
  const draft = useDraft(place, { ...blankClaim, locator });
  // Whoever selects other words goes on writing.
  const begun = useRef(place);
  useLayoutEffect(() => {
    drafts.move(draftKey(info?.id, begun.current), draftKey(info?.id, place));
    begun.current = place;
  }, [info?.id, place]);
  const save = async () => {
    const id =
      present ??
      freeId(`${source} ${marked.start} ${marked.end}`, new Set(passages.map((row) => row.id)), "passage");
    const values = {
      source_key: source,
      ...saidIn(draft.values),
      quote: quotationOf(marked.exact),
      passages: [id],
    };
    const edits = [
      ...(present === undefined ? [{ op: "create", table: "passages", values: { id, ...passage([]) } }] : []),
      { op: "create", table: "claims", values },
    ];
    const done = await workbench.attempt(() => call("POST", "/api/edits", { edits }));
    if (done === undefined) return;
    draft.drop();
    onDone();
  };
  return (
    <form
      className="claim-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ClaimFields draft={draft} />
      <DraftNote draft={draft} />
      <button type="submit">{strings.read.save}</button>
    </form>
  );
}
