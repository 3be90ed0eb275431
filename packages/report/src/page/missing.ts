import type { Book } from "../view/book.ts";
import { columns, paragraph, present, row } from "../view/build.ts";
import type { Block } from "../view/view.ts";

const listedAtMost = 300;

/** The grades that conclusions would need and that are missing. */
export function missingBlocks({ assessment: { missing } }: Book): Block[] {
  if (missing.length === 0) return [paragraph("No grade that a conclusion would need is missing.")];
  const rest = missing.length - listedAtMost;
  return present(
    paragraph("These grades are missing; they were not filled in, and what needed them says so."),
    {
      is: "table",
      name: "What is missing",
      columns: columns("cell", "needed by"),
      groups: [
        missing
          .slice(0, listedAtMost)
          .map(({ cell, label, neededBy }) =>
            row(cell, [label, { cell: "look", look: "id", content: neededBy.join(" ") }]),
          ),
      ],
    },
    rest > 0 ? paragraph(`And ${rest} more, in tables/missing.csv.`) : undefined,
  );
}
