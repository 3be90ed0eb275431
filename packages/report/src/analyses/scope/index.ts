import { text } from "../../language/text.ts";
import { columns, row, rowHead } from "../../view/build.ts";
import type { AnalysisRenderer } from "../renderer.ts";

/** The position of each case on the scope conditions. */
export const scope: AnalysisRenderer<"scope"> = {
  blocks: (_, { result }) => [
    {
      is: "table",
      name: "table",
      columns: columns(
        text("case"),
        text("pressure"),
        text("scope (weakest condition)"),
        text("outcome"),
        text("result"),
      ),
      groups: [
        result.cases.map((c) =>
          row(c.id, [
            rowHead(c.name),
            { cell: "grade", value: c.pressure },
            { cell: "grade", value: c.scope },
            { cell: "grade", value: c.outcome },
            text(c.standing),
          ]),
        ),
      ],
    },
  ],
  tables: ({ result }) => [
    {
      name: "",
      columns: ["case", "pressure", "scope", "outcome", "standing"],
      rows: result.cases.map((c) => [c.id, c.pressure, c.scope, c.outcome, c.standing]),
    },
  ],
};
