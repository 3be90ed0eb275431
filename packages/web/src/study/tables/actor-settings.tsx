import { contract } from "@throughline/api";
import { knownKinds } from "@throughline/influence";
import type { Manifest } from "@throughline/study";
import { useState } from "react";
import { api } from "../../state/api.ts";
import { useStudy, useWorkbench } from "../../state/use.ts";
import { useRows } from "../../state/use-rows.ts";
import { strings } from "../../strings.ts";
import { Options } from "../../ui/controls/choice.tsx";
import { Field } from "../../ui/controls/field.tsx";
import { Ticks } from "../../ui/controls/ticks.tsx";
import { toast } from "../../ui/panels/toast.ts";

const text = strings.actorSettings;

/**
 * The actor settings of study.yaml: the target, foreign kinds, kinds defined by the study, and legislators.
 */
export function ActorSettings() {
  const workbench = useWorkbench();
  const { info } = useStudy();
  const actors = useRows("actors") ?? [];
  const saved = settingsOf(info?.manifest.actors);
  const [written, setWritten] = useState<Settings>();
  const values = written ?? saved;
  const change = (part: Partial<Settings>) => setWritten({ ...values, ...part });
  const kinds = [...new Set(actors.map(({ kind }) => kind as string))].sort();
  const own = kinds.filter((kind) => !(knownKinds as readonly string[]).includes(kind));
  const save = async () => {
    if (!(await workbench.attempt(() => saveActors(values, own)))) return;
    setWritten(undefined);
    toast(text.saved);
  };
  return (
    <details className="actor-settings" open={info?.manifest.actors?.target === undefined}>
      <summary>{text.heading}</summary>
      <form
        className="settings-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field label={text.target} hint={text.targetHint}>
          <input
            value={values.target}
            onChange={({ target }) => change({ target: target.value })}
            maxLength={20}
          />
        </Field>
        {kinds.length > 0 && (
          <Ticks
            legend={text.abroad}
            options={kinds.map((id) => ({ id, name: id }))}
            ticked={values.abroad}
            onChange={(abroad) => change({ abroad })}
          />
        )}
        {actors.length > 0 && (
          <Ticks
            legend={text.lawmaking}
            options={actors}
            ticked={values.lawmaking}
            onChange={(lawmaking) => change({ lawmaking })}
          />
        )}
        {own.map((kind) => (
          <Field key={kind} label={text.standsFor(kind)}>
            <select
              value={values.kinds[kind] ?? ""}
              onChange={({ target }) => change({ kinds: { ...values.kinds, [kind]: target.value } })}
            >
              <option value="">{text.none}</option>
              <Options of={knownKinds} />
            </select>
          </Field>
        ))}
        <button type="submit" disabled={written === undefined}>
          {text.save}
        </button>
      </form>
    </details>
  );
}

type Settings = {
  readonly target: string;
  readonly abroad: readonly string[];
  readonly lawmaking: readonly string[];
  /** the built-in kind that each kind defined by the study stands for */
  readonly kinds: Readonly<Record<string, string>>;
};

const settingsOf = (declared: Manifest["actors"]): Settings => ({
  target: declared?.target ?? "",
  abroad: declared?.abroad ?? [],
  lawmaking: declared?.lawmaking ?? [],
  kinds: (declared?.kinds ?? {}) as Readonly<Record<string, string>>,
});

/** @param own kinds of actors that the study defines */
async function saveActors(values: Settings, own: readonly string[]): Promise<true> {
  const target = values.target.trim();
  const kinds = Object.fromEntries(Object.entries(values.kinds).filter(([, known]) => known !== ""));
  const body = {
    target: target === "" ? null : target,
    abroad: [...values.abroad],
    lawmaking: [...values.lawmaking],
    ...(own.length > 0 && { kinds }),
  };
  await api(contract.study.changeActors, { body });
  return true;
}
