import type { Analysis } from "@throughline/study";
import { freeId } from "@throughline/study";
import { call } from "../state/api.ts";
import { addressOf, go } from "../state/route.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";

/** Names the settings and keeps them with the study, in study.yaml. */
export function KeepForm({ analysis }: { analysis: Analysis }) {
  const { info } = useStudy();
  const workbench = useWorkbench();
  const keep = async (title: string) => {
    const id = freeId(title, new Set(info?.manifest.analyses.map((one) => one.id)), "analysis");
    const kept = await workbench.attempt(() =>
      call("POST", "/api/analyses", { analysis: { ...analysis, id, title } }),
    );
    if (kept !== undefined) go(addressOf("compare", id));
  };
  return (
    <form
      className="filters"
      onSubmit={(event) => {
        event.preventDefault();
        void keep(String(new FormData(event.currentTarget).get("title")).trim());
        event.currentTarget.reset();
      }}
    >
      <label>
        {strings.compare.keepAs} <input name="title" required maxLength={200} />
      </label>
      <button type="submit">{strings.compare.keep}</button>
    </form>
  );
}
