import { useEffect, useState } from "react";
import { call } from "../state/api.ts";
import { useFetched, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";

type FileRow = { readonly path: string; readonly version: number };

/** What the study asks, grades and computes, as it stands in study.yaml; what would make errors is not saved, and said. */
export function StudyView() {
  const workbench = useWorkbench();
  const files = useFetched<FileRow[]>("/api/files", ["files"]);
  const version = files?.find(({ path }) => path === "study.yaml")?.version;
  const [opened, setOpened] = useState<{ version: number; text: string }>();
  const [text, setText] = useState("");
  const changed = opened !== undefined && text !== opened.text;

  useEffect(() => {
    if (version === undefined || opened?.version === version || changed) return;
    void fetch("/api/files/study.yaml")
      .then((response) => response.text())
      .then((found) => {
        setOpened({ version, text: found });
        setText(found);
      });
  }, [version, opened, changed]);

  const save = async () => {
    if (!opened) return;
    const bytes = new TextEncoder().encode(text);
    const saved = await workbench.attempt(() =>
      call<{ version: number }>("PUT", `/api/files/study.yaml?version=${opened.version}`, bytes),
    );
    if (saved) setOpened({ version: saved.version, text });
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
        aria-label="study.yaml"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
          event.preventDefault();
          void save();
        }}
      />
      <p>
        <button type="submit" disabled={!changed} aria-keyshortcuts="Control+S">
          {strings.study.save}
        </button>{" "}
        {changed && (
          <button type="button" onClick={() => setText(opened.text)}>
            {strings.study.discard}
          </button>
        )}
      </p>
    </form>
  );
}
