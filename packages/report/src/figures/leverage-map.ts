import { text } from "../language/text.ts";
import type { FigureView } from "../view/view.ts";
import { figureOf } from "./figure.ts";
import type { LeverageMark, LeverageRow } from "./picture.ts";

/**
 * Shows which statements fall with which source.
 *
 * @param statements the numbers of the statements in the short answer
 */
export function leverageMap(
  statements: readonly { readonly number: number; readonly text: string }[],
  rows: readonly LeverageRow[],
): FigureView {
  const columns = statements.map(({ number }) => String(number));
  const words = rows.map(({ source, marks }) => {
    const having = (mark: LeverageMark) => columns.filter((_, i) => marks[i] === mark);
    const [falling, cited] = [having("falls"), having("cited")];
    return `${source}: ${falling.length === 0 ? text("no statement falls") : text("statements {falling} fall", { falling: falling.join(", ") })}${cited.length === 0 ? "" : text("; statements {cited} cite it", { cited: cited.join(", ") })}.`;
  });
  return figureOf(
    {
      is: "leverage map",
      columns,
      rows,
      inWords: text("Statements and sources. {words}", { words: words.join(" ") }),
    },
    text(
      "Which statements of the short answer fall when a source is withdrawn (cross), and which cite it and stand without it (tint). At the end of each row: how many conclusions of the whole report fall.",
    ),
    {
      title: text("Statements that fall when a source is withdrawn"),
      columns: [
        text("source"),
        ...columns.map((number) => text("statement {number}", { number })),
        text("conclusions that fall"),
      ],
      rows: rows.map(({ source, marks, falls }) => [
        source,
        ...marks.map((mark) => (mark === undefined ? "" : text(mark))),
        falls,
      ]),
    },
  );
}
