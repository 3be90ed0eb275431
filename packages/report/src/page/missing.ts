import { cellParts } from "@throughline/study";
import { text } from "../language/text.ts";
import type { Book } from "../view/book.ts";
import { columns, note, paragraph, present, row, rowHead } from "../view/build.ts";
import type { Block } from "../view/view.ts";

/** Maximum number of cases in the list of missing grades. */
const casesListed = 60;

/** The missing grades that conclusions need, by case. */
export function missingBlocks(book: Book): Block[] {
  const { missing } = book.assessment;
  if (missing.length === 0) return [paragraph(text("No grade that a conclusion needs is missing."))];
  const byCase = [...Map.groupBy(missing, ({ cell }) => cellParts(cell).caseId)];
  const rest = byCase.length - casesListed;
  const isContradicted = ({ contradictedBy }: (typeof missing)[number]) => contradictedBy.length > 0;
  const hasContradicted = missing.some(isContradicted);
  return present(
    note(text("Conclusions that need these grades say so. A missing grade is never counted as zero.")),
    {
      is: "table",
      name: text("Missing evidence"),
      columns: columns(
        text("case"),
        text("not graded"),
        ...(hasContradicted ? [text("contradicted by its claims")] : []),
        text("conclusions that need them"),
      ),
      groups: [
        byCase.slice(0, casesListed).map(([caseId, own]) => {
          const named = (which: typeof own) =>
            which.map(({ cell }) => book.label(cellParts(cell).attribute)).join("; ") || "–";
          return row(caseId, [
            rowHead(book.caseName(caseId)),
            named(own.filter((one) => !isContradicted(one))),
            ...(hasContradicted ? [named(own.filter(isContradicted))] : []),
            String(new Set(own.flatMap(({ neededBy }) => neededBy)).size),
          ]);
        }),
      ],
    },
    rest > 0
      ? paragraph(
          text("{rest, plural, one {# more case is} other {# more cases are}} in tables/missing.csv.", {
            rest,
          }),
        )
      : undefined,
  );
}
