import { type CaseSelection, caseSelection } from "@throughline/assess";
import { text } from "../../../language/text.ts";
import { columns, fit, heading, note, paragraph, row, rowHead } from "../../../view/build.ts";
import type { Block, Row } from "../../../view/view.ts";
import { termInLabels } from "../term-labels.ts";
import type { Examination } from "./examination.ts";
import { headOf } from "./models.ts";

/** Number of pairs of each kind that are listed per term. */
const shown = 5;

type Pair = { readonly first: string; readonly second: string; readonly best: number };

const howToRead = (): Block =>
  note(
    text(
      "Pairs of cases to compare by process tracing, the best of each kind first (Schneider and Rohlfing 2013). Lower values of “best” are better.",
    ),
  );

/** The pairs of cases that set-theoretic multi-method research compares, for each model. */
export function pairBlocks(examination: Examination): Block[] {
  const { data, table, models } = examination;
  return [
    howToRead(),
    ...models.flatMap((model): Block[] => {
      const rows = pairRows(caseSelection(data, table, model.terms), examination);
      return [
        heading(3, headOf(examination, model)),
        rows.length === 0
          ? paragraph(
              text("No pairs: no term has two typical cases, or a typical and a deviant or irrelevant case."),
            )
          : {
              is: "table",
              name: text("Pairs of {model}", { model: model.name }),
              columns: columns(
                text("pair for"),
                text("kind"),
                text("case"),
                text("and"),
                text("best"),
                text("question"),
              ),
              sortable: true,
              groups: [rows],
            },
      ];
    }),
  ];
}

function pairRows({ terms, uncoveredIrrelevant }: CaseSelection, { nameOf, label }: Examination): Row[] {
  const words = (term: string): string => termInLabels({ label }, term);
  const rowsOf = (about: string, kind: string, question: string, pairs: readonly Pair[]): Row[] =>
    pairs
      .slice(0, shown)
      .map(({ first, second, best }, i) =>
        row(`${about} ${kind} ${i}`, [
          rowHead(about),
          kind,
          nameOf(first),
          nameOf(second),
          fit(best),
          question,
        ]),
      );
  return [
    ...terms.flatMap(({ term, typicalDeviant, conjuncts }) => [
      ...conjuncts.flatMap(({ conjunct, typicalTypical, typicalIrrelevant }) => [
        ...rowsOf(
          text("{conjunct} in {term}", { conjunct: words(conjunct), term: words(term) }),
          text("typical and typical"),
          text("Does the condition work the same way in both?"),
          typicalTypical,
        ),
        ...rowsOf(
          text("{conjunct} in {term}", { conjunct: words(conjunct), term: words(term) }),
          text("typical and irrelevant"),
          text("Does the outcome depend on the condition?"),
          typicalIrrelevant.map(({ typical, irrelevant, best }) => ({
            first: typical,
            second: irrelevant,
            best,
          })),
        ),
      ]),
      ...rowsOf(
        words(term),
        text("typical and deviant"),
        text("Which condition does the term lack?"),
        typicalDeviant.map(({ typical, deviant, best }) => ({ first: typical, second: deviant, best })),
      ),
    ]),
    ...rowsOf(
      text("no term"),
      text("unexplained and irrelevant"),
      text("Which condition does the row lack?"),
      uncoveredIrrelevant.map(({ deviant, irrelevant, best }) => ({
        first: deviant,
        second: irrelevant,
        best,
      })),
    ),
  ];
}
