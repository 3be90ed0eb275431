import { contract } from "@throughline/api";
import type { Analysis, Manifest } from "@throughline/study";
import { freeId } from "@throughline/study";
import { api } from "../state/api.ts";
import { addressOf, go, useRoute } from "../state/route.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import { useDraft } from "../state/use-draft.ts";
import { strings } from "../strings.ts";
import { DraftNote } from "../ui/drafts/draft-note.tsx";
import { computeForKeeping, saveKept, useKeptNames } from "./kept.ts";
import { useRequest } from "./use-analysis.ts";

/**
 * Saves an analysis under a name: its settings in study.yaml, new or in place of the old ones; or its current
 * result with all inputs, which stays reproducible whatever changes in the study.
 */
export function KeepForm({
  analysis,
  manifest,
  onDiscard,
}: {
  analysis: Analysis;
  manifest: Manifest;
  /** resets changed settings to those of the study */
  onDiscard: (() => void) | undefined;
}) {
  const { info } = useStudy();
  const { query } = useRoute();
  const workbench = useWorkbench();
  const request = useRequest(analysis, manifest);
  const names = useKeptNames();
  const draft = useDraft(`analysis ${analysis.id}`, { title: "" });
  const keepSettings = async (title: string) => {
    const id = freeId(title, new Set(info?.manifest.analyses.map((one) => one.id)), "analysis");
    const kept = await workbench.attempt(() =>
      api(contract.study.addAnalysis, { body: { analysis: { ...analysis, id, title } } }),
    );
    if (kept === undefined) return;
    draft.drop();
    go(addressOf("compare", id));
  };
  const keepResult = async (title: string) => {
    const name = freeId(title, new Set(names), "result");
    const done = await workbench.attempt(async () => {
      if (!request) return undefined;
      const keeping = { at: new Date().toISOString(), revision: info?.revision ?? 0 };
      await saveKept(
        name,
        await computeForKeeping({ ...request, analysis: { ...analysis, title } }, keeping),
      );
      return name;
    });
    if (done === undefined) return;
    draft.drop();
    go(addressOf("compare", analysis.id, { ...Object.fromEntries(query), with: `kept:${name}` }));
  };
  return (
    <form
      className="filters"
      onSubmit={(event) => {
        event.preventDefault();
        const { submitter } = event.nativeEvent as SubmitEvent;
        const title = draft.values.title.trim();
        void (submitter?.getAttribute("value") === "result" ? keepResult(title) : keepSettings(title));
      }}
    >
      <label>
        {strings.compare.keepAs} <input {...draft.field("title")} required maxLength={200} />
      </label>
      <button type="submit" value="settings">
        {strings.compare.keep}
      </button>
      <button type="submit" value="result" disabled={!request} title={strings.kept.help}>
        {strings.kept.keep}
      </button>
      {onDiscard && (
        <>
          <button
            type="button"
            onClick={() =>
              void workbench.attempt(() => api(contract.study.changeAnalysis, { body: { analysis } }))
            }
          >
            {strings.compare.saveIn(analysis.title)}
          </button>
          <button type="button" onClick={onDiscard}>
            {strings.compare.discard}
          </button>
        </>
      )}
      <DraftNote key={analysis.id} draft={draft} />
    </form>
  );
}
