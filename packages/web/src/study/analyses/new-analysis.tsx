import { contract } from "@throughline/api";
import {
  type Analysis,
  type AnalysisKindName,
  analysisKindNames,
  analysisKinds,
  freeId,
} from "@throughline/study";
import type { FormEvent } from "react";
import { api } from "../../state/api.ts";
import { addressOf, go } from "../../state/route.ts";
import { useStudy, useWorkbench } from "../../state/use.ts";
import { useDraft } from "../../state/use-draft.ts";
import { strings } from "../../strings.ts";
import { Options, optionsOf } from "../../ui/controls/choice.tsx";
import { Field } from "../../ui/controls/field.tsx";
import { DraftNote } from "../../ui/drafts/draft-note.tsx";
import { fieldsOf } from "./analysis-fields.ts";
import { SettingFields } from "./setting-input.tsx";
import { suggestedSettings } from "./suggested-settings.ts";
import { useChoices } from "./use-choices.ts";

const text = strings.analysisForm;

const blank = { kind: "", title: "", settings: "{}" };

/** Adds an analysis of any kind, with its required settings. */
export function NewAnalysis() {
  const workbench = useWorkbench();
  const { info, cases } = useStudy();
  const choices = useChoices();
  const draft = useDraft("new-analysis ", blank);
  const { title } = draft.values;
  const kind = analysisKindNames.find((name) => name === draft.values.kind);
  const settings = JSON.parse(draft.values.settings) as Readonly<Record<string, unknown>>;
  const choose = (next: AnalysisKindName | undefined) => {
    if (!next) return draft.drop();
    const suggested = suggestedSettings(next, { attributes: info?.manifest.attributes ?? {}, cases });
    draft.change({ kind: next, title: analysisKinds[next].title, settings: JSON.stringify(suggested) });
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
    draft.drop();
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
          <Options of={optionsOf(text.kinds, analysisKindNames)} />
        </select>
      </Field>
      {kind && (
        <>
          <Field label={text.title}>
            <input
              value={title}
              required
              maxLength={500}
              onChange={({ target }) => draft.change({ title: target.value })}
            />
          </Field>
          <SettingFields
            fields={fieldsOf(kind).filter(({ isRequired }) => isRequired)}
            values={settings}
            choices={choices}
            onChange={(next) =>
              draft.change({ settings: JSON.stringify(typeof next === "function" ? next(settings) : next) })
            }
          />
          <DraftNote draft={draft} />
          <button type="submit" className="primary">
            {text.add}
          </button>
        </>
      )}
    </form>
  );
}
