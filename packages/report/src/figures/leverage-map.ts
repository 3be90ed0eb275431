import type { FigureView } from "../view/view.ts";
import { figureOf } from "./figure.ts";
import type { LeverageMark, LeverageRow } from "./picture.ts";

/**
 * Draws which statements fall with which source.
 *
 * @param statements the numbers of the statements, as they stand in the short answer
 */
export function leverageMap(
  statements: readonly { readonly number: number; readonly text: string }[],
  rows: readonly LeverageRow[],
): FigureView {
  const columns = statements.map(({ number }) => String(number));
  const words = rows.map(({ source, marks }) => {
    const having = (mark: LeverageMark) => columns.filter((_, i) => marks[i] === mark);
    const [falling, cited] = [having("falls"), having("cited")];
    return `${source}: ${falling.length === 0 ? "no statement falls" : `statements ${falling.join(", ")} fall`}${cited.length === 0 ? "" : `; statements ${cited.join(", ")} cite it`}.`;
  });
  return figureOf(
    { is: "leverage map", columns, rows, inWords: `Statements and sources. ${words.join(" ")}` },
    "Which statements of the short answer fall when a source is withdrawn (cross), and which cite it and stand without it (tint). At the end of each row: how many conclusions of the whole report fall.",
    {
      title: "Statements that fall when a source is withdrawn",
      columns: ["source", ...columns.map((number) => `statement ${number}`), "conclusions that fall"],
      rows: rows.map(({ source, marks, falls }) => [source, ...marks.map((mark) => mark ?? ""), falls]),
    },
  );
}
