import { figure, type Cell as GradedCell } from "@throughline/assess";
import type { Book } from "../view/book.ts";
import { columns, joined, marked, note, numeric, present, row, rowHead, small } from "../view/build.ts";
import type { CaseOnPage } from "../view/cases-on-page.ts";
import type { Inline } from "../view/inline.ts";
import { claimReference, rowReference } from "../view/references.ts";
import type { Block } from "../view/view.ts";

/** The rubric, and the graded cases, each opening to its grades and the claims under them. */
export function caseBlocks(book: Book): Block[] {
  const cells = Map.groupBy(book.assessment.cells, ({ caseId }) => caseId);
  const boxes = book.study.cases.flatMap(({ id }) => {
    const found = book.cases.get(id);
    return found === undefined ? [] : [caseBox(book, id, found, cells.get(id) ?? [])];
  });
  const rest = cells.size - boxes.length;
  return present(
    rubricBox(book),
    boxes.length === 0
      ? undefined
      : [
          note(
            `Each case opens to its grades, why each was given, and the claims under it.${rest > 0 ? ` The other ${rest} graded cases are in tables/grades.csv.` : ""}`,
          ),
          ...boxes,
        ],
  );
}

/** What each grade of an attribute means. */
function rubricBox({ study, label }: Book): Block | undefined {
  if (study.rubric.length === 0) return undefined;
  const rows = [...Map.groupBy(study.rubric, ({ attribute }) => attribute)].map(([attribute, steps]) =>
    row(attribute, [
      rowHead(label(attribute)),
      steps
        .map(({ grade, meaning }) => (grade === undefined ? meaning : `${figure(grade)}: ${meaning}`))
        .join("; "),
    ]),
  );
  return {
    is: "details",
    name: "rubric",
    summary: `Rubric: what the grades of ${rows.length} ${rows.length === 1 ? "attribute" : "attributes"} mean`,
    blocks: [{ is: "table", name: "Rubric", columns: columns("attribute", "grades"), groups: [rows] }],
  };
}

function caseBox(book: Book, id: string, { analyses }: CaseOnPage, cells: readonly GradedCell[]): Block {
  return {
    is: "details",
    name: id,
    inside: { is: "case", id },
    summary: `${book.caseName(id)}: ${cells.length} ${cells.length === 1 ? "grade" : "grades"}`,
    blocks: present(
      analyses.length === 0
        ? undefined
        : {
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
        columns: columns("attribute", "grade", "certainty", "why", "claims"),
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
    ),
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
