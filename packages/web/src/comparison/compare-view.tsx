import { addressOf, go, useRoute } from "../state/route.ts";
import { useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import { Options } from "../ui/controls/choice.tsx";
import { ScreenActions } from "../ui/panels/shell-slots.tsx";
import { AnalysisList } from "./analysis-list.tsx";
import { type ComparableAnalysis, isCompared } from "./comparable-analysis.ts";
import { useKeptNames } from "./kept.ts";
import { NewComparison } from "./new-comparison.tsx";
import { OpenAnalysis } from "./open-analysis.tsx";
import "./comparison.css";

/** Prefix of a saved result in an address. */
const keptMark = "kept:";

/**
 * The Compare screen: truth tables, causal structures, rival explanations, causal models and events by month,
 * updated with every change of grades or settings.
 */
export function CompareView() {
  const { info } = useStudy();
  const { thing, query } = useRoute();
  const keptNames = useKeptNames();
  const comparable = (info?.manifest.analyses ?? []).filter((analysis): analysis is ComparableAnalysis =>
    isCompared(analysis.kind),
  );
  const chosen =
    comparable.find(({ id }) => id === thing) ??
    comparable.find(({ kind }) => kind === "truth-table") ??
    comparable[0];
  if (!info)
    return (
      <p className="soft" role="status">
        {strings.loading}
      </p>
    );
  if (!chosen)
    return (
      <div>
        <p>{strings.compare.none}</p>
        <NewComparison />
      </div>
    );
  const other = query.get("with") ?? "";
  const beside = comparable.find(({ id }) => id === other);
  const kept = other.startsWith(keptMark) ? other.slice(keptMark.length) : undefined;
  return (
    <div className="compare-view">
      <ScreenActions>
        <Beside chosen={chosen} analyses={comparable} kept={keptNames} value={beside || kept ? other : ""} />
      </ScreenActions>
      <AnalysisList
        analyses={comparable}
        others={info.manifest.analyses.filter(({ kind }) => !isCompared(kind) && kind !== "pathways")}
        chosen={chosen}
        kept={keptNames}
      />
      <OpenAnalysis key={chosen.id} start={chosen} manifest={info.manifest} beside={beside} kept={kept} />
    </div>
  );
}

/**
 * Chooses what to show beside the result: another analysis, the same one with other settings, or a saved
 * result.
 */
function Beside({
  chosen,
  analyses,
  kept,
  value,
}: {
  chosen: ComparableAnalysis;
  analyses: readonly ComparableAnalysis[];
  kept: readonly string[];
  value: string;
}) {
  const { query } = useRoute();
  const choose = (id: string) => {
    const { with: _, ...others } = Object.fromEntries(query);
    go(addressOf("compare", chosen.id, id === "" ? others : { ...others, with: id }));
  };
  return (
    <select
      className="beside"
      aria-label={strings.compare.beside}
      value={value}
      onChange={({ target }) => choose(target.value)}
    >
      <option value="">{value === "" ? `${strings.compare.beside}…` : strings.compare.nothing}</option>
      <Options
        of={analyses.map(({ id, title }) => ({
          id,
          name: id === chosen.id ? strings.compare.same : title,
        }))}
      />
      {kept.length > 0 && (
        <optgroup label={strings.kept.results}>
          <Options of={kept.map((name) => ({ id: `${keptMark}${name}`, name }))} />
        </optgroup>
      )}
    </select>
  );
}
