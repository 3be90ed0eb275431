import type { AnalysisOf } from "@throughline/study";
import { useState } from "react";
import { strings } from "../../strings.ts";
import { Options } from "../../ui/controls/choice.tsx";
import { expectationOf, expectationsFor, withExpectation } from "./expectations.ts";

type TruthTable = AnalysisOf<"truth-table">;

/** Number of conditions listed. Others are found by typing. */
const listed = 8;

/** The conditions of a truth table: chosen ones first, each with its directional expectation. */
export function Conditions({
  analysis,
  ids,
  label,
  values,
  onChoose,
  onChange,
}: {
  analysis: TruthTable;
  /** attributes to choose from */
  ids: readonly string[];
  label: (id: string) => string;
  /** values of a multi-value condition; empty for a set */
  values: (id: string) => readonly number[];
  onChoose: (conditions: string[]) => void;
  onChange: (analysis: TruthTable) => void;
}) {
  const [sought, setSought] = useState("");
  const chosen = analysis.conditions;
  const words = sought.toLowerCase().trim();
  const chosenFirst = [
    ...chosen.filter((id) => ids.includes(id)),
    ...ids.filter((id) => !chosen.includes(id)),
  ];
  const found = chosenFirst.filter(
    (id) => words === "" || label(id).toLowerCase().includes(words) || id.toLowerCase().includes(words),
  );
  return (
    <fieldset className="conditions">
      <legend>
        {strings.compare.conditions}{" "}
        <span className="soft">{strings.compare.chosenOf(chosen.length, ids.length)}</span>
      </legend>
      {ids.length > listed && (
        <input
          type="search"
          value={sought}
          aria-label={strings.compare.findCondition}
          placeholder={strings.compare.findCondition}
          onChange={({ target }) => setSought(target.value)}
        />
      )}
      <ul>
        {found.map((id) => (
          <li key={id}>
            <label title={id}>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={({ target }) =>
                  onChoose(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                }
              />{" "}
              {label(id)}
            </label>
            {chosen.includes(id) && (
              <select
                aria-label={strings.compare.expectations.of(label(id))}
                value={expectationOf(analysis, id, values(id))}
                onChange={({ target }) => onChange(withExpectation(analysis, id, values(id), target.value))}
              >
                <Options of={expectationsFor(id, values(id)).map(([value, name]) => ({ id: value, name }))} />
              </select>
            )}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="soft">{strings.compare.noCondition}</p>}
      <p className="soft">{strings.compare.expectations.help}</p>
    </fieldset>
  );
}
