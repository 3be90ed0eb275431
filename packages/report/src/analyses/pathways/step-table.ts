import type { Book, ResultOf } from "../../view/book.ts";
import { columns, joined, lineBreak, row, rowHead, soft, strong } from "../../view/build.ts";
import type { Inline } from "../../view/inline.ts";
import { tieWords } from "../../view/tie-words.ts";
import type { Row, TableView } from "../../view/view.ts";

type Result = ResultOf<"pathways">["result"];
type Case = Result["cases"][number];
type Match = Case["matches"][number];
type PhaseMark = Case["phases"][number]["phases"][number]["marks"][number];

/** At most so many records of a step are named. */
const recordsShown = 4;

/** Patterns and their steps by case, each with its status and its first records. */
export function stepTable(book: Book, { cases }: Result): TableView {
  const [first] = cases;
  return {
    is: "table",
    name: "table",
    columns: columns("pattern and step", ...cases.map((c) => c.name)),
    groups: [
      ...(first?.matches ?? []).map((pattern, p) => stepRows(book, cases, pattern, p)),
      ...(first?.phases ?? []).map((pattern, p) => phaseRows(book, cases, pattern, p)),
      [
        row("bypass", [
          rowHead("Ties into lawmaking that start abroad"),
          ...cases.map(({ bypass }) =>
            bypass.all.length === 0 ? "no tie" : `${bypass.abroad.length} of ${bypass.all.length}`,
          ),
        ]),
      ],
    ],
  };
}

function stepRows(book: Book, cases: readonly Case[], pattern: Match, p: number): Row[] {
  return [
    row(pattern.pattern, [
      { cell: "head", scope: "rowgroup", content: pattern.name },
      ...cases.map((c) => matchText(c.matches[p])),
    ]),
    ...pattern.steps.map((step, s) =>
      row(`${pattern.pattern} ${step.id}`, [
        rowHead(`${step.id}: ${step.name}${step.optional ? " (optional)" : ""}`),
        ...cases.map((c) => stepText(book, c.matches[p]?.steps[s])),
      ]),
    ),
  ];
}

function matchText(match: Match | undefined): Inline {
  if (!match) return "";
  const { met, asked, chains, counted, count, order } = match;
  const chainText = `${counted === "exact" ? "" : "at least "}${count} ${count === 1 ? "chain" : "chains"}, order ${order}`;
  return [strong(`${met} of ${asked}`), chains.length > 0 ? [lineBreak, soft(chainText)] : []];
}

function stepText(book: Book, step: Match["steps"][number] | undefined): Inline {
  if (!step) return "";
  const records = [
    ...step.ties.map((id) => tieName(book, id)),
    ...step.events.map((id) => book.events.get(id)?.title ?? id),
  ];
  const more = records.length > recordsShown ? ` and ${records.length - recordsShown} more` : "";
  const against = step.against.map((id) => tieName(book, id)).join("; ");
  return [
    strong(step.status),
    records.length === 0 ? [] : [lineBreak, soft(`${records.slice(0, recordsShown).join("; ")}${more}`)],
    against === "" ? [] : [lineBreak, soft(`against it: ${against}`)],
  ];
}

function phaseRows(book: Book, cases: readonly Case[], pattern: Case["phases"][number], p: number): Row[] {
  const metIn = (c: Case) => c.phases[p]?.phases.filter(({ marks }) => marks.length > 0).length ?? 0;
  return [
    row(pattern.pattern, [
      { cell: "head", scope: "rowgroup", content: pattern.name },
      ...cases.map((c) => strong(`${metIn(c)} of ${pattern.phases.length}`)),
    ]),
    ...pattern.phases.map((phase, i) =>
      row(`${pattern.pattern} ${phase.id}`, [
        rowHead(`${phase.id}: ${phase.name}`),
        ...cases.map((c) => marksText(book, c.phases[p]?.phases[i]?.marks ?? [])),
      ]),
    ),
  ];
}

const marksText = (book: Book, marks: readonly PhaseMark[]): Inline =>
  marks.length === 0
    ? "no mark"
    : joined(
        marks.map((mark) => markText(book, mark)),
        "; ",
      );

function markText(book: Book, { event, tie: tieId, grade }: PhaseMark): string {
  if (event !== undefined) return book.events.get(event)?.title ?? event;
  const tie = book.ties.get(tieId ?? "");
  return tie ? `${tieWords(book.actorName, tie)}, ${tie.channel}` : `grade on ${grade}`;
}

function tieName(book: Book, id: string): string {
  const tie = book.ties.get(id);
  return tie ? tieWords(book.actorName, tie) : id;
}
