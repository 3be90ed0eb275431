import type { PathwayMatch, Pattern } from "@throughline/influence";
import { lookOf } from "../../figures/channel-looks.ts";
import { figureOf } from "../../figures/figure.ts";
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
  /** within how many years a reform has to follow, where the pattern asks for it */
  readonly years: number;
};

/** A pattern in one case: its places as lanes, its steps as arrows between them, with the records that meet them. */
export function pathwayFigure(
  { caseName, roles, steps, match, years }: MatchedPathway,
  known: Known,
): FigureView {
  const lanes = lanesOf(roles);
  const matched = matchedSteps(steps, match, known);
  const standing = standingOf(match);
  return figureOf(
    {
      is: "pathway",
      inWords: `${match.name} in ${caseName}: ${standing}. ${inWords(matched)}`,
      lanes,
      rows: matched.map((step) => rowOf(step, lanes, years)),
      years,
    },
    captionOf(standing, [...new Set(matched.flatMap(({ channels }) => channels))]),
    {
      title: `${match.name} in ${caseName}`,
      columns: [
        "step",
        "asks",
        "status",
        "why",
        "record",
        "what",
        "from",
        "to",
        "channel",
        "begins",
        "ends",
        "speaks",
        "claims",
      ],
      rows: matched.flatMap((step) => tableRows(step, known)),
    },
  );
}

function captionOf(standing: string, channels: readonly string[]): Inline {
  const letters = channels.map((channel) => `${lookOf(channel).letter} ${channel}`).join(", ");
  return [
    marked("chip", standing),
    " ",
    channels.length === 0 ? "" : `Letters: ${letters}. `,
    "A dashed arrow: nothing is recorded; on a hatched ground, for a step that is required. A crossed arrow: a step that is not met.",
  ];
}

const statusOf = ({ truth, reasons }: MatchedStep["match"]) =>
  reasons.length === 0 ? truth : `${truth}, ${reasons.join(", ")}`;

function inWords(steps: readonly MatchedStep[]): string {
  return steps
    .map(({ step, match, records }) => {
      const texts = (against: boolean) =>
        records
          .filter((record) => record.against === against)
          .map(({ text }) => text)
          .join("; ");
      const [by, against] = [texts(false), texts(true)];
      return `${step.id}, ${step.name}: ${statusOf(match)}${by === "" ? "" : ` (${by})`}${against === "" ? "" : `, against it ${against}`}`;
    })
    .join(". ");
}

function tableRows({ step, match, records }: MatchedStep, { actorName, claims }: Known): FigureCell[][] {
  const head = [step.id, step.name, match.truth, match.reasons.join(", ")];
  if (records.length === 0) return [[...head, ...Array<undefined>(9).fill(undefined)]];
  return records.map(({ ref, text, against, tie, event }) => [
    ...head,
    ref.id,
    tie ? undefined : text,
    tie && actorName(tie.from),
    tie && actorName(tie.to),
    tie?.channel,
    (tie ?? event)?.dateFrom,
    (tie ?? event)?.dateTo,
    against ? "against" : "for",
    claims((tie ?? event)?.claims ?? []),
  ]);
}
