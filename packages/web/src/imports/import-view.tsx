import { contract } from "@throughline/api";
import { type DragEvent, useEffect, useState } from "react";
import { AddFiles, documentEndings } from "../sources/add-files.tsx";
import { chosenFiles, droppedFiles } from "../sources/dropped-files.ts";
import { ImportList } from "../sources/import-list.tsx";
import { type AddedFile, imports, maxBytes } from "../sources/imports.ts";
import { api, RefusedError } from "../state/api.ts";
import { addressOf } from "../state/route.ts";
import { useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/controls/link.tsx";
import { ImportCard } from "./import-card.tsx";
import { filesSent, useImportFiles } from "./import-files.ts";
import "./imports.css";

/** Extensions of documents. A TXT file can be a table. */
const isDocument = (name: string): boolean =>
  documentEndings.split(",").some((ending) => ending !== ".txt" && name.toLowerCase().endsWith(ending));

/** The Import screen: the kind of each file of another program, how it is read, and what it changes. */
export function ImportView() {
  const workbench = useWorkbench();
  const { files, add, change, remove } = useImportFiles();
  const [documents, setDocuments] = useState<readonly AddedFile[]>([]);
  const [sending, setSending] = useState<string>();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const text = strings.importing;
  useEffect(() => {
    return imports.follow(workbench);
  }, [workbench]);
  const take = async (given: readonly AddedFile[]) => {
    setDocuments((before) => [...before, ...given.filter(({ file }) => isDocument(file.name))]);
    const notSent: string[] = [];
    for (const { file } of given) {
      if (isDocument(file.name)) continue;
      setSending(file.name);
      try {
        add(await uploadFile(file));
      } catch (error) {
        notSent.push(
          `${file.name}: ${error instanceof RefusedError ? error.message : strings.imports.unread}`,
        );
      }
    }
    setSending(undefined);
    setRefused(notSent);
  };
  const addDocuments = () => {
    void imports.add(documents);
    setDocuments([]);
  };
  return (
    <div className="import-view">
      <FileDrop onFiles={(given) => void take(given)} />
      <p role="status">{sending !== undefined && text.sending(sending)}</p>
      {refused.length > 0 && (
        <ul role="alert" className="problems">
          {refused.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      <ImportList />
      {documents.length > 0 && (
        <section className="card" aria-labelledby="import-documents">
          <h2 id="import-documents">{text.documents(documents.length)}</h2>
          <p className="soft">{text.documentsBecome}</p>
          <p className="file-names">{documents.map(({ file }) => file.name).join(", ")}</p>
          <div className="filters">
            <button type="button" className="primary" onClick={addDocuments}>
              {text.addDocuments(documents.length)}
            </button>
            <button type="button" onClick={() => setDocuments([])}>
              {text.remove}
            </button>
          </div>
        </section>
      )}
      {files.map((file) => (
        <ImportCard
          key={file.id}
          file={file}
          onChange={(part) => change(file.id, part)}
          onRemove={() => remove(file.id)}
          onDocument={(original) => {
            void imports.add([{ file: original }]);
            remove(file.id);
          }}
        />
      ))}
      {files.length === 0 && documents.length === 0 && <Formats />}
    </div>
  );
}

/** @throws RefusedError when the server refuses the file */
async function uploadFile(file: File) {
  if (file.size > maxBytes) throw new RefusedError(413, strings.imports.tooLarge(maxBytes / 1024 / 1024));
  const body = new Uint8Array(await file.arrayBuffer());
  const sent = await api(contract.uploads.send, { query: { name: file.name }, body });
  filesSent.set(sent.id, file);
  return sent;
}

function FileDrop({ onFiles }: { onFiles: (given: readonly AddedFile[]) => void }) {
  const [isOver, setOver] = useState(false);
  const text = strings.importing;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void droppedFiles(event.dataTransfer).then(onFiles);
  };
  return (
    <section
      className={`file-drop${isOver ? " dropping" : ""}`}
      aria-label={text.choose}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{text.drop}</p>
      <div className="filters">
        <AddFiles label={text.choose} multiple onFiles={(files) => onFiles(chosenFiles(files))} />
        <AddFiles label={text.chooseFolder} folder onFiles={(files) => onFiles(chosenFiles(files))} />
      </div>
      <p className="soft">{text.limit(maxBytes / 1024 / 1024)}</p>
    </section>
  );
}

/** Lists the supported formats. */
function Formats() {
  const text = strings.importing;
  return (
    <section className="card" aria-labelledby="import-formats">
      <h2 id="import-formats">{text.formats}</h2>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{text.formatColumns.files}</th>
              <th scope="col">{text.formatColumns.become}</th>
            </tr>
          </thead>
          <tbody>
            {text.formatRows.map(([files, become]) => (
              <tr key={files}>
                <td>{files}</td>
                <td>{become}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="soft">
        {text.events} <Link to={addressOf("events")}>{strings.screens.events}</Link>
      </p>
    </section>
  );
}
