import type { AnalysisOf } from "@throughline/study";
import { strings } from "../strings.ts";
import { AttributeBoxes, NumberSetting } from "./settings.tsx";

type Coincidence = AnalysisOf<"coincidence">;

/** Factors and thresholds of a coincidence analysis. */
export function CoincidenceSettings({
  analysis,
  graded,
  label,
  onChange,
}: {
  analysis: Coincidence;
  graded: readonly string[];
  label: (id: string) => string;
  onChange: (analysis: Coincidence) => void;
}) {
  return (
    <form className="settings" onSubmit={(event) => event.preventDefault()}>
      <AttributeBoxes
        legend={strings.compare.factors}
        ids={graded}
        chosen={analysis.factors}
        label={label}
        onChange={(factors) => {
          const { outcomes, ...rest } = analysis;
          const kept = outcomes?.filter((id) => factors.includes(id));
          if (factors.length < 2) return;
          onChange({
            ...rest,
            factors,
            ordering: analysis.ordering
              .map((group) => group.filter((id) => factors.includes(id)))
              .filter((group) => group.length > 0),
            ...(kept && kept.length > 0 ? { outcomes: kept } : {}),
          });
        }}
      />
      <NumberSetting
        label={strings.compare.con}
        value={analysis.con}
        onChange={(con) => onChange({ ...analysis, con })}
      />
      <NumberSetting
        label={strings.compare.cov}
        value={analysis.cov}
        onChange={(cov) => onChange({ ...analysis, cov })}
      />
    </form>
  );
}
