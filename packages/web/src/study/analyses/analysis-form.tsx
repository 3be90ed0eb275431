import { contract } from "@throughline/api";
import type { Analysis } from "@throughline/study";
import { isCompared } from "../../comparison/comparable-analysis.ts";
import { api } from "../../state/api.ts";
import { addressOf } from "../../state/route.ts";
import { useWorkbench } from "../../state/use.ts";
import { useDraft } from "../../state/use-draft.ts";
import { strings } from "../../strings.ts";
import { Field } from "../../ui/controls/field.tsx";
import { Link } from "../../ui/controls/link.tsx";
import { DraftNote } from "../../ui/drafts/draft-note.tsx";
import { toast } from "../../ui/panels/toast.ts";
import { fieldsOf } from "./analysis-fields.ts";
import { SettingFields } from "./setting-input.tsx";
import { useChoices } from "./use-choices.ts";

const text = strings.analysisForm;

/** A form for the title and settings of an analysis, saved together. */
export function AnalysisForm({ analysis }: { analysis: Analysis }) {
  const workbench = useWorkbench();
  const choices = useChoices();
  const saved: Readonly<Record<string, unknown>> = { ...analysis };
  const draft = useDraft(`settings ${analysis.id}`, { settings: JSON.stringify(saved) });
  const values = JSON.parse(draft.values.settings) as Readonly<Record<string, unknown>>;
  const write = (next: Readonly<Record<string, unknown>>) => draft.change({ settings: JSON.stringify(next) });
  const save = async () => {
    const settings = withoutBlankLines(values) as Analysis;
    const done = await workbench.attempt(async () => {
      await api(contract.study.changeAnalysis, { body: { analysis: settings } });
      return true;
    });
    if (!done) return;
    draft.saved({ settings: JSON.stringify(settings) });
    toast(text.saved(settings.title));
  };
  return (
    <form
      className="settings-form"
      aria-label={analysis.title}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={text.title}>
        <input
          value={String(values.title)}
          required
          maxLength={500}
          onChange={({ target }) => write({ ...values, title: target.value })}
        />
      </Field>
      <p className="soft">{text.kinds[analysis.kind]}</p>
      <SettingFields
        fields={fieldsOf(analysis.kind)}
        values={values}
        choices={choices}
        onChange={(next) => write(typeof next === "function" ? next(values) : next)}
      />
      <DraftNote draft={draft} always shown={() => text.otherSettings} />
      <div className="row-buttons">
        <button type="submit" className="primary" disabled={!draft.changed || draft.overtaken.length > 0}>
          {text.save}
        </button>
        {isCompared(analysis.kind) && <Link to={addressOf("compare", analysis.id)}>{text.computed}</Link>}
      </div>
    </form>
  );
}

/** Removes blank lines of lists before saving. */
function withoutBlankLines(value: unknown): unknown {
  if (Array.isArray(value))
    return value
      .map((item: unknown) => (typeof item === "string" ? item.trim() : withoutBlankLines(item)))
      .filter((item) => item !== "");
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([name, part]) => [name, withoutBlankLines(part)]),
  );
}
