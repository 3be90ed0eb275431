import { text } from "../../language/text.ts";
import type { Book, ResultOf } from "../../view/book.ts";
import { columns, joinInline, marked, row, rowHead } from "../../view/build.ts";
import type { Inline } from "../../view/inline.ts";
import type { TableView } from "../../view/view.ts";
import { type AnalysisRenderer, gradesOf } from "../renderer.ts";
import { mapsOf } from "./maps.ts";

export const variation: AnalysisRenderer<"variation"> = {
  blocks: (book, analysis) => [...mapsOf(book, analysis), caseTable(book, analysis)],
  tables: ({ parameters: { measures }, result }, study) => {
    const grade = gradesOf(study.grades);
    return [
      {
        name: "",
        columns: ["case", "orientation", "located", "from", "to", ...measures, "partners"],
        rows: result.cases.map((c) => [
          c.id,
          c.orientation,
          c.located === undefined ? undefined : String(c.located),
          c.years?.[0],
          c.years?.[1],
          ...measures.map((m) => grade(c.id, m)),
          c.partners.join("; "),
        ]),
      },
    ];
  },
};

type Case = ResultOf<"variation">["result"]["cases"][number];

/** Cases with their measures, dates and partners. */
function caseTable(book: Book, { result, parameters }: ResultOf<"variation">): TableView {
  return {
    is: "table",
    name: text("Cases by orientation"),
    caption: text("Cases by orientation, measures, dates and actors. Only graded measures are listed."),
    columns: columns(
      text("case"),
      text("orientation"),
      text("in {place}", { place: parameters.location.label }),
      text("measures"),
      text("evidence from, to"),
      text("actors in its ties"),
    ),
    groups: [
      result.cases.map((c) =>
        row(c.id, [
          rowHead(c.name),
          { cell: "grade", value: c.orientation },
          c.located === undefined ? text("not known") : c.located ? text("yes") : text("no"),
          measuresOf(book, c),
          yearsOf(c),
          c.partners.join("; "),
        ]),
      ),
    ],
  };
}

const measuresOf = (book: Book, { measures }: Case): Inline =>
  measures.length === 0
    ? marked("blank", text("none graded"))
    : joinInline(
        measures.map((m) => `${book.label(m.attribute)} (${m.grade})`),
        "; ",
      );

function yearsOf({ years }: Case): string {
  if (years === undefined) return "";
  return years[0] === years[1]
    ? String(years[0])
    : text("{from} to {to}", { from: String(years[0]), to: String(years[1]) });
}
