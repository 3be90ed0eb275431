import { contract } from "@throughline/api";
import {
  type Analysis,
  type AnalysisKindName,
  analysisKindNames,
  analysisKinds,
  freeId,
} from "@throughline/study";
import { type FormEvent, useState } from "react";
import { api } from "../../state/api.ts";
import { addressOf, go } from "../../state/route.ts";
import { useStudy, useWorkbench } from "../../state/use.ts";
import { strings } from "../../strings.ts";
import { Field } from "../../ui/field.tsx";
import { fieldsOf } from "./analysis-fields.ts";
import { SettingFields } from "./setting-input.tsx";
import { suggestedSettings } from "./suggested-settings.ts";
import { useChoices } from "./use-choices.ts";

const text = strings.analysisForm;

/** Adds an analysis of any kind, with the settings that it needs. */
export function NewAnalysis() {
  const workbench = useWorkbench();
  const { info, cases } = useStudy();
  const choices = useChoices();
  const [kind, setKind] = useState<AnalysisKindName>();
  const [title, setTitle] = useState("");
  const [settings, setSettings] = useState<Readonly<Record<string, unknown>>>({});
  const choose = (next: AnalysisKindName | undefined) => {
    setKind(next);
    setTitle(next ? analysisKinds[next].title : "");
    setSettings(next ? suggestedSettings(next, { attributes: info?.manifest.attributes ?? {}, cases }) : {});
  };
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (!kind) return;
    const taken = new Set(info?.manifest.analyses.map(({ id }) => id));
    const id = freeId(title, taken, kind);
    const analysis = { id, kind, title: title.trim(), ...settings } as Analysis;
    const done = await workbench.attempt(async () => {
      await api(contract.study.addAnalysis, { body: { analysis } });
      return true;
    });
    if (!done) return;
    choose(undefined);
    go(addressOf("analyses", id));
  };
  return (
    <form className="settings-form new-analysis" aria-label={text.add} onSubmit={(event) => void add(event)}>
      <Field label={text.add}>
        <select
          value={kind ?? ""}
          onChange={({ target }) => choose(analysisKindNames.find((name) => name === target.value))}
        >
          <option value="">{text.blank}</option>
          {analysisKindNames.map((name) => (
            <option key={name} value={name}>
              {text.kinds[name]}
            </option>
          ))}
        </select>
      </Field>
      {kind && (
        <>
          <Field label={text.title}>
            <input value={title} required maxLength={500} onChange={({ target }) => setTitle(target.value)} />
          </Field>
          <SettingFields
            fields={fieldsOf(kind).filter(({ isRequired }) => isRequired)}
            values={settings}
            choices={choices}
            onChange={setSettings}
          />
          <button type="submit" className="primary">
            {text.add}
          </button>
        </>
      )}
    </form>
  );
}
