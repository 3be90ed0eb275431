import { contract } from "@throughline/api";
import { type DragEvent, useState } from "react";
import { AddFiles } from "../sources/add-files.tsx";
import { maxBytes } from "../sources/imports.ts";
import { api, RefusedError } from "../state/api.ts";
import { strings } from "../strings.ts";
import type { EventDraft } from "./event-draft.ts";

const megabytes = maxBytes / 1024 / 1024;

/** Which files of events are read: named where they lie, where that is allowed, or sent. */
export function EventFiles({
  paths,
  draft,
  onDraft,
}: {
  /** whether files of the server's machine can be named */
  paths: boolean;
  draft: EventDraft;
  onDraft: (change: Partial<EventDraft>) => void;
}) {
  const [sending, setSending] = useState<string>();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [dropping, setDropping] = useState(false);
  const words = strings.eventData;
  const send = async (files: readonly File[]) => {
    const { sent, notSent } = await sendFiles(files, draft.sent, paths, setSending);
    setSending(undefined);
    setRefused(notSent);
    onDraft({ sent });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setDropping(false);
    void send([...event.dataTransfer.files]);
  };
  return (
    <fieldset
      className={dropping ? "dropping" : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={() => setDropping(false)}
      onDrop={drop}
    >
      <legend>{words.files}</legend>
      {paths && (
        <label className="block">
          {words.paths}
          <textarea
            name="paths"
            rows={2}
            spellCheck={false}
            value={draft.paths}
            onChange={({ target }) => onDraft({ paths: target.value })}
          />
        </label>
      )}
      <p className="filters">
        <AddFiles label={words.add} multiple onFiles={(files) => void send(files)} />
        <span className="soft">{words.drop(megabytes)}</span>
      </p>
      <p role="status">{sending !== undefined && words.sending(sending)}</p>
      {refused.length > 0 && (
        <ul role="alert" className="problems">
          {refused.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {draft.sent.length > 0 && (
        <ul className="sent">
          {draft.sent.map(({ id, name }) => (
            <li key={id}>
              {name}{" "}
              <button
                type="button"
                aria-label={words.remove(name)}
                onClick={() => onDraft({ sent: draft.sent.filter((one) => one.id !== id) })}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}

/** Sends files to the server, each content once; those that it refuses or cannot take are returned with the reason. */
async function sendFiles(
  files: readonly File[],
  already: EventDraft["sent"],
  paths: boolean,
  onSending: (name: string) => void,
): Promise<{ sent: EventDraft["sent"]; notSent: readonly string[] }> {
  const words = strings.eventData;
  const sent = [...already];
  const notSent: string[] = [];
  for (const file of files) {
    onSending(file.name);
    if (file.size > maxBytes)
      notSent.push((paths ? words.tooLarge : words.tooLargeShared)(file.name, megabytes));
    else
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const one = await api(contract.uploads.send, { query: { name: file.name }, body: bytes });
        if (!sent.some(({ id }) => id === one.id)) sent.push(one);
      } catch (error) {
        notSent.push(`${file.name}: ${error instanceof RefusedError ? error.message : words.unread}`);
      }
  }
  return { sent, notSent };
}
