import type { PathwayMatch, Pattern } from "@throughline/influence";
import { channelLetters } from "../../figures/channel-looks.ts";
import { figureOf } from "../../figures/figure.ts";
import { patternText, reasonText, truthText } from "../../language/terms.ts";
import { text } from "../../language/text.ts";
import { capitalise } from "../../summary/wording.ts";
import { marked } from "../../view/build.ts";
import type { Inline } from "../../view/inline.ts";
import type { FigureCell, FigureView } from "../../view/view.ts";
import { lanesOf } from "./pathway-lanes.ts";
import { type Known, type MatchedStep, matchedSteps, rowOf } from "./pathway-steps.ts";
import { standingOf } from "./standing.ts";

/** A pattern matched in one case. */
export type MatchedPathway = {
  readonly caseName: string;
  readonly roles: Pattern["roles"];
  readonly steps: Pattern["steps"];
  readonly match: PathwayMatch;
  /** the number of years within which a reform must follow, if the pattern requires one */
  readonly years: number;
};

/**
 * Builds the figure of a pattern in one case: its places as lanes, its steps as arrows between them, with the matched
 * records.
 */
export function pathwayFigure(
  { caseName, roles, steps, match, years }: MatchedPathway,
  known: Known,
): FigureView {
  const lanes = lanesOf(roles);
  const matched = matchedSteps(steps, match, known);
  const standing = standingOf(match);
  const title = text("{pattern} in {case}", {
    pattern: capitalise(patternText(match.name)),
    case: caseName,
  });
  return figureOf(
    {
      is: "pathway",
      inWords: `${title}: ${standing}. ${inWords(matched)}`,
      lanes,
      rows: matched.map((step) => rowOf(step, lanes, years)),
      years,
    },
    captionOf(
      standing,
      channelLetters([...new Set(matched.flatMap(({ channels }) => channels))], known.channelName),
    ),
    {
      title,
      columns: [
        text("step"),
        text("asks"),
        text("status"),
        text("why"),
        text("record"),
        text("what"),
        text("from"),
        text("to"),
        text("channel"),
        text("begins"),
        text("ends"),
        text("speaks"),
        text("claims"),
      ],
      rows: matched.flatMap((step) => tableRows(step, known)),
    },
  );
}

function captionOf(standing: string, letters: string): Inline {
  return [
    marked("chip", standing),
    " ",
    letters === "" ? "" : text("Letters: {letters}. ", { letters }),
    text(
      "Dashed arrow: nothing is recorded; on a hatched background, the step is required. Crossed arrow: the step is not met.",
    ),
  ];
}

const statusOf = ({ truth, reasons }: MatchedStep["match"]) =>
  [truthText(truth), ...reasons.map(reasonText)].join(", ");

function inWords(steps: readonly MatchedStep[]): string {
  return steps
    .map(({ step, match, records }) => {
      const texts = (against: boolean) =>
        records
          .filter((record) => record.against === against)
          .map((record) => record.text)
          .join("; ");
      const [by, against] = [texts(false), texts(true)];
      return `${step.id}, ${patternText(step.name)}: ${statusOf(match)}${by === "" ? "" : ` (${by})`}${against === "" ? "" : text(", against it {against}", { against })}`;
    })
    .join(". ");
}

function tableRows({ step, match, records }: MatchedStep, { actorName, claims }: Known): FigureCell[][] {
  const head = [
    step.id,
    patternText(step.name),
    truthText(match.truth),
    match.reasons.map(reasonText).join(", "),
  ];
  if (records.length === 0) return [[...head, ...Array<undefined>(9).fill(undefined)]];
  return records.map(({ ref, text: what, against, tie, event }) => [
    ...head,
    ref.id,
    tie ? undefined : what,
    tie && actorName(tie.from),
    tie && actorName(tie.to),
    tie?.channel,
    (tie ?? event)?.dateFrom,
    (tie ?? event)?.dateTo,
    against ? text("against") : text("for"),
    claims((tie ?? event)?.claims ?? []),
  ]);
}
