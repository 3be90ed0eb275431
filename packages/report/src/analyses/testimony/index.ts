import type { Book } from "../../view/book.ts";
import { heading, paragraph, small, soft, strong } from "../../view/build.ts";
import type { Inline } from "../../view/inline.ts";
import type { AnalysisRenderer } from "../renderer.ts";

/** Statements by witness, quoted where the study quotes them. */
export const testimony: AnalysisRenderer<"testimony"> = {
  blocks: (book, { result }) =>
    result.attributes.flatMap(({ attribute, witnesses }) => [
      heading(3, book.label(attribute)),
      ...witnesses.flatMap(({ source, claims }) => [
        paragraph([strong(source), ` (${claims.length})`]),
        {
          is: "list" as const,
          look: "claims" as const,
          items: claims.map((id) => ({ content: claimText(book, id) })),
        },
      ]),
    ]),
  tables: () => [],
};

function claimText(book: Book, id: string): Inline {
  const claim = book.claims.get(id);
  if (!claim) return small(id);
  const { statement, quote, source, locator } = claim;
  return [
    `${statement}${quote === undefined ? "" : ` “${quote}”`} `,
    soft(`${source}, ${locator}`),
    " ",
    small(id),
  ];
}
