import type { Cell as GradedCell } from "@throughline/assess";
import { figure, text } from "../language/text.ts";
import type { Book } from "../view/book.ts";
import { columns, joinInline, marked, note, numeric, present, row, rowHead, small } from "../view/build.ts";
import type { CaseOnPage } from "../view/cases-on-page.ts";
import type { Inline } from "../view/inline.ts";
import { claimReference, rowReference } from "../view/references.ts";
import type { Block } from "../view/view.ts";

/** The rubric, and the graded cases, each opening to its grades and their claims. */
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
            text(
              "Each case is listed with its grades, the reason for each, and the claims behind it.{rest, plural, =0 {} one { One more graded case is in tables/grades.csv.} other { The other # graded cases are in tables/grades.csv.}}",
              { rest: Math.max(0, rest) },
            ),
          ),
          ...boxes,
        ],
  );
}

/** The meaning of each grade of an attribute. */
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
    summary: text("Rubric: what the grades of {count, plural, one {# attribute} other {# attributes}} mean", {
      count: rows.length,
    }),
    blocks: [
      {
        is: "table",
        name: text("Rubric"),
        columns: columns(text("attribute"), text("grades")),
        groups: [rows],
      },
    ],
  };
}

function caseBox(book: Book, id: string, { analyses }: CaseOnPage, cells: readonly GradedCell[]): Block {
  return {
    is: "details",
    name: id,
    inside: { is: "case", id },
    summary: text("{name}: {count, plural, one {# grade} other {# grades}}", {
      name: book.caseName(id),
      count: cells.length,
    }),
    blocks: present(
      analyses.length === 0
        ? undefined
        : {
            is: "list",
            items: analyses.map((analysis) => ({
              content: [
                `${analysis.title}: `,
                analysis.row === undefined
                  ? text("in no row, because a membership is exactly 0.5")
                  : [rowReference(book, analysis.row), text(" of the truth table")],
                " ",
                small(`${analysis.id}.case.${id}`),
              ],
            })),
          },
      {
        is: "table",
        name: book.caseName(id),
        columns: columns(text("attribute"), text("grade"), text("certainty"), text("why"), text("claims")),
        groups: [
          cells.map((cell) =>
            row(cell.id, [
              rowHead(book.label(cell.attribute)),
              numeric(figure(cell.grade)),
              text(cell.confidence),
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
    ? marked("blank", text("none"))
    : joinInline(
        claims.map(({ id, speaks }) => [claimReference(book, id), ` ${text(directions[speaks])}`]),
        "; ",
      );
