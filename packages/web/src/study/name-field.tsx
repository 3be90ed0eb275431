import { contract } from "@throughline/api";
import { useEffect, useState } from "react";
import { api } from "../state/api.ts";
import { useAnswer, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { Field } from "../ui/controls/field.tsx";
import { toast } from "../ui/panels/toast.ts";
import "./settings.css";

/** A field for the name that is recorded with changes. */
export function NameField() {
  const workbench = useWorkbench();
  const session = useAnswer(contract.study.session, {}, []);
  const [saved, setSaved] = useState<string>();
  const [name, setName] = useState<string>();
  const present = saved ?? session?.author;
  useEffect(() => {
    setName((now) => now ?? present);
  }, [present]);
  const text = strings.preferences;
  const save = async () => {
    const done = await workbench.attempt(() =>
      api(contract.study.rename, { body: { author: (name ?? "").trim() } }),
    );
    if (!done) return;
    setSaved(done.author);
    setName(done.author);
    toast(text.nameSaved(done.author));
  };
  return (
    <form
      className="settings-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={text.name} hint={text.nameHint}>
        <input
          value={name ?? ""}
          onChange={({ target }) => setName(target.value)}
          required
          maxLength={200}
          autoComplete="name"
        />
      </Field>
      <button type="submit" disabled={name === undefined || name.trim() === "" || name.trim() === present}>
        {text.saveName}
      </button>
    </form>
  );
}
