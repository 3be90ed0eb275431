import { arrow, axisX, dot, frame, lineY, ruleX, ruleY, text } from "@observablehq/plot";
import { figure } from "@throughline/assess";
import type { Markup } from "../page/html.ts";
import { colours, drawn } from "./plot.ts";

type GapCase = { name: string; paper: number | undefined; practice: number | undefined };

/** Stated reform (disc) and practice (square), joined by an arrow, per case. */
export function gapFigure(cases: readonly GapCase[]): Markup {
  const known = cases.flatMap(({ name, paper, practice }) =>
    paper === undefined || practice === undefined ? [] : [{ name, paper, practice }],
  );
  return drawn(
    {
      width: 760,
      height: 60 + 46 * cases.length,
      marginLeft: 260,
      marginRight: 90,
      x: { domain: [0, 1], label: "grade", ticks: [0, 0.33, 0.67, 1], tickFormat: (d: number) => String(d) },
      y: { domain: cases.map((c) => c.name), label: null },
      marks: [
        ruleX([0.5], { stroke: "#777", strokeDasharray: "4 3" }),
        arrow(known, {
          x1: "paper",
          x2: "practice",
          y1: "name",
          y2: "name",
          stroke: "#555",
          strokeWidth: 2,
          insetStart: 9,
          insetEnd: 9,
        }),
        dot(known, { x: "paper", y: "name", r: 7, fill: colours[0], symbol: "circle" }),
        dot(known, { x: "practice", y: "name", r: 7, fill: colours[1], symbol: "square" }),
      ],
    },
    "Disc: stated reform (paper). Square: reform in practice. The arrow runs from paper to practice. The dashed line is one half.",
    `Paper and practice: ${known.map((c) => `${c.name} ${figure(c.paper)} on paper and ${figure(c.practice)} in practice`).join("; ")}.`,
    {
      title: "paper and practice",
      columns: ["case", "paper", "practice"],
      rows: cases.map(({ name, paper, practice }) => [name, paper, practice]),
    },
  );
}

type PartsCase = { name: string; grades: readonly { part: string; grade: number | undefined }[] };

/** The parts of a reform per case, as points on a scale; a part without a grade is named. */
export function partsFigure(cases: readonly PartsCase[], label: (part: string) => string): Markup {
  const rows = cases.flatMap((c) =>
    c.grades.map(({ part, grade }) => ({ case: c.name, part: label(part), grade })),
  );
  const known = rows.filter((row) => row.grade !== undefined);
  const parts = [...new Set(rows.map((row) => row.part))];
  return drawn(
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
          { x: 0.02, y: "part", fy: "case", text: () => "not graded", textAnchor: "start" },
        ),
      ],
    },
    "Grades of the parts, per case. The dashed line is one half.",
    rows
      .map((row) => `${row.case}, ${row.part}: ${row.grade === undefined ? "not graded" : figure(row.grade)}`)
      .join("; "),
    {
      title: `grades of ${parts.join(", ")}`,
      columns: ["case", "part", "grade"],
      rows: rows.map((row) => [row.case, row.part, row.grade]),
    },
  );
}

type ResponseCase = { name: string; access: number | undefined; objectives: number | undefined };

/** Access crossed with objectives met; the four fields are the types of response. */
export function responseFigure(cases: readonly ResponseCase[]): Markup {
  const known = cases.flatMap(({ name, access, objectives }) =>
    access === undefined || objectives === undefined ? [] : [{ name, access, objectives }],
  );
  const fields = [
    { x: 0.25, y: 0.97, name: "preemption" },
    { x: 0.75, y: 0.97, name: "alliance" },
    { x: 0.25, y: 0.47, name: "no response" },
    { x: 0.75, y: 0.47, name: "co-optation" },
  ];
  const symbols = ["circle", "square", "triangle", "diamond", "star", "cross", "wye"] as const;
  return drawn(
    {
      width: 560,
      height: 420,
      marginLeft: 60,
      marginRight: 140,
      marginBottom: 45,
      x: {
        domain: [-0.05, 1.05],
        label: "access of the movement (descriptive)",
        ticks: [0, 0.33, 0.67, 1],
        tickFormat: (d: number) => String(d),
      },
      y: {
        domain: [-0.16, 1.08],
        label: "objectives met (substantive)",
        ticks: [0, 0.33, 0.67, 1],
        tickFormat: (d: number) => String(d),
      },
      marks: [
        frame(),
        ruleX([0.5]),
        ruleY([0.5]),
        text(fields, { x: "x", y: "y", text: "name", fontStyle: "italic", fontSize: 13 }),
        ...known.map((c, i) =>
          dot([c], {
            x: "access",
            y: "objectives",
            r: 8,
            fill: colours[i % colours.length] ?? "#000",
            symbol: symbols[i % symbols.length] ?? "circle",
          }),
        ),
        text(known, {
          x: "access",
          y: "objectives",
          text: "name",
          dy: 18,
          textAnchor: "middle",
          fontSize: 11,
          lineWidth: 14,
        }),
      ],
    },
    "The type of response: access crossed with objectives met, cut at one half.",
    known
      .map((c) => `${c.name}: access ${figure(c.access)}, objectives met ${figure(c.objectives)}`)
      .join("; "),
    {
      title: "types of response",
      columns: ["case", "access", "objectives met"],
      rows: cases.map(({ name, access, objectives }) => [name, access, objectives]),
    },
  );
}

type Series = { name: string; counts: readonly { year: number; count: number }[] };

/** Articles a year, one panel a case, so that no colour is needed to tell cases apart. */
export function coverageFigure(series: readonly Series[]): Markup {
  const rows = series.flatMap((s) => s.counts.map((c) => ({ case: s.name, ...c })));
  return drawn(
    {
      width: 760,
      height: 40 + 140 * series.length,
      marginLeft: 50,
      marginRight: 240,
      x: { label: null, tickFormat: (d: number) => String(d) },
      y: { label: "articles", grid: true },
      fy: { label: null, domain: series.map((s) => s.name) },
      marks: [
        frame({ stroke: "#ccc" }),
        axisX({ anchor: "bottom", ticks: 6, tickFormat: (d: number) => String(d) }),
        lineY(rows, { x: "year", y: "count", fy: "case", stroke: colours[0], strokeWidth: 2 }),
        dot(rows, { x: "year", y: "count", fy: "case", r: 3, fill: colours[0] }),
      ],
    },
    "Articles a year, all terms of a case together, in the papers with exact yearly counts.",
    series.map((s) => `${s.name}: ${s.counts.map((c) => `${c.year} ${c.count}`).join(", ")}`).join("; "),
    {
      title: "articles a year",
      columns: ["case", "year", "articles"],
      rows: rows.map((row) => [row.case, row.year, row.count]),
    },
  );
}
