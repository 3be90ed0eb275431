import { text } from "../../language/text.ts";
import type { Book, ResultOf } from "../../view/book.ts";
import { columns, row, rowHead } from "../../view/build.ts";
import type { TableView } from "../../view/view.ts";
import { type AnalysisRenderer, gradesOf } from "../renderer.ts";

export const comparison: AnalysisRenderer<"comparison"> = {
  blocks: (book, { result }) => [gradeTable(book, result)],
  tables: ({ result: { cases, groups } }, study) => {
    const grade = gradesOf(study.grades);
    return [
      {
        name: "",
        columns: ["group", "attribute", ...cases.map((c) => c.id)],
        rows: groups.flatMap((group) =>
          group.attributes.map((a) => [group.name, a, ...cases.map((c) => grade(c.id, a))]),
        ),
      },
    ];
  },
};

/** Instruments and outcomes by case, with their grades. */
function gradeTable(book: Book, { cases, groups }: ResultOf<"comparison">["result"]): TableView {
  const grade = gradesOf([...book.cells.values()]);
  const caption = text("An empty disc means none, a full disc means full. A missing grade is not zero.");
  return {
    is: "table",
    name: text("Instruments and outcomes by case"),
    caption,
    columns: columns(text("instrument or outcome"), ...cases.map((c) => c.name)),
    groups: groups.map((group) => [
      row(`group ${group.name}`, [
        { cell: "head", scope: "rowgroup", content: group.name, columns: cases.length + 1 },
      ]),
      ...group.attributes.map((attribute) =>
        row(attribute, [
          rowHead(book.label(attribute)),
          ...cases.map((c) => ({ cell: "grade" as const, value: grade(c.id, attribute) })),
        ]),
      ),
    ]),
  };
}
