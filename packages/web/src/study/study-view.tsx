import { contract } from "@throughline/api";
import { type CitationStyle, citationStyles, type Manifest } from "@throughline/study";
import { api } from "../state/api.ts";
import { changedFields } from "../state/changed-fields.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import { useDraft } from "../state/use-draft.ts";
import { strings } from "../strings.ts";
import { Options, optionsOf } from "../ui/controls/choice.tsx";
import { Field } from "../ui/controls/field.tsx";
import { DraftNote } from "../ui/drafts/draft-note.tsx";
import "./settings.css";

/** The Study screen: title, question, authors. */
export function StudyView() {
  const { info } = useStudy();
  return info ? <StudyForm manifest={info.manifest} /> : null;
}

function StudyForm({ manifest }: { manifest: Manifest }) {
  const workbench = useWorkbench();
  const saved = fieldsOf(manifest);
  const draft = useDraft("about ", saved);
  const text = strings.study;
  const save = async () => {
    const { values } = draft;
    const { authors, citation_style, ...texts } = changedFields(saved, values);
    const body = {
      ...texts,
      ...(authors !== undefined && { authors: linesOf(authors) }),
      ...(citation_style && { citation_style }),
    };
    const done = await workbench.attempt(() => api(contract.study.change, { body }));
    if (done !== undefined) draft.saved({ ...values, authors: linesOf(values.authors).join("\n") });
  };
  return (
    <form
      className="settings-form"
      aria-label={text.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={text.fields.title}>
        <input {...draft.field("title")} required maxLength={500} />
      </Field>
      <Field label={text.fields.question}>
        <textarea {...draft.field("question")} required rows={3} maxLength={2000} />
      </Field>
      <Field label={text.fields.authors}>
        <textarea {...draft.field("authors")} required rows={3} />
      </Field>
      <Field label={text.fields.licence} hint={text.hints.licence}>
        <input {...draft.field("licence")} required maxLength={500} />
      </Field>
      <Field label={text.fields.language} hint={text.hints.language}>
        <input {...draft.field("language")} required minLength={2} maxLength={35} />
      </Field>
      <Field label={text.fields.citation_style}>
        <select {...draft.field("citation_style")}>
          <Options of={optionsOf(text.citationStyles, citationStyles)} />
        </select>
      </Field>
      <Field label={text.fields.about}>
        <textarea {...draft.field("about")} rows={6} maxLength={10_000} />
      </Field>
      <DraftNote draft={draft} always />
      <button type="submit" className="primary" disabled={!draft.changed || draft.overtaken.length > 0}>
        {text.save}
      </button>
    </form>
  );
}

type Fields = {
  title: string;
  question: string;
  authors: string;
  licence: string;
  language: string;
  citation_style: CitationStyle;
  about: string;
};

const fieldsOf = ({
  title,
  question,
  authors,
  licence,
  language,
  citation_style = "apa",
  about = "",
}: Manifest): Fields => ({
  title,
  question,
  authors: authors.join("\n"),
  licence,
  language,
  citation_style,
  about,
});

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
