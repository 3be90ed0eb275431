import type { AnalysisOf } from "@throughline/study";
import { strings } from "../strings.ts";
import { NumberField } from "./number-field.tsx";
import { AttributeBoxes } from "./settings.tsx";

type TruthTable = AnalysisOf<"truth-table">;

/** Conditions, outcome and cut-offs of a truth table. */
export function TruthTableSettings({
  start,
  analysis,
  graded,
  label,
  onChange,
}: {
  start: TruthTable;
  analysis: TruthTable;
  graded: readonly string[];
  label: (id: string) => string;
  onChange: (analysis: TruthTable) => void;
}) {
  const plain = (outcome: string) => outcome.replace(/^~|\{.*$/gu, "");
  return (
    <form className="settings" onSubmit={(event) => event.preventDefault()}>
      <AttributeBoxes
        legend={strings.compare.conditions}
        ids={graded.filter((id) => id !== plain(analysis.outcome))}
        chosen={analysis.conditions}
        label={label}
        onChange={(conditions) =>
          onChange({
            ...analysis,
            conditions,
            expect: analysis.expect.filter((one) => conditions.some((id) => one.includes(id))),
          })
        }
      />
      <label>
        {strings.compare.outcome}{" "}
        <select
          value={analysis.outcome}
          onChange={({ target: { value: outcome } }) =>
            onChange({
              ...analysis,
              outcome,
              conditions: analysis.conditions.filter((id) => id !== plain(outcome)),
            })
          }
        >
          {[...new Set([start.outcome, ...graded.flatMap((id) => [id, `~${id}`])])].map((id) => (
            <option key={id} value={id}>
              {id.startsWith("~") ? `~ ${label(id.slice(1))}` : label(id)}
            </option>
          ))}
        </select>
      </label>
      <NumberField
        label={strings.compare.inclCut}
        value={[analysis.incl_cut].flat()[0] ?? 0.8}
        from={0}
        to={1}
        step={0.05}
        onChange={(incl_cut) => onChange({ ...analysis, incl_cut })}
      />
      <NumberField
        label={strings.compare.priCut}
        value={analysis.pri_cut}
        from={0}
        to={1}
        step={0.05}
        onChange={(pri_cut) => onChange({ ...analysis, pri_cut })}
      />
      <NumberField
        label={strings.compare.nCut}
        value={analysis.n_cut}
        from={1}
        to={50}
        step={1}
        onChange={(n_cut) => onChange({ ...analysis, n_cut })}
      />
    </form>
  );
}
