import { type Conclusion, figure, inline, type Leverage, list as listed } from "@throughline/assess";
import { cellId, cellParts, printInterval, sourceName } from "@throughline/study";
import type { Book } from "./book.ts";
import { columns, joined, list, numberOf, paragraph, present, rowHead, small, strong } from "./build.ts";
import type { Inline } from "./inline.ts";
import { caseReference, claimLink } from "./references.ts";
import type { Block, StatementView, Cell as TableCell } from "./view.ts";

/** At most so many ways to overturn a conclusion are listed. */
const leverageShown = 8;

/** The statements of an analysis to read first. */
export const headlines = (book: Book, conclusions: readonly Conclusion[]): StatementView[] =>
  conclusions.filter((c) => c.headline).map((c) => statementOf(book, c));

/** The other statements of an analysis, folded. */
export function furtherStatements(book: Book, conclusions: readonly Conclusion[]): Block | undefined {
  const others = conclusions.filter((c) => !c.headline);
  if (others.length === 0) return undefined;
  const title = others.length === conclusions.length ? "Statements" : "Further statements";
  return {
    is: "details",
    name: "statements",
    summary: `${title} (${others.length})`,
    blocks: others.map((c) => statementOf(book, c)),
  };
}

function statementOf(book: Book, c: Conclusion): StatementView {
  return {
    is: "statement",
    id: c.id,
    text: c.verdict?.verdict === "worded" ? (c.verdict.wording ?? "") : c.statement,
    confidence: confidenceWord(book, c),
    verdict: c.verdict?.verdict,
    rests: restsOf(book, c),
  };
}

function confidenceWord(book: Book, { origin, confidence }: Conclusion): string | undefined {
  if (origin === "author") return "author\u2019s judgement";
  return book.judged ? confidence.level : undefined;
}

/** How confident we may be of a conclusion, what would overturn it, and what it rests on. */
function restsOf(book: Book, c: Conclusion): Block[] {
  const { trace, confidence, caveats, needs, leverage } = c;
  return present(
    { is: "paragraph", look: "meta", content: small(c.id) },
    verdictNote(c),
    book.judged
      ? paragraph([
          strong("Confidence:"),
          ` ${confidence.level}. ${confidence.reasons.map((reason) => `${reason} `).join("")}`,
        ])
      : undefined,
    caveats.length > 0 ? list(caveats) : undefined,
    needs.length > 0
      ? paragraph([strong("Missing:"), ` ${listed(needs.map((cell) => cellLabel(book, cell)))}.`])
      : undefined,
    leverage.length > 0
      ? [
          paragraph(strong("What would overturn it:")),
          list(leverage.slice(0, leverageShown).map((entry) => leverageText(book, entry))),
        ]
      : undefined,
    cellTable(book, trace.cells),
    tieTable(book, trace.ties),
    eventList(book, trace.events),
    countsNote("Counts:", trace.media),
    countsNote("Monthly counts:", trace.series),
    claimList(book, trace.claims),
  );
}

const countsNote = (title: string, counts: readonly string[]): Block | undefined =>
  counts.length > 0 ? paragraph([strong(title), ` ${counts.join("; ")}`]) : undefined;

function verdictNote({ statement, verdict }: Conclusion): Block | undefined {
  if (!verdict) return undefined;
  const { by, reason, draftThen } = verdict;
  const whose = by === undefined ? "" : ` by ${by}`;
  const ends = [".", "!", "?"].some((mark) => reason?.endsWith(mark));
  return paragraph([
    strong("The researchers' verdict:"),
    ` ${verdict.verdict}${whose}${reason === undefined ? "" : `: ${reason}`}${ends ? "" : "."}`,
    verdict.verdict === "worded" ? ` As the program drafts it: “${statement}”` : "",
    draftThen === undefined ? [] : [" ", strong("The draft has changed since."), ` It was: “${draftThen}”`],
  ]);
}

function leverageText(book: Book, entry: Leverage): string {
  const then =
    entry.answer === null ? "it can no longer be said" : `it becomes: ${answerText(book, entry.answer)}`;
  return "withdraw" in entry
    ? `Withdraw ${entry.withdraw} ${entry.id}: ${then}.`
    : `Grade ${cellLabel(book, entry.cell)} ${figure(entry.to)} instead of ${figure(entry.from)}: ${then}.`;
}

function answerText(book: Book, answer: string): string {
  if (answer === "") return "none";
  return answer
    .split(",")
    .map((part) => (book.study.manifest.attributes[part] ? inline(book.label(part)) : book.caseName(part)))
    .join(", ");
}

function cellLabel(book: Book, cell: string): string {
  const { caseId, attribute } = cellParts(cell);
  return `${book.caseName(caseId)}, ${inline(book.label(attribute))}`;
}

/** The grades under a conclusion, attributes by cases or cases by attributes, whichever is narrower. */
function cellTable(book: Book, ids: readonly string[]): Block | undefined {
  const cells = ids.slice(0, book.listed).flatMap((id) => book.cells.get(id) ?? []);
  if (cells.length === 0) return undefined;
  const cases = [...new Set(cells.map(({ caseId }) => caseId))];
  const attributes = [...new Set(cells.map(({ attribute }) => attribute))];
  const name = (of: "case" | "attribute", id: string): Inline =>
    of === "case" ? caseReference(book, id) : book.label(id);
  const [down, across, rows, heads] =
    cases.length <= attributes.length
      ? (["attribute", "case", attributes, cases] as const)
      : (["case", "attribute", cases, attributes] as const);
  const known = new Map(cells.map((cell) => [cell.id, cell]));
  const rest = ids.length > book.listed ? ` (the first ${book.listed} of ${ids.length})` : "";
  return {
    is: "table",
    name: "Grades it rests on",
    caption: `Grades it rests on${rest}`,
    columns: columns(down, ...heads.map((id) => name(across, id))),
    groups: [
      rows.map((id) => ({
        key: id,
        cells: [
          rowHead(name(down, id)),
          ...heads.map((head): TableCell => {
            const cell = known.get(down === "case" ? cellId(id, head) : cellId(head, id));
            return cell ? numberOf({ is: "cell", id: cell.id }, figure(cell.grade)) : "";
          }),
        ],
      })),
    ],
  };
}

function tieTable(book: Book, ids: readonly string[]): Block | undefined {
  const has = new Set(ids);
  const ties = book.study.ties.filter((tie) => has.has(tie.id)).slice(0, book.listed);
  if (ties.length === 0) return undefined;
  return {
    is: "table",
    name: "Ties it rests on",
    caption: "Ties it rests on",
    columns: columns("tie", "from", "to", "channel", "when"),
    groups: [
      ties.map((tie) => ({
        key: tie.id,
        record: { is: "tie", id: tie.id },
        cells: [
          { cell: "look", look: "id", content: tie.id },
          book.actorName(tie.from),
          book.actorName(tie.to),
          `${tie.channel}${tie.sign === "-" ? " (cut or refused)" : ""}`,
          printInterval(tie.dateFrom, tie.dateTo) || "not dated",
        ],
      })),
    ],
  };
}

function eventList(book: Book, ids: readonly string[]): Block[] {
  const has = new Set(ids);
  const events = book.study.events.filter((event) => has.has(event.id));
  if (events.length === 0) return [];
  return [
    paragraph(strong("Events:")),
    list(events.map((event) => `${printInterval(event.dateFrom, event.dateTo)}: ${event.title}`)),
  ];
}

/** Of more claims the others are found under the cases. */
const claimsListed = 20;

function claimList(book: Book, ids: readonly string[]): Block[] {
  const most = Math.min(book.listed, claimsListed);
  const claims = ids.slice(0, most).flatMap((id) => book.claims.get(id) ?? []);
  if (claims.length === 0) return [];
  const rest =
    ids.length > most ? ` (the first ${most} of ${ids.length}; the cases and assessment.json have all)` : "";
  const bySource = [...Map.groupBy(claims, ({ source }) => source)];
  return [
    paragraph(strong(`Claims${rest}:`)),
    {
      is: "list",
      look: "claims",
      items: bySource.map(([source, own]) => ({
        content: [
          `${sourceName(
            book.study.sources.find(({ key }) => key === source),
            source,
          )}: `,
          joined(
            own.map(({ id, direction }) => [
              claimLink(book, id),
              direction === "supports" ? "" : ` (${direction})`,
            ]),
            " ",
          ),
        ] satisfies Inline,
      })),
    },
  ];
}
