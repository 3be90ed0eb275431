import type { PathwayMatch, PathwayStep } from "@throughline/influence";
import { cellId } from "@throughline/study";
import { patternText } from "../../language/terms.ts";
import { capitalise } from "../../summary/wording.ts";
import type { Book, ResultOf } from "../../view/book.ts";
import { joinInline } from "../../view/build.ts";
import { claimReference } from "../../view/references.ts";
import type { FigureView } from "../../view/view.ts";
import { pathwayDiagram } from "./pathway-diagram.ts";
import { pathwayFigure } from "./pathway-figure.ts";
import type { Known } from "./pathway-steps.ts";
import { phaseFigure } from "./phase-figure.ts";
import { standingOf } from "./standing.ts";

type Pathways = ResultOf<"pathways">;

/** A pattern in a case: its standing and its figure. */
export type RankedPathway = {
  readonly caseId: string;
  readonly pattern: string;
  readonly name: string;
  readonly about: "pathway" | "consequence";
  /** holds, may hold, contradicted or missing a record, in words */
  readonly standing: string;
  /** whether a failed step is contradicted, or its record is missing */
  readonly outcome: (typeof places)[number];
  readonly steps: readonly {
    readonly id: string;
    readonly name: string;
    readonly status: PathwayStep["truth"];
    readonly optional: boolean;
  }[];
  /** draws its steps below each other, with their records */
  readonly figure: () => FigureView;
  /**
   * draws the actors at fixed positions, as in figure 1 of Keck and Sikkink (1998); undefined for a pattern made of
   * phases
   */
  readonly diagram: (() => FigureView) | undefined;
};

/** Returns the patterns of a case: those that hold, those that may hold, and those that do not, each in the order of the study. */
export function rankedPathways(
  book: Book,
  { parameters, result }: Pathways,
  caseId: string,
): RankedPathway[] {
  const found = result.cases.find(({ id }) => id === caseId);
  if (!found) return [];
  const known = knownOf(book, parameters, caseId);
  return found.matches
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((match) => {
      const { roles = {}, steps = [] } = result.patterns.find(({ id }) => id === match.pattern) ?? {};
      const matched = { caseName: found.name, roles, steps, match, years: parameters.years };
      const marks = found.phases.find(({ pattern }) => pattern === match.pattern);
      const names = new Map(steps.map(({ id, name }) => [id, name]));
      return {
        caseId,
        pattern: match.pattern,
        name: capitalise(patternText(match.name)),
        about: match.about,
        standing: standingOf(match),
        outcome: outcomeOf(match),
        steps: match.steps.map(({ id, truth, optional }) => ({
          id,
          name: patternText(names.get(id) ?? id),
          status: truth,
          optional,
        })),
        figure: () => (marks ? phaseFigure(marks, found.name, known) : pathwayFigure(matched, known)),
        diagram: marks ? undefined : () => pathwayDiagram(matched, known),
      };
    });
}

const places = ["holds", "may hold", "contradicted", "missing"] as const;
const outcomeOf = ({ outcome, because }: PathwayMatch) =>
  outcome === "fails" ? (because ?? "missing") : outcome;
const placeOf = (match: PathwayMatch) => places.indexOf(outcomeOf(match));

function knownOf(book: Book, parameters: Pathways["parameters"], caseId: string): Known {
  const { access, objectives, paper, practice, local_roots = "local_roots" } = parameters;
  const parts: Readonly<Record<string, string>> = { access, objectives, paper, practice, local_roots };
  return {
    tie: (id) => book.ties.get(id),
    event: (id) => book.events.get(id),
    actorName: book.actorName,
    channelName: book.channelName,
    claims: (ids) =>
      joinInline(
        ids.map((id) => claimReference(book, id)),
        " ",
      ),
    part: (name) => {
      const attribute = parts[name] ?? name;
      const cell = cellId(caseId, attribute);
      const grade = book.cells.get(cell)?.grade;
      return { cell, label: book.label(attribute), ...(grade === undefined ? {} : { grade }) };
    },
  };
}
