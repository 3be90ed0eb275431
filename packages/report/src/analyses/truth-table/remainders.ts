import { termText } from "../../language/terms.ts";
import { text } from "../../language/text.ts";
import type { ResultOf } from "../../view/book.ts";
import { columns, note, numeric, row, rowHead } from "../../view/build.ts";
import type { Block } from "../../view/view.ts";

type Result = ResultOf<"truth-table">["result"];

/** The configurations without cases, and the models that assume the outcome in them. */
export function remaindersBox(analysis: string, result: Result): Block | undefined {
  const { conditions, remainders } = result;
  if (remainders === undefined || remainders.length === 0) return undefined;
  const assumed = remainders.filter(({ assumedBy }) => assumedBy.length > 0).length;
  const nameOfModels = modelNamer(result);
  return {
    is: "details",
    name: "remainders",
    place: { is: "remainders", id: analysis },
    summary: text(
      "Remainders: {count}, of which the simpler solutions assume {assumed, plural, =0 {none} other {#}}",
      { count: remainders.length, assumed },
    ),
    blocks: [
      note(
        text(
          "Configurations with too few cases to show what follows. The parsimonious solution assumes the outcome in those that make it simpler; the intermediate solution assumes it only where the directional expectations agree. Check that each assumption is plausible.",
        ),
      ),
      {
        is: "table",
        name: text("Remainders"),
        caption: text("Remainders"),
        columns: columns(text("row"), ...conditions, text("outcome assumed by")),
        sortable: true,
        groups: [
          remainders.map(({ row: number, configuration, assumedBy }) =>
            row(number, [rowHead(String(number)), ...configuration.map(numeric), nameOfModels(assumedBy)]),
          ),
        ],
      },
    ],
  };
}

/** Prints models by solution: `parsimonious M1, M2; intermediate M1`. */
function modelNamer({ solutions }: Result): (ids: readonly string[]) => string {
  const names = new Map(
    solutions.flatMap(({ type, models }) => models.map(({ id }, m) => [id, { type, name: `M${m + 1}` }])),
  );
  return (ids) =>
    [
      ...Map.groupBy(
        ids.flatMap((id) => names.get(id) ?? []),
        ({ type }) => type,
      ),
    ]
      .map(([type, own]) => `${termText("solution", type)} ${own.map(({ name }) => name).join(", ")}`)
      .join("; ");
}
