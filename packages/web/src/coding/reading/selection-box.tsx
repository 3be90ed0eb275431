import { contract, type PassageRow } from "@throughline/api";
import { type Anchor, unitsOf } from "@throughline/study";
import { useEffect, useEffectEvent } from "react";
import { CorrectionForm } from "../../sources/correction-form.tsx";
import { api } from "../../state/api.ts";
import { currentPreferences } from "../../state/preferences.ts";
import { useStudy, useWorkbench } from "../../state/use.ts";
import { strings } from "../../strings.ts";
import { CancelButton } from "../../ui/controls/cancel-button.tsx";
import { Options } from "../../ui/controls/choice.tsx";
import { latinKey } from "../../ui/input/latin-key.ts";
import { ClaimForm } from "../claims/claim-form.tsx";
import { useCodesByKey } from "../codebook/code-keys.ts";
import { CodePicker } from "../codebook/code-picker.tsx";
import { pathOf } from "../codebook/code-tree-model.ts";
import type { NewCodes } from "../codebook/new-codes.ts";
import type { Writing } from "./selection-draft.ts";
import { passageValues, useCoding } from "./use-coding.ts";

/** Actions for a selection: code it, make a claim of it, or relocate a passage to it. */
export function SelectionBox({
  source,
  file,
  text,
  marked,
  orphans,
  passages,
  chosen,
  writing,
  onWrite,
  onCancel,
  onDone,
}: {
  source: string;
  file: string;
  text: string;
  marked: Anchor;
  orphans: readonly PassageRow[];
  /** passages of the file; an existing one with the same range gets the code */
  passages: readonly PassageRow[];
  /** id of the selected passage */
  chosen: string | undefined;
  writing: Writing | undefined;
  onWrite: (what: Writing) => void;
  onCancel: () => void;
  onDone: () => void;
}) {
  const workbench = useWorkbench();
  const { codes } = useStudy();
  const keyed = useCodesByKey();
  const { sameAs, codeWords, writeMemo } = useCoding(source, file, passages);
  const same = sameAs(marked);
  const opened = passages.find(({ id }) => id === chosen);
  const reaches =
    opened && !same && !orphans.includes(opened) && opened.start < marked.end && opened.end > marked.start;
  const moveHere = async (row: PassageRow) => {
    const body = { version: row.version, ...passageValues(source, file, marked, row.codes) };
    if (
      (await workbench.attempt(() =>
        api(contract.tables.passages.change, { params: { id: row.id }, body }),
      )) !== undefined
    )
      onDone();
  };
  const codeWith = async (picked: string | NewCodes | undefined) => {
    if (await codeWords(marked, picked)) onDone();
  };
  const memo = async () => {
    if (await writeMemo(marked)) onDone();
  };
  useSelectionKeys({
    ...Object.fromEntries(keyed.map(([key, id]) => [key, () => void codeWith(id)])),
    m: () => onWrite("claim"),
    n: () => void memo(),
    e: () => onWrite("correction"),
  });
  return (
    <section className="selection" aria-label={strings.read.selected}>
      <h3>{strings.read.selected}</h3>
      <blockquote>{marked.exact.length > 300 ? `${marked.exact.slice(0, 299)}…` : marked.exact}</blockquote>
      {keyed.length > 0 && (
        <p className="filters">
          {keyed.map(([key, id]) => (
            <button key={id} type="button" aria-keyshortcuts={key} onClick={() => void codeWith(id)}>
              <kbd>{key}</kbd> {pathOf(codes, id)}
            </button>
          ))}
        </p>
      )}
      <CodePicker label={strings.read.code} onPick={(picked) => void codeWith(picked)} />
      <p>
        <button type="button" aria-keyshortcuts="M" onClick={() => onWrite("claim")}>
          {strings.read.claim}
        </button>{" "}
        <button type="button" aria-keyshortcuts="N" onClick={() => void memo()}>
          {strings.memos.write}
        </button>{" "}
        <button type="button" aria-keyshortcuts="E" onClick={() => onWrite("correction")}>
          {strings.correction.choose}
        </button>{" "}
        <CancelButton onCancel={onCancel} />
      </p>
      {reaches && (
        <button type="button" onClick={() => void moveHere(opened)}>
          {strings.read.reach}
        </button>
      )}
      {orphans.length > 0 && <RelocateHere orphans={orphans} onChoose={(row) => void moveHere(row)} />}
      {writing === "claim" && (
        <ClaimForm
          source={source}
          file={file}
          marked={marked}
          passages={passages}
          onDone={onDone}
          locator={pageOf(text, marked.start)}
          present={same}
        />
      )}
      {writing === "correction" && (
        <CorrectionForm file={file} text={text} marked={marked} passages={passages} onDone={onDone} />
      )}
    </section>
  );
}

/** Runs the actions of a selection by their keys, outside of fields, unless single-key shortcuts are off. */
function useSelectionKeys(actions: Readonly<Record<string, () => void>>): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const typing = (event.target as HTMLElement).closest("input, textarea, select");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !currentPreferences().singleKeys) return;
    const act = actions[latinKey(event)];
    if (!act) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listener, true);
    return () => window.removeEventListener("keydown", listener, true);
  }, []);
}

/** Chooses the passage that the selection is the new place of. */
function RelocateHere({
  orphans,
  onChoose,
}: {
  orphans: readonly PassageRow[];
  onChoose: (row: PassageRow) => void;
}) {
  return (
    <label className="block">
      {strings.orphans.here}
      <select
        value=""
        onChange={({ target: { value } }) => {
          const row = orphans.find(({ id }) => id === value);
          if (row) onChoose(row);
        }}
      >
        <option value="">{strings.codes.choose}</option>
        <Options of={orphans.map(({ id, exact }) => ({ id, name: exact.slice(0, 80) }))} />
      </select>
    </label>
  );
}

/** Returns the page of a PDF at a position of its text; empty for other texts. */
function pageOf(text: string, start: number): string {
  if (!text.includes("\f")) return "";
  const [unit = 0] = unitsOf(text, [start]);
  return strings.read.page(text.slice(0, unit).split("\f").length);
}
