import type { InDepth } from "@throughline/report";
import { Blocks, type Surroundings, SurroundingsContext } from "@throughline/report/components";
import type { AnalysisOf } from "@throughline/study";
import { useMemo, useState } from "react";
import { addressOf, go } from "../state/route.ts";
import { strings } from "../strings.ts";
import { NumberField } from "../ui/controls/number-field.tsx";
import { saving } from "../ui/figures/figure-saving.tsx";
import { useDebounced } from "../ui/input/use-debounced.ts";
import type { AnalyseRequest } from "./analysis-task.ts";
import { type Tab, tabContents } from "./result-tabs.ts";
import { SearchProgress } from "./search-progress.tsx";
import { TheoryField } from "./theory-field.tsx";
import { useInDepth } from "./use-in-depth.ts";

const usualSamples = 200;

/**
 * A tab that is computed when it is opened: robustness tests, pairs of cases, or a comparison with theory.
 */
export function InDepthPanel({
  tab,
  analysis,
  request,
}: {
  tab: Tab;
  analysis: AnalysisOf<"truth-table">;
  request: AnalyseRequest | undefined;
}) {
  const [samples, setSamples] = useState(usualSamples);
  const [expression, setExpression] = useState("");
  const { inDepth } = tabContents[tab];
  const asked = useMemo((): InDepth | undefined => {
    if (inDepth === "theory") return expression === "" ? undefined : { kind: inDepth, expression };
    if (inDepth === "robustness") return { kind: inDepth, samples };
    return inDepth && { kind: inDepth };
  }, [inDepth, expression, samples]);
  if (inDepth === undefined) return null;
  return (
    <section className="in-depth" aria-label={strings.compare.tabs[tab]}>
      {inDepth === "theory" && <TheoryField analysis={analysis} onChange={setExpression} />}
      {inDepth === "robustness" && (
        <NumberField
          label={strings.compare.samples}
          value={samples}
          from={1}
          to={10_000}
          step={1}
          onChange={setSamples}
        />
      )}
      <Computed key={inDepth} asked={asked} request={request} />
    </section>
  );
}

const surroundings: Surroundings = {
  ...saving,
  sortsTables: true,
  boxes: new Map(),
  follow: (to) => {
    if (to.is === "case") go(addressOf("cases", to.id));
  },
};

function Computed({ asked, request }: { asked: InDepth | undefined; request: AnalyseRequest | undefined }) {
  const { blocks, error, isRunning, done, stop, again } = useInDepth(request, asked);
  const isLong = useDebounced(isRunning, 1000) && isRunning;
  return (
    <div data-in-depth={isRunning ? "running" : "done"}>
      <p className="soft" role="status">
        {isRunning && strings.compare.computing}
      </p>
      {isLong && <SearchProgress searched={done} stop={stop} />}
      {error !== undefined && (
        <p className="notice" role="alert">
          {error}
        </p>
      )}
      {!isRunning && asked && !blocks && error === undefined && (
        <button type="button" onClick={again}>
          {strings.compare.again}
        </button>
      )}
      {asked && blocks && error === undefined && (
        <SurroundingsContext value={surroundings}>
          <div className={isRunning ? "report outdated" : "report"}>
            <Blocks blocks={blocks} />
          </div>
        </SurroundingsContext>
      )}
    </div>
  );
}
