import { memo, useContext, useRef } from "react";
import { text } from "../language/text.ts";
import type { FigureCell, FigureView } from "../view/view.ts";
import { Drawing } from "./drawing.tsx";
import { Text } from "./inline.tsx";
import { MarksContext, SurroundingsContext } from "./surroundings.ts";
import { NumberCell, ScrollRegion } from "./table.tsx";

/** A picture with its caption, and its data as a folded table. */
export const Figure = memo(function Figure({ figure }: { figure: FigureView }) {
  const { saveFigure } = useContext(SurroundingsContext);
  const { choice } = useContext(MarksContext);
  const svg = useRef<SVGSVGElement>(null);
  return (
    <figure data-title={figure.title}>
      <Drawing picture={figure.picture} svg={svg} role={choice ? "group" : "img"} />
      <figcaption>
        <Text content={figure.caption} />
      </figcaption>
      <TableOfFigure figure={figure} />
      {saveFigure?.(figure, svg)}
    </figure>
  );
});

function TableOfFigure({ figure: { title, table } }: { figure: FigureView }) {
  if (table.rows.length === 0) return null;
  return (
    <details className="as-table">
      <summary>
        {text("As a table:")} {title}
      </summary>
      <ScrollRegion label={title}>
        <table>
          <thead>
            <tr>
              {table.columns.map((column) =>
                column === "" ? <td key={column} /> : <th key={column}>{column}</th>,
              )}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a figure's table have no other identity
              <tr key={i}>
                {row.map((value, j) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
                  <FigureTableCell key={j} value={value} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}

function FigureTableCell({ value }: { value: FigureCell }) {
  if (value === undefined || Number.isNaN(value)) return <td />;
  if (typeof value === "number") return <NumberCell value={value} />;
  return (
    <td>
      <Text content={value} />
    </td>
  );
}
