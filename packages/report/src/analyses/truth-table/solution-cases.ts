import { termText } from "../../language/terms.ts";
import { text } from "../../language/text.ts";
import type { Book, ResultOf } from "../../view/book.ts";
import { columns, note, paragraph, present, row, rowHead } from "../../view/build.ts";
import { firstUncovered } from "../../view/cases-on-page.ts";
import { rowReference } from "../../view/references.ts";
import type { Block, TableView } from "../../view/view.ts";
import { deviantNames, typicalNames, uncoveredNames } from "./case-names.ts";
import { literalInLabels, modelInLabels, termWithId } from "./term-labels.ts";
import { xyFigure } from "./xy-figure.ts";

type Analysis = ResultOf<"truth-table">;
type Model = Analysis["result"]["solutions"][number]["models"][number];
type ModelCases = NonNullable<Model["cases"]>;

/** A model with more terms is initially folded. */
const termsOpen = 8;

/** Explains the lists of cases. */
export const caseListNote = (): Block =>
  note(
    text(
      "Cases to study for each solution (Schneider and Rohlfing 2013); each links to its grades and claims. Typical: in the term and in the outcome, and not more in the term than in the outcome; the best examples first. Deviant in kind: in the term, but not in the outcome; the clearest first. Unexplained: in the outcome, but in no term. In brackets, for fuzzy sets: membership in the term (for unexplained cases, in the solution) and in the outcome.",
    ),
  );

/** The cases of a model: a plot where membership is fuzzy, and the cases for and against each term. */
export function modelCasesBlock(
  book: Book,
  analysis: Analysis,
  model: Model,
  name: string,
): Block | undefined {
  const { cases, sameAs } = model;
  if (sameAs !== undefined) return sameCasesNote(analysis, sameAs, name);
  if (cases === undefined) return undefined;
  const solution = modelInLabels(
    book,
    model.terms.map(({ term }) => term),
  );
  const outcome = literalInLabels(book, analysis.result.outcome);
  return {
    is: "details",
    name: model.id,
    inside: { is: "model", id: model.id },
    open: name === "M1" && cases.terms.length <= termsOpen,
    summary: text("Cases of {name}: typical, deviant, unexplained", { name }),
    blocks: present(
      cases.places === undefined ? undefined : xyFigure(cases.places, { solution, outcome }, book.caseName),
      termTable(book, cases),
      uncoveredBlocks(book, analysis, cases.uncovered),
    ),
  };
}

/** Refers to a model of another solution with the same terms, and therefore the same cases. */
function sameCasesNote({ result }: Analysis, sameAs: string, name: string): Block {
  const same = result.solutions
    .flatMap(({ type, models }) => models.map(({ id }, m) => ({ type, id, number: `M${m + 1}` })))
    .find(({ id }) => id === sameAs);
  return paragraph([
    text("The cases of {name} are those of ", { name }),
    {
      is: "reference",
      to: { is: "model", id: sameAs },
      content: text("{model} of the {type} solution", {
        model: same?.number ?? "",
        type: same === undefined ? "" : termText("solution", same.type),
      }),
    },
    text(", which has the same terms."),
  ]);
}

function termTable(book: Book, { terms }: ModelCases): TableView {
  return {
    is: "table",
    name: text("Typical and deviant cases of each term"),
    caption: text("Typical and deviant cases of each term"),
    columns: columns(text("term"), text("typical cases"), text("deviant in kind")),
    groups: [
      terms.map(({ term, typical, deviant }) =>
        row(term, [
          rowHead(termWithId(book, term)),
          typicalNames(book, typical, terms.length > 1),
          deviantNames(book, deviant),
        ]),
      ),
    ],
  };
}

function uncoveredBlocks(
  book: Book,
  { id, result: { conditions, outcome } }: Analysis,
  uncovered: ModelCases["uncovered"],
): Block[] {
  if (uncovered.length === 0)
    return [paragraph(text("No case with {outcome} is left unexplained.", { outcome }))];
  const shown = firstUncovered(uncovered);
  const rest = uncovered.length - shown.length;
  return present(
    {
      is: "table",
      name: text("Unexplained (deviant coverage)"),
      caption: text("Unexplained (deviant coverage): in the outcome, but in no term"),
      columns: columns(text("row"), text("configuration"), text("cases")),
      groups: [
        shown.map(({ row: rowId, configuration, cases }) => {
          const values = conditions.map((condition, i) => `${condition} ${configuration[i]}`).join(", ");
          return row(values, [
            rowHead(rowId === undefined ? text("not in the table") : rowReference(book, rowId)),
            values,
            uncoveredNames(book, cases),
          ]);
        }),
      ],
    },
    rest > 0 ? paragraph(`And ${rest} more configurations, in tables/${id}-cases.csv.`) : undefined,
  );
}
