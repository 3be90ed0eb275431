import type { CodeRow } from "@throughline/api";
import { useDraft } from "../../state/use-draft.ts";
import { strings } from "../../strings.ts";
import { DraftNote } from "../../ui/drafts/draft-note.tsx";

/** The name and the definition of a code. */
export function CodeForm({
  code,
  onSave,
  onRemove,
}: {
  code: CodeRow;
  /** returns undefined when the name was refused */
  onSave: (values: { readonly name: string; readonly definition: string | null }) => Promise<unknown>;
  onRemove: () => void;
}) {
  const draft = useDraft(`code ${code.id}`, { name: code.name, definition: code.definition ?? "" });
  const save = async () => {
    const [name, definition] = [draft.values.name.trim(), draft.values.definition.trim()];
    const done = await onSave({ name, definition: definition === "" ? null : definition });
    if (done !== undefined) draft.saved({ name, definition });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label className="block">
        {strings.codes.name}
        <input {...draft.field("name")} aria-keyshortcuts="F2" required maxLength={200} />
      </label>
      <label className="block">
        {strings.codes.definition}
        <textarea {...draft.field("definition")} rows={3} />
      </label>
      <DraftNote draft={draft} />
      <button type="submit" disabled={draft.overtaken.length > 0}>
        {strings.read.save}
      </button>{" "}
      <button type="button" aria-keyshortcuts="Delete" onClick={onRemove}>
        {strings.codes.remove}
      </button>
    </form>
  );
}
