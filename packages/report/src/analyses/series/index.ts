import { text } from "../../language/text.ts";
import type { Book, ResultOf } from "../../view/book.ts";
import { columns, heading, numeric, row, rowHead } from "../../view/build.ts";
import type { Block } from "../../view/view.ts";
import type { AnalysisRenderer } from "../renderer.ts";
import { seriesFigure } from "./series-figure.ts";

export const series: AnalysisRenderer<"series"> = {
  blocks: (book, { result }) =>
    result.cases.length === 0
      ? [
          {
            is: "paragraph",
            look: "blank",
            content: text("There are no monthly counts of these cases, channels and actors in series.csv."),
          },
        ]
      : result.cases.flatMap((c) => caseBlocks(book, c)),
  tables: ({ result }) => [
    {
      name: "",
      columns: ["case", "from", "to", "source", "month", "events"],
      rows: result.cases.flatMap((c) =>
        c.dyads.flatMap(({ from, to, source, months }) =>
          months.map(({ month, count }) => [c.caseId, from, to, source, month, count]),
        ),
      ),
    },
  ],
};

/** Maximum number of dyads drawn per case; the table has all. */
const drawnDyads = 8;

type Case = ResultOf<"series">["result"]["cases"][number];

/** Events by month with the dates of the interventions, and a table of the dyads. */
function caseBlocks(book: Book, { caseId, dyads, dates }: Case): Block[] {
  const several = new Set(dyads.map(({ source }) => source)).size > 1;
  const name = ({ from, to, source }: Case["dyads"][number]) =>
    text("{from} towards {to}{part}", {
      from: book.actorName(from),
      to: book.actorName(to),
      part: several ? ` (${source})` : "",
    });
  const drawn = dyads.slice(0, drawnDyads);
  const cut = dyads.length > drawnDyads ? text("The first {drawnDyads} are drawn. ", { drawnDyads }) : "";
  return [
    heading(3, book.caseName(caseId)),
    seriesFigure(
      drawn.map((dyad) => ({ name: name(dyad), months: dyad.months })),
      dates,
    ),
    {
      is: "table",
      name: text("Months of {caseId}", { caseId: book.caseName(caseId) }),
      caption: text("{cut}Months that a source does not cover are not counted as months without events.", {
        cut,
      }),
      columns: columns(
        text("from, to"),
        text("channels"),
        text("events"),
        text("months covered"),
        text("first to last"),
      ),
      groups: [
        dyads.map((dyad, i) =>
          row(i, [
            rowHead(name(dyad)),
            dyad.channels.join(", "),
            numeric(dyad.total),
            numeric(dyad.months.length),
            text("{from} to {to}", {
              from: dyad.months[0]?.month ?? "",
              to: dyad.months.at(-1)?.month ?? "",
            }),
          ]),
        ),
      ],
    },
  ];
}
