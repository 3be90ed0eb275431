import { text } from "../../language/text.ts";
import type { Book, ResultOf } from "../../view/book.ts";
import { columns, row } from "../../view/build.ts";
import type { TableView } from "../../view/view.ts";
import type { AnalysisRenderer } from "../renderer.ts";

export const participation: AnalysisRenderer<"participation"> = {
  blocks: (book, { result }) => [tieTable(book, result)],
  tables: () => [],
};

/** Ties of participation, started or ended. */
function tieTable(book: Book, { cases }: ResultOf<"participation">["result"]): TableView {
  const end = (tie: string, of: "from" | "to") => book.actorName(book.ties.get(tie)?.[of] ?? "");
  return {
    is: "table",
    name: text("Ties between participants and the state"),
    caption: text("Ties between participants and the state, by their dates: + made, − cut or refused"),
    columns: columns(text("case"), text("when"), text("tie"), text("part"), text("from"), text("to")),
    groups: [
      cases.flatMap(({ id, name, ties }) =>
        ties.map(({ tie, date, sign, part }) =>
          row(`${id} ${tie}`, [
            name,
            date || text("not dated"),
            sign === "+" ? "+" : "−",
            part ?? "",
            end(tie, "from"),
            end(tie, "to"),
          ]),
        ),
      ),
    ],
  };
}
