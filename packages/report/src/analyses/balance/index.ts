import { text } from "../../language/text.ts";
import type { Book, ResultOf } from "../../view/book.ts";
import { columns, present, row, small } from "../../view/build.ts";
import type { Block } from "../../view/view.ts";
import type { AnalysisRenderer } from "../renderer.ts";
import { partsFigure } from "./parts-figure.ts";

export const balance: AnalysisRenderer<"balance"> = {
  blocks: (book, { result }) => present(partsFigure(result.cases, book.label), claimsOverTime(book, result)),
  tables: ({ parameters, result }) => [
    {
      name: "",
      columns: ["case", ...parameters.parts],
      rows: result.cases.map((c) => [c.id, ...c.grades.map((g) => g.grade)]),
    },
  ],
};

const signs = { supports: "+", contradicts: "−", qualifies: "±" } as const;

/** Dated claims about the parts of a reform, in chronological order. */
function claimsOverTime(book: Book, { overTime }: ResultOf<"balance">["result"]): Block | undefined {
  if (overTime.length === 0) return undefined;
  return {
    is: "details",
    name: "over time",
    summary: text("Over time: {overTime} dated claims", { overTime: overTime.length }),
    blocks: [
      {
        is: "table",
        name: text("Over time: {overTime} dated claims", { overTime: overTime.length }),
        columns: columns(text("when"), text("case"), text("part"), text("claim")),
        groups: [
          overTime.map(({ date, caseId, part, direction, claim }, i) =>
            row(i, [
              date,
              book.caseName(caseId),
              book.label(part),
              [`${signs[direction]} ${book.claims.get(claim)?.statement ?? ""} `, small(claim)],
            ]),
          ),
        ],
      },
    ],
  };
}
