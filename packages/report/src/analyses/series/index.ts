import type { Book, ResultOf } from "../../view/book.ts";
import { columns, heading, numeric, row, rowHead } from "../../view/build.ts";
import type { Block } from "../../view/view.ts";
import type { Room } from "../room.ts";
import { seriesFigure } from "./series-figure.ts";

export const series: Room<"series"> = {
  blocks: (book, { result }) =>
    result.cases.length === 0
      ? [
          {
            is: "paragraph",
            look: "blank",
            content: "There are no monthly counts of these cases, channels and actors in series.csv.",
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

/** At most so many dyads of a case are drawn; the table has all. */
const drawnDyads = 8;

type Case = ResultOf<"series">["result"]["cases"][number];

/** Events by month with the dates of the interventions, and a table of the dyads. */
function caseBlocks(book: Book, { caseId, dyads, dates }: Case): Block[] {
  const several = new Set(dyads.map(({ source }) => source)).size > 1;
  const name = ({ from, to, source }: Case["dyads"][number]) =>
    `${book.actorName(from)} towards ${book.actorName(to)}${several ? ` (${source})` : ""}`;
  const drawn = dyads.slice(0, drawnDyads);
  const cut = dyads.length > drawnDyads ? `The first ${drawnDyads} are drawn. ` : "";
  return [
    heading(4, book.caseName(caseId)),
    seriesFigure(
      drawn.map((dyad) => ({ name: name(dyad), months: dyad.months })),
      dates,
    ),
    {
      is: "table",
      name: `Months of ${book.caseName(caseId)}`,
      caption: `${cut}Months that a source does not cover are not counted as months without events.`,
      columns: columns("from, to", "channels", "events", "months covered", "first to last"),
      groups: [
        dyads.map((dyad, i) =>
          row(i, [
            rowHead(name(dyad)),
            dyad.channels.join(", "),
            numeric(dyad.total),
            numeric(dyad.months.length),
            `${dyad.months[0]?.month ?? ""} to ${dyad.months.at(-1)?.month ?? ""}`,
          ]),
        ),
      ],
    },
  ];
}
