import { figure, text } from "../../language/text.ts";
import type { Book, ResultOf } from "../../view/book.ts";
import { columns, lineBreak, note, present, row, rowHead, soft } from "../../view/build.ts";
import type { Inline } from "../../view/inline.ts";
import type { TableView } from "../../view/view.ts";
import { type AnalysisRenderer, gradesOf } from "../renderer.ts";
import { ladderFigure } from "./ladder-figure.ts";

type Result = ResultOf<"ladder">["result"];
type Rung = Result["rungs"][number];

/** Maximum number of pairs of cases in the figure; the table has all. */
const rungsDrawn = 6;

export const ladder: AnalysisRenderer<"ladder"> = {
  blocks: (book, { parameters, result }) => {
    const compared = [...result.rungs, ...result.nearest];
    const drawn = compared.slice(0, rungsDrawn);
    return present(
      result.rungs.length === 0
        ? note(
            text(
              "No case has all the groups of instruments of another case and one more, so each is compared with the nearest.",
            ),
          )
        : undefined,
      drawn.length > 0 ? ladderFigure(drawn, book) : undefined,
      compared.length > drawn.length
        ? note(
            text("Drawn for the first {drawn} of {compared} pairs of cases.", {
              drawn: drawn.length,
              compared: compared.length,
            }),
          )
        : undefined,
      drawn.length > 0 ? outcomeTable(book, parameters.outcomes, drawn) : undefined,
    );
  },
  tables: ({ parameters, result }) => [
    {
      name: "",
      columns: [
        "from",
        "to",
        text("on the ladder"),
        text("groups added"),
        "added",
        "lost",
        "unknown",
        ...parameters.outcomes,
      ],
      rows: [...result.rungs, ...result.nearest].map((rung) => [
        rung.from,
        rung.to,
        result.rungs.includes(rung) ? "yes" : "no",
        rung.groupsAdded.join(" "),
        rung.added.join(" "),
        rung.lost.join(" "),
        rung.unknown.join(" "),
        ...parameters.outcomes.map((outcome) => rung.directions[outcome]),
      ]),
    },
  ],
};

/** The direction of each outcome, with the wording of the rubric for both steps. */
function outcomeTable(book: Book, outcomes: readonly string[], rungs: readonly Rung[]): TableView {
  const grade = gradesOf([...book.cells.values()]);
  const words = (caseId: string, outcome: string): string => {
    const value = grade(caseId, outcome);
    const entry = book.study.rubric.find((one) => one.attribute === outcome && one.grade === value);
    return entry
      ? text("“{quote}”", { quote: entry.meaning })
      : value === undefined
        ? text("not graded")
        : figure(value);
  };
  const cell = ({ from, to, directions }: Rung, outcome: string): Inline => [
    text(directions[outcome] ?? "unknown"),
    lineBreak,
    soft(text("{to}, compared with {from}", { to: words(to, outcome), from: words(from, outcome) })),
  ];
  return {
    is: "table",
    name: text("outcomes by step"),
    caption: text("Steps of the same rubric are compared by their order; they are never subtracted."),
    columns: columns(
      text("outcome"),
      ...rungs.map(({ from, to }) =>
        text("{to} compared with {from}", { to: book.caseName(to), from: book.caseName(from) }),
      ),
    ),
    groups: [
      outcomes.map((outcome) =>
        row(outcome, [rowHead(book.label(outcome)), ...rungs.map((rung) => cell(rung, outcome))]),
      ),
    ],
  };
}
