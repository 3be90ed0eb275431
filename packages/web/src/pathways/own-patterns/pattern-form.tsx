import { contract } from "@throughline/api";
import type { PatternFile } from "@throughline/study";
import { api } from "../../state/api.ts";
import { useWorkbench } from "../../state/use.ts";
import { useDraft } from "../../state/use-draft.ts";
import { strings } from "../../strings.ts";
import { Options, optionsOf } from "../../ui/controls/choice.tsx";
import { Field } from "../../ui/controls/field.tsx";
import { DraftNote } from "../../ui/drafts/draft-note.tsx";
import { withRole, withStep } from "./pattern-edits.ts";
import { RoleFields } from "./role-fields.tsx";
import { StepFields } from "./step-fields.tsx";

const text = strings.ownPatterns;

/** A pattern as a form: what it is, who can stand in its roles, and its steps. What is written is kept as a draft until it is saved. */
export function PatternForm({
  id,
  saved,
  version,
}: {
  id: string;
  saved: PatternFile;
  /** of its file; nothing for a new one */
  version: number | undefined;
}) {
  const workbench = useWorkbench();
  const draft = useDraft(`pattern ${id}`, { pattern: JSON.stringify(saved) });
  const pattern = JSON.parse(draft.values.pattern) as PatternFile;
  const change = (next: PatternFile) => draft.change({ pattern: JSON.stringify(next) });
  const save = async () => {
    const path = `patterns/${id}.yaml`;
    const body = version === undefined ? { path, pattern } : { path, pattern, version };
    const done = await workbench.attempt(async () => {
      await api(contract.patterns.set, { body });
      return true;
    });
    if (done) draft.saved({ pattern: draft.values.pattern });
  };
  return (
    <form
      className="settings-form pattern-form"
      aria-label={text.form(pattern.name)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <DescriptionFields pattern={pattern} onChange={change} />
      <section aria-labelledby="pattern-roles">
        <h2 id="pattern-roles">{text.roles}</h2>
        <p className="soft">{text.rolesHint}</p>
        <RoleFields pattern={pattern} onChange={change} />
        <button type="button" onClick={() => change(withRole(pattern))}>
          {text.addRole}
        </button>
      </section>
      <section aria-labelledby="pattern-steps">
        <h2 id="pattern-steps">{text.steps}</h2>
        <p className="soft">{text.stepsHint}</p>
        <ol className="pattern-steps">
          {(pattern.steps ?? []).map((step) => (
            <StepFields key={step.id} step={step} pattern={pattern} onChange={change} />
          ))}
        </ol>
        <button type="button" onClick={() => change(withStep(pattern))}>
          {text.addStep}
        </button>
      </section>
      <DraftNote draft={draft} always shown={() => text.otherVersion} />
      <button
        type="submit"
        className="primary"
        disabled={(version !== undefined && !draft.changed) || draft.overtaken.length > 0}
      >
        {text.save}
      </button>
    </form>
  );
}

/** What a pattern is: its name, definition, sources and kind. */
function DescriptionFields({
  pattern,
  onChange,
}: {
  pattern: PatternFile;
  onChange: (pattern: PatternFile) => void;
}) {
  return (
    <>
      <Field label={text.name}>
        <input
          value={pattern.name}
          required
          maxLength={200}
          onChange={({ target }) => onChange({ ...pattern, name: target.value })}
        />
      </Field>
      <Field label={text.definition}>
        <textarea
          value={pattern.definition}
          required
          rows={3}
          onChange={({ target }) => onChange({ ...pattern, definition: target.value })}
        />
      </Field>
      <Field label={text.sources} hint={text.sourcesHint}>
        <textarea
          value={pattern.sources.join("\n")}
          required
          rows={2}
          onChange={({ target }) => onChange({ ...pattern, sources: target.value.split("\n") })}
          onBlur={() =>
            onChange({ ...pattern, sources: pattern.sources.map((one) => one.trim()).filter(Boolean) })
          }
        />
      </Field>
      <Field label={text.kind}>
        <select
          value={pattern.about ?? "pathway"}
          onChange={({ target }) =>
            onChange({ ...pattern, about: target.value as "pathway" | "consequence" })
          }
        >
          <Options of={optionsOf(text.kinds)} />
        </select>
      </Field>
    </>
  );
}
