import type { AnalysisOf } from "@throughline/study";
import { strings } from "../../strings.ts";
import { withoutRowSet } from "../set-rows.ts";

type TruthTable = AnalysisOf<"truth-table">;

/** The rows whose outcome is set by hand, each to be left to the cut-offs again. A row is set where it is read, in the truth table. */
export function SetRowsList({
  analysis,
  onChange,
}: {
  analysis: TruthTable;
  onChange: (analysis: TruthTable) => void;
}) {
  const { set_rows = [] } = analysis;
  const text = strings.compare.setRow;
  return (
    <fieldset className="set-rows">
      <legend>{text.title}</legend>
      {set_rows.length === 0 && <p className="soft">{text.none}</p>}
      <ul>
        {set_rows.map(({ configuration, out, reason }) => (
          <li key={configuration}>
            <code>{configuration.replaceAll("*", "*\u200b")}</code> {text.outs[out]}
            <span className="soft"> {reason}</span>{" "}
            <button
              type="button"
              aria-label={text.removeNamed(configuration)}
              onClick={() => onChange(withoutRowSet(analysis, configuration))}
            >
              {text.remove}
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
