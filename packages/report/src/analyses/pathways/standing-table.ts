import { patternText } from "../../language/terms.ts";
import { text } from "../../language/text.ts";
import type { ResultOf } from "../../view/book.ts";
import { columns, row, rowHead, soft, strong } from "../../view/build.ts";
import type { Cell, TableView } from "../../view/view.ts";

type Result = ResultOf<"pathways">["result"];
type Match = Result["cases"][number]["matches"][number];

/** Maximum number of cases beside each other. */
const casesShown = 8;

/** A table of patterns by case: the standing of each, and the number of steps that are met. */
export function standingTable({ cases, patterns }: Result): TableView | undefined {
  const shown = cases.slice(0, casesShown);
  const [first] = shown;
  if (!first || first.matches.length === 0) return undefined;
  const more =
    cases.length > shown.length
      ? text(" The first {shown} of {cases} cases.", { shown: shown.length, cases: cases.length })
      : "";
  const isPathway = new Set(patterns.filter(({ about }) => about === "pathway").map(({ id }) => id));
  return {
    is: "table",
    name: text("Pathways by case"),
    caption: text("Pathways by case, with the number of required steps that are met.{more}", { more }),
    columns: columns(text("pathway"), ...shown.map(({ name }) => name)),
    groups: [
      first.matches.flatMap(({ pattern, name }, i) =>
        isPathway.has(pattern)
          ? [
              row(pattern, [
                rowHead(patternText(name)),
                ...shown.map(({ matches }) => standingCell(matches[i])),
              ]),
            ]
          : [],
      ),
    ],
  };
}

function standingCell(match: Match | undefined): Cell {
  if (!match) return "";
  const required = match.steps.filter(({ optional }) => !optional);
  const met = required.filter(({ truth }) => truth === "met").length;
  const steps = soft(text(" ({met} of {required} steps)", { met, required: required.length }));
  if (match.outcome === "holds") return [strong(text("holds")), steps];
  if (match.outcome === "may hold") return [text("may hold"), steps];
  return [match.because === "missing" ? text("not shown") : text("does not hold"), steps];
}
