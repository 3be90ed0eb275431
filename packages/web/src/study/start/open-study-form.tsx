import { contract, type Home } from "@throughline/api";
import { useState } from "react";
import { api } from "../../state/api.ts";
import { strings } from "../../strings.ts";
import { FolderField } from "./folder-field.tsx";
import { useOpening } from "./use-opening.ts";

const text = strings.start.open;

/** Opens a recent study, or one in a folder. */
export function OpenStudyForm({ home }: { home: Home }) {
  const [folder, setFolder] = useState("");
  const { isOpening, error, open } = useOpening();
  const openFolder = (path: string) => void open(() => api(contract.host.open, { body: { folder: path } }));
  return (
    <form
      className="settings-form"
      aria-labelledby="open-study"
      onSubmit={(event) => {
        event.preventDefault();
        openFolder(folder);
      }}
    >
      <h2 id="open-study">{text.heading}</h2>
      <h3>{text.recent}</h3>
      {home.recent.length === 0 && <p className="soft">{text.none}</p>}
      <ul className="recent-studies">
        {home.recent.map((study) => (
          <li key={study.folder}>
            <button type="button" disabled={isOpening} onClick={() => openFolder(study.folder)}>
              <strong>{study.title}</strong>
              {study.folder === home.study?.folder && <span className="pill">{text.isOpen}</span>}
              <small>{study.folder}</small>
            </button>
          </li>
        ))}
      </ul>
      <FolderField label={text.folder} hint={text.folderHint} value={folder} onChange={setFolder} />
      {error !== undefined && (
        <p className="start-error" role="alert">
          {error}
        </p>
      )}
      <button type="submit" disabled={isOpening}>
        {isOpening ? text.opening : text.open}
      </button>
    </form>
  );
}
