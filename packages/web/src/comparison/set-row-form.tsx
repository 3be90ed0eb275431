import type { AnalysisOf } from "@throughline/study";
import { useState } from "react";
import { strings } from "../strings.ts";
import { Options } from "../ui/controls/choice.tsx";
import type { Configuration } from "./analysis-task.ts";
import { type SetOut, setOuts, setRow } from "./set-rows.ts";

type TruthTable = AnalysisOf<"truth-table">;

/** Sets the outcome of a row manually, with a reason for the report. */
export function SetRowForm({
  analysis,
  rows,
  outs = setOuts,
  onChange,
}: {
  analysis: TruthTable;
  /** rows to choose from */
  rows: readonly Configuration[];
  /** values that the outcome can be set to */
  outs?: readonly SetOut[];
  onChange: (analysis: TruthTable) => void;
}) {
  const text = strings.compare.setRow;
  const [chosen, setChosen] = useState(rows[0]?.configuration ?? "");
  const [edited, setEdited] = useState<{ readonly out: SetOut; readonly reason: string }>();
  const decision = (analysis.set_rows ?? []).find(({ configuration }) => configuration === chosen);
  const { out, reason } = edited ?? { out: decision?.out ?? 0, reason: decision?.reason ?? "" };
  if (rows.length === 0) return null;
  return (
    <form
      className="set-row"
      onSubmit={(event) => {
        event.preventDefault();
        onChange(setRow(analysis, { configuration: chosen, out, reason: reason.trim() }));
        setEdited(undefined);
      }}
    >
      {rows.length > 1 && (
        <label>
          {text.row}
          <select
            value={chosen}
            onChange={({ target }) => {
              setChosen(target.value);
              setEdited(undefined);
            }}
          >
            <Options
              of={rows.map(({ row, configuration }) => ({
                id: configuration,
                name: text.named(row, configuration),
              }))}
            />
          </select>
        </label>
      )}
      <label>
        {text.out}
        <select
          value={String(out)}
          onChange={({ target }) => {
            const next = outs.find((one) => String(one) === target.value) ?? 0;
            setEdited({ out: next, reason });
          }}
        >
          <Options of={outs.map((one) => ({ id: String(one), name: text.outs[one] }))} />
        </select>
      </label>
      <label className="reason">
        {text.reason}
        <input
          required
          pattern=".*\S.*"
          maxLength={2000}
          value={reason}
          onChange={({ target }) => setEdited({ out, reason: target.value })}
        />
      </label>
      <button type="submit">{decision ? text.change : text.set}</button>
    </form>
  );
}
