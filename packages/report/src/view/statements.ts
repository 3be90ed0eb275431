import { type Conclusion, inline, type Leverage } from "@throughline/assess";
import { cellId, cellParts, silenceId } from "@throughline/study";
import { interval, levelWord, termText } from "../language/terms.ts";
import { figure, text } from "../language/text.ts";
import { enumerate } from "../summary/wording.ts";
import type { Book } from "./book.ts";
import { columns, joinInline, list, numberOf, paragraph, present, rowHead, small, strong } from "./build.ts";
import type { Inline } from "./inline.ts";
import { caseReference, claimLink } from "./references.ts";
import type { Block, StatementView, Cell as TableCell } from "./view.ts";

/** Maximum number of ways to overturn a conclusion that are listed. */
const leverageShown = 8;

/** The headline statements of an analysis. */
export const headlines = (book: Book, conclusions: readonly Conclusion[]): StatementView[] =>
  conclusions.filter((c) => c.headline).map((c) => statementOf(book, c));

/** The other statements of an analysis, folded. */
export function furtherStatements(book: Book, conclusions: readonly Conclusion[]): Block | undefined {
  const others = conclusions.filter((c) => !c.headline);
  if (others.length === 0) return undefined;
  const title = others.length === conclusions.length ? text("Statements") : text("Further statements");
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
  if (origin === "author") return text("author’s judgement");
  return book.judged ? levelWord(confidence.level) : undefined;
}

/** The confidence of a conclusion, what would overturn it, and what it rests on. */
function restsOf(book: Book, c: Conclusion): Block[] {
  const { trace, confidence, caveats, needs, leverage } = c;
  return present(
    { is: "paragraph", look: "meta", content: small(c.id) },
    verdictNote(c),
    book.judged
      ? paragraph([
          strong(text("Confidence:")),
          ` ${levelWord(confidence.level)}. ${confidence.reasons.map((reason) => `${reason} `).join("")}`,
        ])
      : undefined,
    caveats.length > 0 ? list(caveats) : undefined,
    needs.length > 0
      ? paragraph([
          strong(text("Missing:")),
          ` ${enumerate(
            needs.map((cell) => cellLabel(book, cell)),
            "and",
            needs.length,
          )}.`,
        ])
      : undefined,
    leverage.length > 0
      ? [
          paragraph(strong(text("What would overturn it:"))),
          list(leverage.slice(0, leverageShown).map((entry) => leverageText(book, entry))),
        ]
      : undefined,
    cellTable(book, trace.cells),
    tieTable(book, trace.ties),
    eventList(book, trace.events),
    silenceList(book, trace.silences),
    countsNote(text("Counts:"), trace.media),
    countsNote(text("Monthly counts:"), trace.series),
    claimList(book, trace.claims),
  );
}

/** Declared silences: what no source reports, where one would have, and why. */
function silenceList({ study, label, sourceName, channelName }: Book, ids: readonly string[]): Block[] {
  const declared = (study.manifest.silences ?? []).filter((_, i) => ids.includes(silenceId(i)));
  if (declared.length === 0) return [];
  return [
    paragraph(strong(text("Declared silence:"))),
    list(
      declared.map(({ attribute, channel = "", sources, reason }) =>
        text("{about}: not reported in {sources}. {reason}", {
          about: attribute === undefined ? channelName(channel) : label(attribute),
          sources: enumerate(sources.map(sourceName), "and", sources.length),
          reason,
        }),
      ),
    ),
  ];
}

const countsNote = (title: string, counts: readonly string[]): Block | undefined =>
  counts.length > 0 ? paragraph([strong(title), ` ${counts.join("; ")}`]) : undefined;

function verdictWord(verdict: NonNullable<Conclusion["verdict"]>["verdict"], by: string | undefined): string {
  return text("{verdict, select, accepted {accepted} worded {reworded} other {contested}}{by}", {
    verdict,
    by: by === undefined ? "" : text(" by {by}", { by }),
  });
}

function verdictNote({ statement, verdict }: Conclusion): Block | undefined {
  if (!verdict) return undefined;
  const { by, reason, draftThen } = verdict;
  const ends = [".", "!", "?"].some((mark) => reason?.endsWith(mark));
  return paragraph([
    strong(text("The researchers' verdict:")),
    ` ${verdictWord(verdict.verdict, by)}${reason === undefined ? "" : `: ${reason}`}${ends ? "" : "."}`,
    verdict.verdict === "worded" ? text(" Computed draft: “{statement}”", { statement }) : "",
    draftThen === undefined
      ? []
      : [" ", strong(text("The draft has changed since.")), text(" It was: “{draftThen}”", { draftThen })],
  ]);
}

function leverageText(book: Book, entry: Leverage): string {
  const then = afterChange(book, entry.answer);
  return "withdraw" in entry
    ? text("Withdraw {name}: {then}.", { name: withdrawnName(book, entry.id), then })
    : text("Grade {cell} {to} instead of {from}: {then}.", {
        cell: cellLabel(book, entry.cell),
        to: figure(entry.to),
        from: figure(entry.from),
        then,
      });
}

/** The name of a source, or of a claim by its source and locator. */
function withdrawnName({ claims, sourceName }: Book, id: string): string {
  const claim = claims.get(id);
  const key = claim?.source ?? id;
  const name = sourceName(key);
  return claim === undefined || claim.locator === "" ? name : `${name}, ${claim.locator}`;
}

/** Describes a conclusion after a change; for an answer without a statement, only that it changes. */
function afterChange(book: Book, answer: string | null): string {
  if (answer === null) return text("the conclusion falls");
  if (answer === "") return text("the answer becomes: {answer}", { answer: text("none") });
  const names = answer.split(",").map((part) => answerName(book, part));
  if (names.includes(undefined)) return text("the conclusion changes");
  return text("the answer becomes: {answer}", { answer: names.join(", ") });
}

const responses: ReadonlySet<string> = new Set(["no response", "co-optation", "preemption", "alliance"]);

function answerName(book: Book, part: string): string | undefined {
  if (book.study.manifest.attributes[part]) return inline(book.label(part));
  if (responses.has(part)) return termText("response", part);
  return book.study.cases.some(({ id }) => id === part) ? book.caseName(part) : undefined;
}

function cellLabel(book: Book, cell: string): string {
  const { caseId, attribute } = cellParts(cell);
  return `${book.caseName(caseId)}, ${inline(book.label(attribute))}`;
}

/** The grades of a conclusion as a table, attributes by cases or cases by attributes, whichever is narrower. */
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
  const rest =
    ids.length > book.listed
      ? text(" (the first {listed} of {ids})", { listed: book.listed, ids: ids.length })
      : "";
  return {
    is: "table",
    name: text("Grades it rests on"),
    caption: text("Grades it rests on{rest}", { rest }),
    columns: columns(text(down), ...heads.map((id) => name(across, id))),
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
    name: text("Ties it rests on"),
    caption: text("Ties it rests on"),
    columns: columns(text("tie"), text("from"), text("to"), text("channel"), text("when")),
    groups: [
      ties.map((tie) => ({
        key: tie.id,
        record: { is: "tie", id: tie.id },
        cells: [
          { cell: "look", look: "id", content: tie.id },
          book.actorName(tie.from),
          book.actorName(tie.to),
          `${book.channelName(tie.channel)}${tie.sign === "-" ? text(" (cut or refused)") : ""}`,
          interval(tie.dateFrom, tie.dateTo) || text("not dated"),
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
    paragraph(strong(text("Events:"))),
    list(events.map((event) => `${interval(event.dateFrom, event.dateTo)}: ${event.title}`)),
  ];
}

/** Maximum number of claims listed; the others are under the cases. */
const claimsListed = 20;

function claimList(book: Book, ids: readonly string[]): Block[] {
  const most = Math.min(book.listed, claimsListed);
  const claims = ids.slice(0, most).flatMap((id) => book.claims.get(id) ?? []);
  if (claims.length === 0) return [];
  const rest =
    ids.length > most
      ? text(" (the first {most} of {ids}; all are in assessment.json)", {
          most,
          ids: ids.length,
        })
      : "";
  const bySource = [...Map.groupBy(claims, ({ source }) => source)];
  return [
    paragraph(strong(text("Claims{rest}:", { rest }))),
    {
      is: "list",
      look: "claims",
      items: bySource.map(([source, own]) => ({
        content: [
          `${book.sourceName(source)}: `,
          joinInline(
            own.map(({ id, direction }) => [
              claimLink(book, id),
              direction === "supports" ? "" : ` (${text(direction)})`,
            ]),
            " ",
          ),
        ] satisfies Inline,
      })),
    },
  ];
}
