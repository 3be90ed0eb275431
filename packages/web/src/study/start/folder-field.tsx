import { contract, type Folders } from "@throughline/api";
import { Folder, FolderOpen } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { api } from "../../state/api.ts";
import { strings } from "../../strings.ts";
import { CancelButton } from "../../ui/controls/cancel-button.tsx";
import { Field } from "../../ui/controls/field.tsx";
import { Dialog } from "../../ui/panels/dialog.tsx";

/** A field for the path of a folder on this computer, typed or chosen. */
export function FolderField({
  label,
  hint,
  value,
  onChange,
}: {
  label: string;
  hint: string;
  value: string;
  onChange: (folder: string) => void;
}) {
  const [isChoosing, setChoosing] = useState(false);
  return (
    <div className="folder-field">
      <Field label={label} hint={hint}>
        <input
          value={value}
          onChange={({ target }) => onChange(target.value)}
          required
          maxLength={4000}
          spellCheck={false}
        />
      </Field>
      <button type="button" onClick={() => setChoosing(true)}>
        {strings.start.open.browse}
      </button>
      {isChoosing && (
        <FolderDialog
          onClose={() => setChoosing(false)}
          onChoose={(folder) => {
            onChange(folder);
            setChoosing(false);
          }}
        />
      )}
    </div>
  );
}

function FolderDialog({ onClose, onChoose }: { onClose: () => void; onChoose: (folder: string) => void }) {
  const text = strings.start.folders;
  const [folder, setFolder] = useState<string>();
  const [shown, setShown] = useState<Folders>();
  const [error, setError] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (shown) list.current?.querySelector("button")?.focus();
  }, [shown]);
  useEffect(() => {
    let current = true;
    api(contract.host.folders, { query: folder === undefined ? {} : { folder } }).then(
      (answer) => {
        if (!current) return;
        setShown(answer);
        setError(undefined);
      },
      (refused: Error) => current && setError(refused.message),
    );
    return () => {
      current = false;
    };
  }, [folder]);
  return (
    <Dialog label={text.label} onClose={onClose}>
      <h2>{text.label}</h2>
      <p className="folder-path" role="status">
        {shown?.folder ?? ""}
      </p>
      {error !== undefined && <p role="alert">{error}</p>}
      <ul className="folder-list" ref={list}>
        {shown?.parent != null && (
          <li>
            <button type="button" onClick={() => setFolder(shown.parent ?? undefined)}>
              <FolderOpen className="icon" size={15} aria-hidden /> {text.up}
            </button>
          </li>
        )}
        {shown?.folders.map((one) => (
          <li key={one.folder}>
            <button
              type="button"
              onClick={() => (one.isStudy ? onChoose(one.folder) : setFolder(one.folder))}
            >
              <Folder className="icon" size={15} aria-hidden /> {one.name}
              {one.isStudy && <span className="pill">{text.study}</span>}
            </button>
          </li>
        ))}
      </ul>
      {shown?.folders.length === 0 && <p className="soft">{text.none}</p>}
      <p className="row-buttons">
        <button
          type="button"
          className="primary"
          disabled={!shown}
          onClick={() => shown && onChoose(shown.folder)}
        >
          {text.choose}
        </button>
        <CancelButton onCancel={onClose} />
      </p>
    </Dialog>
  );
}
