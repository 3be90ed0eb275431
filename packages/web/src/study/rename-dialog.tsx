import { contract } from "@throughline/api";
import { useState } from "react";
import { api } from "../state/api.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { Dialog } from "../ui/dialog.tsx";
import { Field } from "../ui/field.tsx";

const text = strings.renameDialog;

/** Gives a case or an attribute another name as printed; its id stays, and so does all that names it. */
export function RenameDialog({
  kind,
  id,
  onClose,
}: {
  kind: "cases" | "attributes";
  id: string;
  onClose: () => void;
}) {
  const workbench = useWorkbench();
  const { cases, info } = useStudy();
  const row = cases.find((one) => one.id === id);
  const present = kind === "cases" ? row?.name : info?.manifest.attributes[id]?.label;
  const [name, setName] = useState(present ?? "");
  const save = async () => {
    const done = await workbench.attempt(async () => {
      const params = { id };
      if (kind === "attributes")
        await api(contract.study.changeAttribute, { params, body: { label: name.trim() } });
      else if (row)
        await api(contract.tables.cases.change, {
          params,
          body: { version: row.version, name: name.trim() },
        });
      return true;
    });
    if (done) onClose();
  };
  return (
    <Dialog label={text.headings[kind]} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <h2>{text.headings[kind]}</h2>
        <Field label={text.name}>
          <input value={name} onChange={({ target }) => setName(target.value)} required maxLength={200} />
        </Field>
        <p className="row-buttons">
          <button type="submit" className="primary" disabled={name.trim() === "" || name.trim() === present}>
            {text.save}
          </button>
          <button type="button" onClick={onClose}>
            {text.cancel}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
