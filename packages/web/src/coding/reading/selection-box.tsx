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
import { CodePicker } from "../codebook/code-picker.tsx";
import { pathOf } from "../codebook/code-tree-model.ts";
import type { NewCodes } from "../codebook/new-codes.ts";
import { recentCodes } from "../codebook/recent-codes.ts";
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
  const recent = recentCodes().filter((id) => codes.some((code) => code.id === id));
  const { sameAs, codeWords } = useCoding(source, file, passages);
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
  useSelectionKeys(
    recent,
    (id) => void codeWith(id),
    () => onWrite("correction"),
  );
  return (
    <section className="selection" aria-label={strings.read.selected}>
      <h3>{strings.read.selected}</h3>
      <blockquote>{marked.exact.length > 300 ? `${marked.exact.slice(0, 299)}…` : marked.exact}</blockquote>
      {recent.length > 0 && (
        <p className="filters">
          {recent.map((id, i) => (
            <button key={id} type="button" aria-keyshortcuts={`${i + 1}`} onClick={() => void codeWith(id)}>
              <kbd>{i + 1}</kbd> {pathOf(codes, id)}
            </button>
          ))}
        </p>
      )}
      <CodePicker label={strings.read.code} onPick={(picked) => void codeWith(picked)} />
      <p>
        <button type="button" onClick={() => onWrite("claim")}>
          {strings.read.claim}
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

/** Codes the selection by the number of a recent code, and corrects its text by E, unless single-key shortcuts are off. */
function useSelectionKeys(
  recent: readonly string[],
  onCode: (id: string) => void,
  onCorrect: () => void,
): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const typing = (event.target as HTMLElement).closest("input, textarea, select");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !currentPreferences().singleKeys) return;
    const id = recent[Number(event.key) - 1];
    const correct = latinKey(event) === "e";
    if (id === undefined && !correct) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (id !== undefined) onCode(id);
    else onCorrect();
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
