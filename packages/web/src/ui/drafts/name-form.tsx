import { type DraftPlace, useDraft } from "../../state/use-draft.ts";
import { DraftNote } from "./draft-note.tsx";

/** A field for a new name, with a button that creates it. */
export function NameForm({
  place,
  name,
  label,
  button,
  keys,
  onName,
}: {
  place: DraftPlace;
  name: string;
  label: string;
  button: string;
  keys?: string;
  /** returns undefined when the name was refused */
  onName: (name: string) => Promise<unknown>;
}) {
  const draft = useDraft(place, { [name]: "" });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void onName(draft.values[name]?.trim() ?? "").then((made) => made !== undefined && draft.drop());
      }}
    >
      <label>
        {label} <input {...draft.field(name)} aria-keyshortcuts={keys} required maxLength={200} />
      </label>{" "}
      <button type="submit">{button}</button>
      <DraftNote key={place} draft={draft} />
    </form>
  );
}
