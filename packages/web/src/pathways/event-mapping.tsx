import { contract, type EventDataInfo } from "@throughline/api";
import { api } from "../state/api.ts";
import { useAnswer, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { Options } from "../ui/controls/choice.tsx";
import type { EventDraft } from "./event-draft.ts";

/** The mapping by which events are read: one of the study's files, or a new one for a layout; kept in the study when it is to stay. */
export function EventMapping({
  layouts,
  draft,
  onDraft,
}: {
  layouts: EventDataInfo["layouts"];
  draft: EventDraft;
  onDraft: (change: Partial<EventDraft>) => void;
}) {
  const workbench = useWorkbench();
  const files = useAnswer(contract.files.list, {}, ["files"]) ?? [];
  const words = strings.eventData;
  const own = files
    .map(({ path }) => path)
    .filter((path) => /\.ya?ml$/u.test(path) && path !== "study.yaml" && !path.startsWith("patterns/"));
  const choose = async (from: string) => {
    const layout = layouts.find(({ id }) => `layout ${id}` === from);
    if (layout) return onDraft({ from, mapping: layout.mapping, file: `events/${layout.id}.yaml` });
    const mapping = await workbench.attempt(() => api(contract.files.get, { params: { "*": from } }));
    if (mapping !== undefined) onDraft({ from, mapping: String(mapping), file: from });
  };
  const save = async () => {
    const { file, mapping } = draft;
    const version = files.find(({ path }) => path === file)?.version;
    const saved = await workbench.attempt(() =>
      api(contract.files.put, {
        params: { "*": file },
        query: { version },
        body: new TextEncoder().encode(mapping),
      }),
    );
    if (saved) onDraft({ from: file });
  };
  return (
    <fieldset>
      <legend>{words.mappingStep}</legend>
      <select
        aria-label={words.mapping}
        value={draft.from}
        onChange={({ target }) => void choose(target.value)}
      >
        {draft.from === "" && <option value="">{words.choose}</option>}
        {own.length > 0 && (
          <optgroup label={words.ofStudy}>
            <Options of={own} />
          </optgroup>
        )}
        <optgroup label={words.anew}>
          <Options of={layouts.map(({ id, name }) => ({ id: `layout ${id}`, name }))} />
        </optgroup>
      </select>
      {draft.from !== "" && (
        <>
          <label className="block">
            {words.text}
            <textarea
              name="mapping"
              rows={16}
              spellCheck={false}
              value={draft.mapping}
              onChange={({ target }) => onDraft({ mapping: target.value })}
            />
          </label>
          <p className="filters">
            <label>
              {words.saveAs}{" "}
              <input
                name="file"
                value={draft.file}
                onChange={({ target }) => onDraft({ file: target.value })}
              />
            </label>
            <button type="button" disabled={draft.file === ""} onClick={() => void save()}>
              {words.save}
            </button>
          </p>
        </>
      )}
    </fieldset>
  );
}
