import { contract } from "@throughline/api";
import { useEffect, useState } from "react";
import { api, fileAddress } from "../state/api.ts";
import { useAnswer, useWorkbench } from "../state/use.ts";
import { useDraft } from "../state/use-draft.ts";
import { strings } from "../strings.ts";
import { DraftNote } from "../ui/drafts/draft-note.tsx";
import { latinKey } from "../ui/input/latin-key.ts";

type ManifestFile = { readonly version: number; readonly text: string };

/** Shows study.yaml: questions, attributes and analyses. */
export function ManifestView() {
  const files = useAnswer(contract.files.list, {}, ["files"]);
  const version = files?.find(({ path }) => path === "study.yaml")?.version;
  const [opened, setOpened] = useState<ManifestFile>();
  useEffect(() => {
    if (version === undefined) return;
    let current = true;
    void fetch(fileAddress("study.yaml"))
      .then((response) => response.text())
      .then((text) => current && setOpened({ version, text }));
    return () => {
      current = false;
    };
  }, [version]);
  return opened ? <StudyText {...opened} /> : <p className="soft">{strings.loading}</p>;
}

/** An editor of the file. Text with errors is not saved, and the errors are listed. */
function StudyText({ version, text }: ManifestFile) {
  const workbench = useWorkbench();
  const draft = useDraft("study ", { text });
  const savable = draft.changed && draft.overtaken.length === 0;
  const save = async () => {
    if (!savable) return;
    const bytes = new TextEncoder().encode(draft.values.text);
    const done = await workbench.attempt(() =>
      api(contract.files.put, { params: { "*": "study.yaml" }, query: { version }, body: bytes }),
    );
    if (done) draft.saved(draft.values);
  };
  return (
    <form
      className="study-view"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className="soft">{strings.study.help}</p>
      <textarea
        {...draft.field("text")}
        aria-label="study.yaml"
        spellCheck={false}
        onKeyDown={(event) => {
          if (!(event.ctrlKey || event.metaKey) || latinKey(event) !== "s") return;
          event.preventDefault();
          void save();
        }}
      />
      <DraftNote draft={draft} always />
      <p>
        <button type="submit" disabled={!savable} aria-keyshortcuts="Control+S">
          {strings.study.save}
        </button>
      </p>
    </form>
  );
}
