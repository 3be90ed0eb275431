import type { Hit } from "@throughline/api";
import { contract } from "@throughline/api";
import type { Context } from "@throughline/study";
import { useEffect, useMemo, useState } from "react";
import { api } from "../../state/api.ts";
import { useStudy, useWorkbench } from "../../state/use.ts";
import { useSourceName } from "../../state/use-source-name.ts";
import { strings } from "../../strings.ts";
import { CodePicker } from "../codebook/code-picker.tsx";
import { type NewCodes, newCodeEdits } from "../codebook/new-codes.ts";
import { rememberCode } from "../codebook/recent-codes.ts";
import { codingEdits, type Wanted, wantedPassages } from "./auto-code-model.ts";

const contexts: readonly Context[] = ["words", "sentence", "paragraph"];

/** Number of ranges shown before coding. */
const shown = 50;

/**
 * Codes the checked search hits in documents, or the sentences or paragraphs around them, as one revision.
 */
export function AutoCode({
  hits,
  ticked,
  query,
}: {
  hits: readonly Hit[];
  ticked: ReadonlySet<number>;
  query: string;
}) {
  const workbench = useWorkbench();
  const { codes, sources } = useStudy();
  const nameOf = useSourceName();
  const [open, setOpen] = useState(false);
  const [context, setContext] = useState<Context>("words");
  const chosen = useMemo(
    () => hits.filter((hit, i) => hit.in === "documents" && ticked.has(i)),
    [hits, ticked],
  );
  const wanted = useWanted(open ? chosen : undefined, context);
  if (chosen.length === 0) return null;
  const apply = async (picked: string | NewCodes | undefined) => {
    const { edits: codeEdits, id } =
      typeof picked === "object" ? newCodeEdits(picked, codes) : { edits: [], id: picked };
    if (id === undefined) return;
    const done = await workbench.attempt(async () => {
      const stretches = wanted ?? (await wantedPassages(chosen, context, sources));
      const edits = [...codeEdits, ...(await codingEdits(stretches, id))];
      if (edits.length > 0)
        await api(contract.study.edit, { body: { note: strings.search.autoNote(query), edits } });
      return stretches.length;
    });
    if (done === undefined) return;
    rememberCode(id);
    workbench.notice(strings.search.autoCoded(done));
  };
  return (
    <details className="auto-code" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{strings.search.autoCode(chosen.length)}</summary>
      <fieldset>
        <legend>{strings.search.context}</legend>
        {contexts.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="context"
              value={one}
              checked={one === context}
              onChange={() => setContext(one)}
            />{" "}
            {strings.search.contexts[one]}
          </label>
        ))}
      </fieldset>
      {wanted && context !== "words" && (
        <>
          <p role="status">{strings.search.wanted(wanted.length, context)}</p>
          <ul>
            {wanted.slice(0, shown).map(({ source, file, anchor }) => (
              <li key={`${file} ${anchor.start} ${anchor.end}`}>
                <span className="soft">{nameOf(source)}</span> {anchor.exact}
              </li>
            ))}
          </ul>
          {wanted.length > shown && <p className="soft">{strings.search.andMore(wanted.length - shown)}</p>}
        </>
      )}
      <CodePicker label={strings.read.code} onPick={(picked) => void apply(picked)} />
    </details>
  );
}

/** Returns the ranges to code, or undefined until the texts are loaded. */
function useWanted(hits: readonly Hit[] | undefined, context: Context): readonly Wanted[] | undefined {
  const workbench = useWorkbench();
  const { sources } = useStudy();
  const [found, setFound] = useState<{
    readonly of: readonly Hit[];
    readonly context: Context;
    readonly wanted: readonly Wanted[];
  }>();
  useEffect(() => {
    if (!hits) return;
    let current = true;
    void workbench
      .attempt(() => wantedPassages(hits, context, sources))
      .then((wanted) => current && wanted && setFound({ of: hits, context, wanted }));
    return () => {
      current = false;
    };
  }, [hits, context, sources, workbench]);
  return found?.of === hits && found?.context === context ? found?.wanted : undefined;
}
