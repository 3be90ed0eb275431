import { contract, type Home } from "@throughline/api";
import { type ChangeEvent, useState } from "react";
import { api } from "../../state/api.ts";
import { strings } from "../../strings.ts";
import { Field } from "../../ui/controls/field.tsx";
import { FolderField } from "./folder-field.tsx";
import { useOpening } from "./use-opening.ts";

const text = strings.start.newStudy;

/** Creates an empty study in a folder, and opens it. */
export function NewStudyForm({ home }: { home: Home }) {
  const [values, setValues] = useState({
    title: "",
    question: "",
    author: home.author,
    folder: home.folder,
  });
  const { isOpening, error, open } = useOpening();
  const field = (name: keyof typeof values) => ({
    value: values[name],
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      setValues((now) => ({ ...now, [name]: target.value })),
  });
  const make = () =>
    open(async () => {
      const author = values.author.trim();
      if (author !== home.author) await api(contract.study.rename, { body: { author } });
      const question = values.question.trim();
      const body = { folder: values.folder, title: values.title.trim(), authors: [author] };
      return api(contract.host.create, { body: question === "" ? body : { ...body, question } });
    });
  return (
    <form
      className="settings-form"
      aria-labelledby="new-study"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <h2 id="new-study">{text.heading}</h2>
      <Field label={text.title}>
        <input {...field("title")} required maxLength={500} />
      </Field>
      <Field label={text.question} hint={text.questionHint}>
        <textarea {...field("question")} rows={2} maxLength={2000} />
      </Field>
      <Field label={text.author} hint={text.authorHint}>
        <input {...field("author")} required maxLength={200} autoComplete="name" />
      </Field>
      <FolderField
        label={text.folder}
        hint={text.folderHint}
        value={values.folder}
        onChange={(folder) => setValues((now) => ({ ...now, folder }))}
      />
      {error !== undefined && (
        <p className="start-error" role="alert">
          {error}
        </p>
      )}
      <button type="submit" className="primary" disabled={isOpening}>
        {isOpening ? text.making : text.make}
      </button>
    </form>
  );
}
