import type { AnalysisOf } from "@throughline/study";
import { useState } from "react";
import { useWorkbench } from "../../state/use.ts";
import { strings } from "../../strings.ts";
import { numberText } from "../../ui/language/number-text.ts";
import type { SettingsProps } from "./settings-form.ts";

type ProcessTracing = AnalysisOf<"process-tracing">;
type Probability = ProcessTracing["hypotheses"][number]["prior"];

/** Priors and likelihoods, each a number or a range, and whether each item was found. */
export function TracingSettings({ analysis, onChange }: SettingsProps<"process-tracing">) {
  const { hypotheses, evidence } = analysis;
  const setItem = (id: string, change: Partial<ProcessTracing["evidence"][number]>) =>
    onChange({
      ...analysis,
      evidence: evidence.map((item) => (item.id === id ? { ...item, ...change } : item)),
    });
  return (
    <form className="tracing-settings" onSubmit={(event) => event.preventDefault()}>
      <table>
        <caption className="soft">{strings.tracing.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{strings.tracing.item}</th>
            {hypotheses.map(({ id, statement }) => (
              <th key={id} scope="col" title={statement}>
                {id}
              </th>
            ))}
            <th scope="col">{strings.tracing.found}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{strings.tracing.prior}</th>
            {hypotheses.map((hypothesis) => (
              <td key={hypothesis.id}>
                <ProbabilityInput
                  label={strings.tracing.priorOf(hypothesis.id)}
                  value={hypothesis.prior}
                  onChange={(prior) =>
                    onChange({
                      ...analysis,
                      hypotheses: hypotheses.map((one) =>
                        one.id === hypothesis.id ? { ...one, prior } : one,
                      ),
                    })
                  }
                />
              </td>
            ))}
            <td />
          </tr>
          {evidence.map((item) => (
            <tr key={item.id}>
              <th scope="row">{item.statement}</th>
              {hypotheses.map(({ id }) => (
                <td key={id}>
                  <ProbabilityInput
                    label={strings.tracing.likelihoodOf(item.statement, id)}
                    value={item.likelihoods[id] ?? 0.5}
                    onChange={(value) =>
                      setItem(item.id, { likelihoods: { ...item.likelihoods, [id]: value } })
                    }
                  />
                </td>
              ))}
              <td>
                <input
                  type="checkbox"
                  aria-label={strings.tracing.foundOf(item.statement)}
                  checked={item.observed === "present"}
                  onChange={({ target: { checked } }) =>
                    setItem(item.id, { observed: checked ? "present" : "absent" })
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </form>
  );
}

/** A field for a probability or a range such as 0.2-0.4. Other input is not applied. */
function ProbabilityInput({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Probability;
  onChange: (value: Probability) => void;
}) {
  const workbench = useWorkbench();
  const [typed, setTyped] = useState<string>();
  const textOf = (one: Probability) =>
    [one]
      .flat()
      .map((bound) => numberText(bound))
      .join("-");
  const apply = () => {
    if (typed === undefined) return;
    setTyped(undefined);
    const read = probabilityIn(typed);
    if (read === undefined) workbench.notice(strings.tracing.noProbability(typed, label));
    else if (textOf(read) !== textOf(value)) onChange(read);
  };
  return (
    <input
      aria-label={label}
      value={typed ?? textOf(value)}
      size={9}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={apply}
      onKeyDown={(event) => {
        if (event.key === "Enter") apply();
      }}
    />
  );
}

function probabilityIn(text: string): Probability | undefined {
  const parts = text.split(/\s*[-–]\s*/u).map((part) => Number(part.replace(",", ".")));
  const [low = Number.NaN, high] = parts;
  if (parts.length > 2 || !parts.every((part) => part > 0 && part < 1)) return undefined;
  if (high === undefined) return low;
  return low < high ? [low, high] : undefined;
}
