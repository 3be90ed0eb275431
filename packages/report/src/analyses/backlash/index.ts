import { text } from "../../language/text.ts";
import type { Book, ResultOf } from "../../view/book.ts";
import { columns, numeric, row } from "../../view/build.ts";
import type { TableView } from "../../view/view.ts";
import type { AnalysisRenderer } from "../renderer.ts";

export const backlash: AnalysisRenderer<"backlash"> = {
  blocks: (book, { result }) => [reactionTable(book, result)],
  tables: ({ result }) => [
    {
      name: "",
      columns: ["tie", "case", "date", "lag_years"],
      rows: result.reactions.map((r) => [r.tie, r.caseId, r.date, r.lagYears]),
    },
  ],
};

/** Hostile ties with their dates, and the number of years since the threat. */
function reactionTable(book: Book, { reactions }: ResultOf<"backlash">["result"]): TableView {
  return {
    is: "table",
    name: text("Hostile ties"),
    caption: text(
      "Hostile ties, and how many years after the threat; blank where the dates do not settle the order",
    ),
    columns: columns(text("case"), text("from"), text("to"), text("when"), text("years after")),
    groups: [
      reactions.map(({ tie, caseId, date, lagYears }) =>
        row(tie, [
          book.caseName(caseId),
          book.actorName(book.ties.get(tie)?.from ?? ""),
          book.actorName(book.ties.get(tie)?.to ?? ""),
          date || text("not dated"),
          numeric(lagYears === undefined ? "" : lagYears),
        ]),
      ),
    ],
  };
}
