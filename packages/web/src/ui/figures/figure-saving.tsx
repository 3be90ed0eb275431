import { linesOfFigure, linesOfTable, type Surroundings } from "@throughline/report/components";
import { csvOf } from "../files/csv.ts";
import { SaveButtons } from "./save-buttons.tsx";

/** Buttons below each figure and each table of a report. */
export const saving: Pick<Surroundings, "saveFigure" | "saveTable"> = {
  saveFigure: ({ title, table }, svg) => (
    <p className="save-place">
      <SaveButtons
        name={title}
        svg={() => svg.current}
        data={table.rows.length > 0 ? { CSV: () => csvOf(linesOfFigure(table)) } : {}}
      />
    </p>
  ),
  saveTable: (table) => (
    <p className="save-place">
      <SaveButtons name={table.name} data={{ CSV: () => csvOf(linesOfTable(table)) }} />
    </p>
  ),
};
