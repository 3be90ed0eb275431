import { chance, list as listed, signed } from "@throughline/assess";
import { revisionFigure } from "../../figures/revision-figure.ts";
import { termText } from "../../language/terms.ts";
import { figure, text } from "../../language/text.ts";
import type { Book, ResultOf } from "../../view/book.ts";
import {
  columns,
  heading,
  joinInline,
  lineBreak,
  list,
  note,
  numeric,
  paragraph,
  present,
  row,
  small,
  strong,
} from "../../view/build.ts";
import type { Inline } from "../../view/inline.ts";
import { claimReference } from "../../view/references.ts";
import type { Block, TableView } from "../../view/view.ts";
import { tornadoFigure } from "./tornado-figure.ts";

type Result = ResultOf<"process-tracing">["result"];
type Item = Result["items"][number];
type Ranged = Result["hypotheses"][number]["prior"];

/**
 * The rival explanations before and after the evidence, the effect of each item, and the sensitivity to each
 * judgement.
 */
export function tracingBlocks(book: Book, result: Result): Block[] {
  return [
    note(
      text(
        "The analysis assumes that exactly one of these explanations of {caseId} holds. Priors and likelihoods are judgements of the study; what follows from them is computed by Bayes’s rule.",
        { caseId: book.caseName(result.caseId) },
      ),
    ),
    hypothesisTable(result),
    ...(result.items.length === 0 ? [paragraph(text("No evidence is left."))] : evidenceBlocks(book, result)),
  ];
}

function evidenceBlocks(book: Book, result: Result): Block[] {
  const { hypotheses, bars, fallen, leading } = result;
  return present(
    revisionFigure(
      hypotheses.map(({ id, prior, posterior }) => ({ label: id, prior, posterior })),
      text("Probability before the evidence (open circle) and after it (filled), with its range."),
    ),
    heading(3, text("What each item of evidence did")),
    itemTable(book, result),
    packageList(result),
    fallen.length > 0
      ? paragraph(
          text("Not counted, because no claim supports them any more: {fallen}.", { fallen: listed(fallen) }),
        )
      : undefined,
    heading(3, text("What each judgement could change")),
    bars.length > 0 && leading !== undefined
      ? [tornadoFigure(bars, leading, posteriorOf(result, leading)), judgementTable(result)]
      : undefined,
  );
}

function hypothesisTable({ hypotheses }: Result): TableView {
  return {
    is: "table",
    name: text("Explanations before and after the evidence"),
    caption: text(
      "Explanations before and after the evidence, with the range that the ranges of all judgements leave",
    ),
    columns: columns(text("explanation"), text("what it says"), text("before"), text("after")),
    groups: [
      hypotheses.map(({ id, statement, prior, posterior }) =>
        row(id, [id, statement, numeric(rangeText(prior)), numeric(rangeText(posterior))]),
      ),
    ],
  };
}

function itemTable(book: Book, { hypotheses, items, leading }: Result): TableView {
  return {
    is: "table",
    name: text("Probability of finding each item under each explanation"),
    caption: text(
      "Probability of finding each item under each explanation, and its weight for that explanation as it was found, in decibels (10 dB: ten times the odds); a test decides when found, when not found, or both, where the likelihood ratio is 10 or more, and is a straw in the wind otherwise",
    ),
    columns: columns(
      text("item"),
      text("found"),
      ...hypotheses.map(({ id }) => id),
      text("test"),
      text("{leading}, had it been otherwise", { leading: leading ?? "" }),
      text("claims"),
    ),
    groups: [
      items.map((item) =>
        row(
          item.id,
          [
            [`${item.statement} `, small(item.item)],
            item.observed,
            ...item.weights.map(({ likelihood, decibels }) =>
              numeric([rangeText(likelihood), lineBreak, strong(`${signed(decibels)} dB`)]),
            ),
            testText(item),
            numeric(otherwiseText(item, leading)),
            joinInline(
              item.claims.map((id) => claimReference(book, id)),
              " ",
            ),
          ],
          { is: "item", id: item.id },
        ),
      ),
    ],
  };
}

function testText({ weights }: Item): string {
  const decisive = weights.filter(({ test }) => test !== "straw in the wind");
  return decisive.length === 0
    ? termText("test", "straw in the wind")
    : decisive
        .map(({ test, hypothesis }) =>
          text("{test} for {hypothesis}", { test: termText("test", test), hypothesis }),
        )
        .join("; ");
}

function otherwiseText({ otherwise }: Item, leading: string | undefined): string {
  const then = otherwise?.find(({ hypothesis }) => hypothesis === leading);
  if (!otherwise || !then) return "\u2013";
  const first = otherwise.reduce((best, next) => (next.probability > best.probability ? next : best));
  return `${chance(then.probability)}${first.hypothesis === leading ? "" : text("; {hypothesis} leads", { hypothesis: first.hypothesis })}`;
}

function packageList({ packages }: Result): Block[] {
  if (packages.length === 0) return [];
  const texts = packages.map(({ items, correlation, reason, works }) => {
    const counted =
      correlation === 1
        ? text("counted as one item")
        : correlation === 0
          ? text("counted as independent")
          : text("correlation {correlation}", { correlation: figure(correlation) });
    const rest =
      works === undefined
        ? ""
        : text(", because they rest on {works} and study.yaml does not state otherwise", {
            works: listed(works),
          });
    return `${listed(items)}: ${counted}${rest}${reason === undefined ? "" : text(", because {reason}", { reason })}.`;
  });
  return [paragraph(text("Items that depend on each other:")), list(texts)];
}

function judgementTable({ bars, leading }: Result): Block {
  const summary = text("Every judgement ({bars})", { bars: bars.length });
  return {
    is: "details",
    name: "judgements",
    summary,
    blocks: [
      {
        is: "table",
        name: summary,
        columns: columns(
          text("judgement"),
          text("value"),
          text("moved over"),
          text("probability of {leading}", { leading: leading ?? "" }),
          text("another leads from"),
        ),
        groups: [
          bars.map(({ id, label, judgement, stated, posterior, turns }) =>
            row(id, [
              label,
              numeric(figure(judgement.value, 3)),
              numeric(
                `${text("{from} to {to}", { from: figure(judgement.low), to: figure(judgement.high) })}${stated ? "" : text(" (not stated)")}`,
              ),
              numeric(
                text("{from} to {to}", { from: chance(posterior.atLow), to: chance(posterior.atHigh) }),
              ),
              turns === undefined
                ? text("no value")
                : `${figure(turns.at, 3)} (${turns.to})${turns.within ? "" : text(", beyond its range")}`,
            ]),
          ),
        ],
      },
    ],
  };
}

const posteriorOf = ({ hypotheses }: Result, id: string): number =>
  hypotheses.find((h) => h.id === id)?.posterior.value ?? Number.NaN;

const rangeText = ({ value, low, high }: Ranged): Inline =>
  chance(low) === chance(high)
    ? chance(value)
    : [chance(value), lineBreak, `(${figure(low)}\u00a0to\u00a0${figure(high)})`];
