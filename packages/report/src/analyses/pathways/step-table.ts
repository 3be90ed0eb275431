import { patternText, reasonText, truthText } from "../../language/terms.ts";
import { text } from "../../language/text.ts";
import type { Book, ResultOf } from "../../view/book.ts";
import { columns, lineBreak, row, rowHead, soft, strong } from "../../view/build.ts";
import type { Inline } from "../../view/inline.ts";
import { tieWords } from "../../view/tie-words.ts";
import type { Row, TableView } from "../../view/view.ts";
import { standingOf } from "./standing.ts";

type Result = ResultOf<"pathways">["result"];
type Case = Result["cases"][number];
type Match = Case["matches"][number];

/** Maximum number of records named per step. */
const recordsShown = 4;

/** Patterns and their steps by case, each with its status and its first records. */
export function stepTable(book: Book, { cases }: Result): TableView {
  const [first] = cases;
  return {
    is: "table",
    name: "table",
    columns: columns(text("pattern and step"), ...cases.map((c) => c.name)),
    groups: [
      ...(first?.matches ?? []).map((pattern, p) => stepRows(book, cases, pattern, p)),
      [
        row("bypass", [
          rowHead(text("Ties into lawmaking that start abroad")),
          ...cases.map(({ bypass }) =>
            bypass.all.length === 0
              ? text("no tie")
              : text("{some} of {all}", { some: bypass.abroad.length, all: bypass.all.length }),
          ),
        ]),
      ],
    ],
  };
}

function stepRows(book: Book, cases: readonly Case[], pattern: Match, p: number): Row[] {
  return [
    row(pattern.pattern, [
      { cell: "head", scope: "rowgroup", content: patternText(pattern.name) },
      ...cases.map((c) => matchText(c.matches[p])),
    ]),
    ...pattern.steps.map((step, s) =>
      row(`${pattern.pattern} ${step.id}`, [
        rowHead(`${step.id}: ${patternText(step.name)}${step.optional ? text(" (optional)") : ""}`),
        ...cases.map((c) => stepText(book, c.matches[p]?.steps[s])),
      ]),
    ),
  ];
}

const matchText = (match: Match | undefined): Inline => (match ? strong(standingOf(match)) : "");

function stepText(book: Book, step: Match["steps"][number] | undefined): Inline {
  if (!step) return "";
  const records = [
    ...step.ties.map((id) => tieName(book, id)),
    ...step.events.map((id) => book.events.get(id)?.title ?? id),
  ];
  const more =
    records.length > recordsShown
      ? text(" and {records} more", { records: records.length - recordsShown })
      : "";
  return [
    strong(truthText(step.truth)),
    step.reasons.length === 0 ? [] : `: ${step.reasons.map(reasonText).join(", ")}`,
    records.length === 0 ? [] : [lineBreak, soft(`${records.slice(0, recordsShown).join("; ")}${more}`)],
  ];
}

function tieName(book: Book, id: string): string {
  const tie = book.ties.get(id);
  return tie ? tieWords(book.actorName, tie) : id;
}
