import { figure, text } from "../../language/text.ts";
import type { ResultOf } from "../../view/book.ts";
import { columns, numeric, paragraph, present, row, rowHead } from "../../view/build.ts";
import type { Block, TableView } from "../../view/view.ts";

type Solution = ResultOf<"truth-table">["result"]["solutions"][number];
type Range = NonNullable<Solution["ranges"]>["found"][number];

/**
 * Shows how far cut-offs and anchors can be moved before the models of a solution change.
 *
 * @param conclusion the id of the conclusion that has the trace
 */
export function rangesBlocks({ ranges }: Solution, conclusion: string): Block[] {
  if (ranges === undefined) return [];
  const { found, reason } = ranges;
  const moved = found.length > 0 ? text("the calibration thresholds") : text("the truth-table thresholds");
  return present(
    found.length > 0 ? rangeTable(found, conclusion) : undefined,
    reason === undefined
      ? undefined
      : paragraph(text("How far {moved} can be moved was not tested: {reason}", { moved, reason })),
  );
}

function rangeTable(found: readonly Range[], conclusion: string): TableView {
  const cutOff = found.find(({ setting }) => setting === "incl_cut");
  const steps =
    cutOff === undefined
      ? ""
      : text("; the consistency threshold was moved in steps of {step}", { step: cutOff.step });
  return {
    is: "table",
    name: "Robustness",
    caption: [
      text(
        "Robustness: how far each setting can be moved with the others unchanged{steps}. Its evidence is that of ",
        {
          steps,
        },
      ),
      { is: "reference", to: { is: "conclusion", id: conclusion }, content: text("the solution") },
      ".",
    ],
    columns: columns(text("setting"), text("as set"), text("lowest"), text("highest"), text("in words")),
    groups: [
      found.map((range) =>
        row(`${range.setting} ${range.attribute ?? ""}`, [
          rowHead(nameOf(range)),
          numeric(range.value),
          numeric(range.lower ?? text("not found")),
          numeric(range.upper ?? text("not found")),
          range.statement,
        ]),
      ),
    ],
  };
}

function nameOf({ setting, attribute, step }: Range): string {
  if (setting === "incl_cut") return text("consistency threshold");
  if (setting === "n_cut") return text("frequency threshold");
  return text(
    "{setting, select, crossover {crossover} exclusion {full non-membership} other {full membership}} threshold of {attribute} (steps of {step})",
    { setting, attribute: attribute ?? "", step: figure(step, 6) },
  );
}
