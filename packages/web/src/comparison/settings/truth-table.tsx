import { parseLiteral, printLiteral, type SetLiteral } from "@throughline/sets";
import type { AnalysisOf } from "@throughline/study";
import { strings } from "../../strings.ts";
import { Options } from "../../ui/controls/choice.tsx";
import { Conditions } from "./conditions.tsx";
import { expectationsOf } from "./expectations.ts";
import { YesNo } from "./fields.tsx";
import { SetRowsList } from "./set-rows-list.tsx";
import type { SettingsProps } from "./settings-form.ts";
import { Threshold } from "./threshold.tsx";
import { useAttributes } from "./use-attributes.ts";

type TruthTable = AnalysisOf<"truth-table">;

/**
 * The settings of a truth table: outcome, conditions with directional expectations, cut-offs and manually set
 * rows.
 */
export function TruthTableSettings({ start, analysis, onChange }: SettingsProps<"truth-table">) {
  const { graded, label, values } = useAttributes(analysis.cases);
  const outcome = parseLiteral(analysis.outcome);
  const withConditions = (conditions: string[], changed: Partial<TruthTable> = {}) =>
    onChange({ ...analysis, ...changed, conditions, expect: expectationsOf(analysis.expect, conditions) });
  const outcomes = graded.flatMap((id) => {
    const several = values(id);
    return several.length > 0 ? several.map((value) => `${id}{${value}}`) : [id, `~${id}`];
  });
  return (
    <form className="settings" onSubmit={(event) => event.preventDefault()}>
      <label>
        {strings.compare.outcome}{" "}
        <select
          value={printLiteral(outcome)}
          onChange={({ target: { value: chosen } }) =>
            withConditions(
              analysis.conditions.filter((id) => id !== parseLiteral(chosen).name),
              { outcome: chosen },
            )
          }
        >
          <Options
            of={[...new Set([printLiteral(parseLiteral(start.outcome)), ...outcomes])].map((id) => ({
              id,
              name: outcomeLabel(parseLiteral(id), label),
            }))}
          />
        </select>
      </label>
      <Conditions
        analysis={analysis}
        ids={graded.filter((id) => id !== outcome.name)}
        label={label}
        values={values}
        onChoose={(conditions) => withConditions(conditions)}
        onChange={onChange}
      />
      <Threshold
        label={strings.compare.inclCut}
        value={[analysis.incl_cut].flat()[0] ?? 0.8}
        from={0}
        to={1}
        step={0.05}
        onChange={(incl_cut) => onChange({ ...analysis, incl_cut })}
      />
      <Threshold
        label={strings.compare.priCut}
        value={analysis.pri_cut}
        from={0}
        to={1}
        step={0.05}
        onChange={(pri_cut) => onChange({ ...analysis, pri_cut })}
      />
      <Threshold
        label={strings.compare.nCut}
        value={analysis.n_cut}
        from={1}
        to={50}
        step={1}
        onChange={(n_cut) => onChange({ ...analysis, n_cut })}
      />
      <YesNo
        label={strings.compare.dichotomise}
        value={analysis.dichotomise}
        onChange={(dichotomise) => onChange({ ...analysis, dichotomise })}
      />
      <SetRowsList analysis={analysis} onChange={onChange} />
    </form>
  );
}

function outcomeLabel({ name, negated, values }: SetLiteral, label: (id: string) => string): string {
  return strings.compare.outcomeNamed(label(name), negated, values?.join(","));
}
