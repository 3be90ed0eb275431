import { contract, type RubricRow } from "@throughline/api";
import { gradeIn } from "../cases/grid/pasted-grades.ts";
import { api } from "../state/api.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import { useDraft } from "../state/use-draft.ts";
import { strings } from "../strings.ts";
import { DraftNote } from "../ui/drafts/draft-note.tsx";
import { numberText } from "../ui/language/number-text.ts";

const text = strings.attributes;

/** The rubric of an attribute: the meaning of each grade, to edit, delete and add. */
export function RubricSteps({ attribute }: { attribute: string }) {
  const { rubric } = useStudy();
  const steps = rubric
    .filter((row) => row.attribute === attribute)
    .toSorted((a, b) => (a.grade ?? 0) - (b.grade ?? 0));
  return (
    <section aria-labelledby="rubric-title">
      <h2 id="rubric-title">{text.rubric}</h2>
      {steps.length === 0 && <p className="soft">{text.noRubric}</p>}
      <ol className="rubric-steps">
        {steps.map((step) => (
          <li key={step.grade}>
            <Step step={step} />
          </li>
        ))}
        <li>
          <NewStep attribute={attribute} taken={steps.map(({ grade }) => grade)} />
        </li>
      </ol>
    </section>
  );
}

function Step({ step }: { step: RubricRow }) {
  const workbench = useWorkbench();
  const { attribute, version } = step;
  const grade = step.grade ?? 0;
  const draft = useDraft(`rubric ${attribute}/${grade}`, { meaning: step.meaning });
  const params = { attribute, grade: String(step.grade ?? "") };
  const { rubric } = contract.tables;
  const save = async () => {
    const { meaning } = draft.values;
    const done = await workbench.attempt(() => api(rubric.change, { params, body: { version, meaning } }));
    if (done !== undefined) draft.saved({ meaning });
  };
  const remove = () => void workbench.attempt(() => api(rubric.remove, { params, query: { version } }));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <strong>{numberText(grade)}</strong>
      <input {...draft.field("meaning")} aria-label={text.meaningOf(grade)} required />
      <span className="row-buttons">
        <button type="submit" disabled={!draft.changed || draft.overtaken.length > 0}>
          {text.save}
        </button>
        <button type="button" onClick={remove}>
          {text.remove}
        </button>
      </span>
      <DraftNote draft={draft} />
    </form>
  );
}

function NewStep({ attribute, taken }: { attribute: string; taken: readonly (number | null)[] }) {
  const workbench = useWorkbench();
  const draft = useDraft(`rubric ${attribute}/`, { grade: "", meaning: "" });
  const add = async () => {
    const { meaning } = draft.values;
    const grade = gradeIn(draft.values.grade);
    if (typeof grade !== "number") return workbench.notice(strings.grid.notNumber(draft.values.grade));
    if (taken.includes(grade)) return workbench.notice(text.stepExists(grade));
    const body = { attribute, grade, meaning: meaning.trim() };
    const made = await workbench.attempt(() => api(contract.tables.rubric.create, { body }));
    if (made !== undefined) draft.drop();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <input
        {...draft.field("grade")}
        inputMode="decimal"
        aria-label={text.grade}
        placeholder={text.grade}
        required
      />
      <input {...draft.field("meaning")} aria-label={text.meaning} placeholder={text.meaning} required />
      <button type="submit">{text.add}</button>
      <DraftNote draft={draft} />
    </form>
  );
}
