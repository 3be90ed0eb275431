import { contract } from "@throughline/api";
import { memoKinds, type TableName } from "@throughline/study";
import { useId, useState } from "react";
import { Options, optionsOf } from "../../ui/controls/choice.tsx";
import "../../sources/documents.css";
import { api } from "../../state/api.ts";
import { useStudy, useWorkbench } from "../../state/use.ts";
import { useDraft } from "../../state/use-draft.ts";
import { useRows } from "../../state/use-rows.ts";
import { strings } from "../../strings.ts";
import { DraftNote } from "../../ui/drafts/draft-note.tsx";

type About = (typeof memoKinds)[number];

/** Tables that are not loaded with the study, but when a memo about one of their records is written. */
const tablesOf: Readonly<
  Partial<Record<About, Extract<TableName, "passages" | "claims" | "actors" | "ties" | "events">>>
> = {
  passage: "passages",
  claim: "claims",
  actor: "actors",
  tie: "ties",
  event: "events",
};

/** A new memo about any record of the study. */
export function NewMemo() {
  const workbench = useWorkbench();
  const draft = useDraft("new-memo ", { about: "study", thing: "", title: "", text: "" });
  const about = draft.values.about as About;
  const [open] = useState(draft.changed);
  const list = useId();
  const things = useThings(about);
  return (
    <details className="new-memo" open={open}>
      <summary>{strings.newMemo.open}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const { thing, title, text } = draft.values;
          const memo = {
            about,
            thing: about === "study" ? null : thing.trim(),
            title: title.trim() || null,
            text: text.trim(),
          };
          void workbench
            .attempt(() => api(contract.tables.memos.create, { body: memo }))
            .then((made) => made !== undefined && draft.drop());
        }}
      >
        <label>
          {strings.memos.about}{" "}
          <select {...draft.field("about")}>
            <Options of={optionsOf(strings.memos.kinds, memoKinds)} />
          </select>
        </label>{" "}
        {about !== "study" && (
          <label>
            {strings.newMemo.thing(strings.memos.kinds[about])}{" "}
            <input {...draft.field("thing")} list={list} required maxLength={400} />
          </label>
        )}
        <datalist id={list}>
          <Options of={things.map(([id, name]) => ({ id, name }))} />
        </datalist>
        <label className="block">
          {strings.newMemo.title}
          <input {...draft.field("title")} maxLength={400} />
        </label>
        <label className="block">
          {strings.newMemo.text}
          <textarea {...draft.field("text")} rows={3} required />
        </label>
        <DraftNote draft={draft} />
        <button type="submit">{strings.read.save}</button>
      </form>
    </details>
  );
}

/** Largest number of records offered by name. Others can be entered by id. */
const most = 2000;

/** Returns the records that a memo of a kind can be about: ids with names. */
function useThings(about: About): readonly (readonly [id: string, name: string])[] {
  const { info, cases, codes, sources, grades } = useStudy();
  const rows = useRows(tablesOf[about]);
  switch (about) {
    case "study":
      return [];
    case "source":
      return sources.map(({ key, csl }) => [key, csl.title ?? ""]);
    case "code":
      return codes.map(({ id, name }) => [id, name]);
    case "case":
      return cases.map(({ id, name }) => [id, name]);
    case "grade":
      return Array.from(grades.keys(), (cell) => [cell, ""] as const);
    case "attribute":
      return Object.entries(info?.manifest.attributes ?? {}).map(([id, { label }]) => [id, label ?? ""]);
    default:
      return (rows ?? []).slice(0, most).map((row) => [row.id, nameIn(row)]);
  }
}

const nameIn = (row: Readonly<Record<string, unknown>>): string =>
  String(row.name ?? row.title ?? row.statement ?? row.exact ?? "").slice(0, 100);
