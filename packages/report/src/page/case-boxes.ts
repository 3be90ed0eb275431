import { figure, type Cell as GradedCell } from "@throughline/assess";
import type { Book } from "../view/book.ts";
import { columns, joined, marked, note, numeric, row, rowHead, small } from "../view/build.ts";
import type { CaseOnPage } from "../view/cases-on-page.ts";
import type { Inline } from "../view/inline.ts";
import { claimReference, rowReference } from "../view/references.ts";
import type { Block } from "../view/view.ts";

/** The cases that are named as typical or deviant, each opening to its grades and the claims under them. */
export function caseBlocks(book: Book): Block[] {
  const boxes = book.study.cases.flatMap(({ id }) => {
    const found = book.cases.get(id);
    return found === undefined ? [] : [caseBox(book, id, found)];
  });
  if (boxes.length === 0) return [];
  return [
    note(
      "The cases that a solution names as typical or deviant, with the grades it rests on and the claims under each. A claim leads to its place among the sources.",
    ),
    ...boxes,
  ];
}

function caseBox(book: Book, id: string, { analyses }: CaseOnPage): Block {
  const attributes = [...new Set(analyses.flatMap((analysis) => analysis.attributes))];
  const cells = attributes.flatMap((attribute) => book.cells.get(`${id}/${attribute}`) ?? []);
  return {
    is: "details",
    name: id,
    inside: { is: "case", id },
    summary: book.caseName(id),
    blocks: [
      {
        is: "list",
        items: analyses.map((analysis) => ({
          content: [
            `${analysis.title}: `,
            analysis.row === undefined
              ? "in no row, because a membership is exactly 0.5"
              : [rowReference(book, analysis.row), " of the truth table"],
            " ",
            small(`${analysis.id}.case.${id}`),
          ],
        })),
      },
      {
        is: "table",
        name: book.caseName(id),
        columns: columns("attribute", "grade", "confidence", "why", "claims"),
        groups: [
          cells.map((cell) =>
            row(cell.id, [
              rowHead(book.label(cell.attribute)),
              numeric(figure(cell.grade)),
              cell.confidence,
              cell.rationale,
              claimsOf(book, cell),
            ]),
          ),
        ],
      },
    ],
  };
}

const directions = {
  for: "for",
  against: "against",
  both: "qualifies",
  elsewhere: "about another attribute or case",
} as const;

const claimsOf = (book: Book, { claims }: GradedCell): Inline =>
  claims.length === 0
    ? marked("blank", "none")
    : joined(
        claims.map(({ id, speaks }) => [claimReference(book, id), ` ${directions[speaks]}`]),
        "; ",
      );
