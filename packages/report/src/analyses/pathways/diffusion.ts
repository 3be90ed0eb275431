import { text } from "../../language/text.ts";
import type { Book, ResultOf } from "../../view/book.ts";
import { columns, heading, paragraph, present, row, rowHead } from "../../view/build.ts";
import { tieWords } from "../../view/tie-words.ts";
import type { Block } from "../../view/view.ts";

type Diffusion = NonNullable<ResultOf<"pathways">["result"]["diffusion"]>;

/** Shows who adopted after whom, and the number of adopters over time. */
export function diffusionBlocks(book: Book, diffusion: Diffusion): Block[] {
  const { adopters, undated, without } = diffusion;
  const names = (ids: readonly string[]) => ids.map((id) => book.caseName(id)).join(", ");
  return present(
    heading(3, text("Diffusion")),
    adopters.length > 0 ? adopterBlocks(book, diffusion) : paragraph(text("No adoption has a date.")),
    undated.length > 0
      ? paragraph(text("Adopted without a date: {undated}.", { undated: names(undated) }))
      : undefined,
    without.length > 0
      ? paragraph(text("Without a record of adoption: {without}.", { without: names(without) }))
      : undefined,
  );
}

function adopterBlocks(book: Book, { adopters, course }: Diffusion): Block[] {
  const counts = course.map(
    ({ year, atLeast, atMost }) =>
      `${year}: ${atLeast === atMost ? atLeast : text("{from} to {to}", { from: atLeast, to: atMost })}`,
  );
  return [
    {
      is: "table",
      name: text("Who adopted"),
      label: text("diffusion"),
      caption: text(
        "Who adopted, by the earliest day that each date allows; a date known only by year may be any day of that year",
      ),
      columns: columns(text("case"), text("adopted"), text("shown by")),
      groups: [
        adopters.map(({ id, mark }) =>
          row(id, [rowHead(book.caseName(id)), recordOf(book, mark)?.dateFrom ?? "", titleOf(book, mark)]),
        ),
      ],
    },
    paragraph(text("By the end of {counts}.", { counts: counts.join(", ") })),
  ];
}

const recordOf = (book: Book, mark: string) =>
  book.ties.get(mark) ?? book.events.get(mark) ?? book.claims.get(mark);

function titleOf(book: Book, mark: string): string {
  const record = recordOf(book, mark);
  if (record === undefined) return mark;
  if ("statement" in record) return record.statement;
  return "title" in record
    ? record.title
    : `${tieWords(book.actorName, record)}, ${book.channelName(record.channel)}`;
}
