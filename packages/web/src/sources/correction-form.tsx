import { contract, type PassageRow } from "@throughline/api";
import { type Anchor, correctText } from "@throughline/study";
import { useMemo, useState } from "react";
import { selectionDraftPlace } from "../coding/reading/selection-draft.ts";
import { api } from "../state/api.ts";
import { useAnswer, useWorkbench } from "../state/use.ts";
import { useDraft } from "../state/use-draft.ts";
import { strings } from "../strings.ts";
import "./documents.css";
import { WordsInContext } from "../coding/reading/words-in-context.tsx";
import { DraftNote } from "../ui/drafts/draft-note.tsx";

/**
 * Corrects the selected words of a text. Passages keep their words; those that contain the words are shown
 * with the correction.
 */
export function CorrectionForm({
  file,
  text,
  marked,
  passages,
  onDone,
}: {
  file: string;
  text: string;
  marked: Anchor;
  passages: readonly PassageRow[];
  onDone: () => void;
}) {
  const workbench = useWorkbench();
  const files = useAnswer(contract.files.list, {}, ["files"]);
  const { start, end, exact } = marked;
  const place = selectionDraftPlace("correction", file, marked);
  const draft = useDraft(place, { words: exact });
  const { words } = draft.values;
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const { within, cut } = useMemo(
    () => correctText(text, passages, { start, end, text: words }),
    [text, passages, start, end, words],
  );
  const version = files?.find(({ path }) => path === file)?.version;
  const save = async () => {
    if (version === undefined) return;
    const confirmed = within.flatMap(({ passage: { id } }) => (refused.has(id) ? [] : [id]));
    const done = await workbench.attempt(() =>
      api(contract.sources.correct, {
        body: { file, version, start, end, exact, text: words, passages: confirmed },
      }),
    );
    if (done === undefined) return;
    draft.drop();
    onDone();
  };
  return (
    <form
      className="correction"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label className="block">
        {strings.correction.words}
        <textarea
          {...draft.field("words")}
          rows={3}
          // biome-ignore lint/a11y/noAutofocus: the user opened this form to write
          autoFocus
        />
      </label>
      {words !== exact && within.length > 0 && (
        <fieldset>
          <legend>{strings.correction.within}</legend>
          {within.map(({ passage, anchor }) => (
            <label key={passage.id} className="tick">
              <input
                type="checkbox"
                aria-label={strings.correction.reads(anchor.exact.slice(0, 80))}
                checked={!refused.has(passage.id)}
                onChange={({ target: { checked } }) => {
                  const next = new Set(refused);
                  next[checked ? "delete" : "add"](passage.id);
                  setRefused(next);
                }}
              />{" "}
              <del>{passage.exact}</del> <WordsInContext place={{ ...anchor, prefix: null, suffix: null }} />
            </label>
          ))}
        </fieldset>
      )}
      {words !== exact && cut.length > 0 && (
        <p className="unanswered">{strings.correction.cut(cut.length)}</p>
      )}
      <DraftNote key={place} draft={draft} />
      <button type="submit" disabled={words === exact || version === undefined}>
        {strings.correction.save}
      </button>
    </form>
  );
}
