import { dot, frame, ruleX, ruleY, text } from "@observablehq/plot";
import { colours } from "../../figures/colours.ts";
import { plotFigure } from "../../figures/plot.ts";
import { figure, text as say } from "../../language/text.ts";
import type { FigureView } from "../../view/view.ts";

type PartsCase = { name: string; grades: readonly { part: string; grade: number | undefined }[] };

/** The parts of a reform per case, as points on a scale. A part without a grade is listed by name. */
export function partsFigure(cases: readonly PartsCase[], label: (part: string) => string): FigureView {
  const rows = cases.flatMap((c) =>
    c.grades.map(({ part, grade }) => ({ case: c.name, part: label(part), grade })),
  );
  const known = rows.filter((row) => row.grade !== undefined);
  const parts = [...new Set(rows.map((row) => row.part))];
  return plotFigure(
    {
      width: 760,
      height: 50 + 30 * rows.length,
      marginLeft: 190,
      marginRight: 230,
      x: { domain: [0, 1], label: "grade", ticks: [0, 0.33, 0.67, 1], tickFormat: (d: number) => String(d) },
      y: { domain: parts, label: null },
      fy: { domain: cases.map((c) => c.name), label: null },
      marks: [
        frame({ stroke: "#ccc" }),
        ruleX([0.5], { stroke: "#777", strokeDasharray: "4 3" }),
        ruleY(known, { x1: 0, x2: "grade", y: "part", fy: "case", stroke: colours[0], strokeWidth: 5 }),
        dot(known, { x: "grade", y: "part", fy: "case", r: 6, fill: colours[0] }),
        text(
          rows.filter((row) => row.grade === undefined),
          { x: 0.02, y: "part", fy: "case", text: () => say("not graded"), textAnchor: "start" },
        ),
      ],
    },
    say("Grades of the parts, per case. The dashed line is one half."),
    rows
      .map(
        (row) =>
          `${row.case}, ${row.part}: ${row.grade === undefined ? say("not graded") : figure(row.grade)}`,
      )
      .join("; "),
    {
      title: say("grades of {parts}", { parts: parts.join(", ") }),
      columns: [say("case"), say("part"), say("grade")],
      rows: rows.map((row) => [row.case, row.part, row.grade]),
    },
  );
}
