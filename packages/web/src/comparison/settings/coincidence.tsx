import { consistencies, coverages, parseLiteral } from "@throughline/sets";
import type { AnalysisOf } from "@throughline/study";
import { strings } from "../../strings.ts";
import { Choice } from "../../ui/controls/choice.tsx";
import { NumberField } from "../../ui/controls/number-field.tsx";
import { AttributeBoxes, YesNo } from "./fields.tsx";
import type { SettingsProps } from "./settings-form.ts";
import { TimeOrder } from "./time-order.tsx";
import { useAttributes } from "./use-attributes.ts";

type Coincidence = AnalysisOf<"coincidence">;

/** The settings of a coincidence analysis: factors, outcomes, thresholds, order in time and limits. */
export function CoincidenceSettings({ analysis, onChange }: SettingsProps<"coincidence">) {
  const { graded, label } = useAttributes(analysis.cases);
  const words = strings.compare;
  return (
    <form className="settings" onSubmit={(event) => event.preventDefault()}>
      <AttributeBoxes
        legend={words.factors}
        ids={graded}
        chosen={analysis.factors}
        label={label}
        onChange={(factors) => {
          if (factors.length >= 2) onChange(withFactors(analysis, factors));
        }}
      />
      <AttributeBoxes
        legend={words.causesOf}
        ids={analysis.factors}
        chosen={analysis.outcomes ?? analysis.factors}
        label={label}
        onChange={(outcomes) => {
          if (outcomes.length === 0) return;
          const { outcomes: _, ...rest } = analysis;
          onChange(outcomes.length === analysis.factors.length ? rest : { ...rest, outcomes });
        }}
      />
      <NumberField
        label={words.con}
        value={analysis.con}
        from={0}
        to={1}
        step={0.05}
        onChange={(value) => onChange({ ...analysis, con: value })}
      />
      <NumberField
        label={words.cov}
        value={analysis.cov}
        from={0}
        to={1}
        step={0.05}
        onChange={(value) => onChange({ ...analysis, cov: value })}
      />
      <MoreSettings analysis={analysis} onChange={onChange} label={label} />
    </form>
  );
}

/** Rarely used settings, in a box that is closed at first. */
function MoreSettings({
  analysis,
  onChange,
  label,
}: Omit<SettingsProps<"coincidence">, "start"> & { readonly label: (id: string) => string }) {
  const words = strings.compare;
  const [con, cov] = analysis.measures ?? ["con", "cov"];
  const limits = analysis.max_step ?? [3, 4, 10];
  const limit = (at: 0 | 1 | 2, text: string, to: number) => (
    <NumberField
      label={text}
      value={limits[at]}
      from={1}
      to={to}
      step={1}
      onChange={(value) => onChange({ ...analysis, max_step: limits.with(at, value) as typeof limits })}
    />
  );
  return (
    <details>
      <summary>{words.more}</summary>
      <div className="more-settings">
        <NumberField
          label={words.conMsc}
          value={analysis.con_msc ?? analysis.con}
          from={0}
          to={1}
          step={0.05}
          onChange={(con_msc) => onChange({ ...analysis, con_msc })}
        />
        <Choice
          label={words.conMeasure}
          value={con}
          options={consistencies.map((id) => ({ id, name: words.measures[id] }))}
          onChange={(name) => onChange({ ...analysis, measures: [name, cov] })}
        />
        <Choice
          label={words.covMeasure}
          value={cov}
          options={coverages.map((id) => ({ id, name: words.measures[id] }))}
          onChange={(name) => onChange({ ...analysis, measures: [con, name] })}
        />
        <TimeOrder
          factors={analysis.factors}
          ordering={analysis.ordering}
          label={label}
          onChange={(ordering) => onChange({ ...analysis, ordering })}
        />
        <YesNo
          label={words.strict}
          value={analysis.strict}
          onChange={(strict) => onChange({ ...analysis, strict })}
        />
        {limit(0, words.mostConjuncts, 8)}
        {limit(1, words.mostDisjuncts, 8)}
        {limit(2, words.mostLiterals, 40)}
        <YesNo
          label={words.acyclic}
          value={analysis.acyclic === true}
          onChange={(acyclic) => onChange({ ...analysis, acyclic })}
        />
        <YesNo
          label={words.robustness}
          value={analysis.robustness}
          onChange={(robustness) => onChange({ ...analysis, robustness })}
        />
      </div>
    </details>
  );
}

/** Returns an analysis with other factors. Settings that name a removed factor are removed. */
function withFactors(analysis: Coincidence, factors: string[]): Coincidence {
  const { outcomes, negated, exclude, ...rest } = analysis;
  const isThere = (text: string) => factors.includes(parseLiteral(text).name);
  const kept = outcomes?.filter(isThere) ?? [];
  return {
    ...rest,
    factors,
    ordering: analysis.ordering.map((group) => group.filter(isThere)).filter(({ length }) => length > 0),
    ...(kept.length > 0 && { outcomes: kept }),
    ...(negated && { negated: negated.filter(isThere) }),
    ...(exclude && {
      exclude: exclude.filter(({ causes, outcome }) => isThere(outcome) && causes.every(isThere)),
    }),
  };
}
