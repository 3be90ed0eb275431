import type { AnalysisOf } from "@throughline/study";
import { strings } from "../../strings.ts";
import { unsetRow } from "../set-rows.ts";

type TruthTable = AnalysisOf<"truth-table">;

/** Lists the manually set rows, each with a button to remove the setting. Rows are set in the truth table. */
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
              onClick={() => onChange(unsetRow(analysis, configuration))}
            >
              {text.remove}
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
