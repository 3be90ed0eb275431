import type { PatternMatch, PhaseMatch } from "@throughline/influence";
import { cellId } from "@throughline/study";
import type { Book, ResultOf } from "../../view/book.ts";
import { joined } from "../../view/build.ts";
import { claimReference } from "../../view/references.ts";
import type { FigureView } from "../../view/view.ts";
import { pathwayFigure } from "./pathway-figure.ts";
import type { Known } from "./pathway-steps.ts";
import { phaseFigure } from "./phase-figure.ts";

type Pathways = ResultOf<"pathways">;

/** A pattern in a case: how far it goes, and its figure. */
export type RankedPathway = {
  readonly caseId: string;
  readonly pattern: string;
  readonly name: string;
  readonly about: "pathway" | "consequence";
  readonly met: number;
  readonly asked: number;
  readonly holds: boolean;
  /** draws it */
  readonly figure: () => FigureView;
};

/** Returns the patterns of a case, those with the greatest share of their steps met first; of equal ones, those that ask for more. */
export function rankedPathways(
  book: Book,
  { parameters, result }: Pathways,
  caseId: string,
): RankedPathway[] {
  const found = result.cases.find(({ id }) => id === caseId);
  if (!found) return [];
  const known = knownOf(book, parameters, caseId);
  const order = new Map(result.patterns.map(({ id }, i) => [id, i]));
  const ranked = [
    ...found.matches.map((match) => ofSteps(match, result, found, known, parameters.years)),
    ...found.phases.map((match) => ofPhases(match, result, found, known)),
  ];
  const share = ({ met, asked }: RankedPathway) => (asked === 0 ? 0 : met / asked);
  return ranked.sort(
    (a, b) =>
      share(b) - share(a) || b.asked - a.asked || (order.get(a.pattern) ?? 0) - (order.get(b.pattern) ?? 0),
  );
}

type Found = Pathways["result"]["cases"][number];

function ofSteps(
  match: PatternMatch,
  { patterns }: Pathways["result"],
  { id: caseId, name: caseName }: Found,
  known: Known,
  years: number,
): RankedPathway {
  const { roles = {}, steps = [] } = patterns.find(({ id }) => id === match.pattern) ?? {};
  return {
    caseId,
    pattern: match.pattern,
    name: match.name,
    about: match.about,
    met: match.met,
    asked: match.asked,
    holds: match.holds,
    figure: () => pathwayFigure({ caseName, roles, steps, match, years }, known),
  };
}

function ofPhases(
  match: PhaseMatch,
  { patterns }: Pathways["result"],
  { id: caseId, name: caseName }: Found,
  known: Known,
): RankedPathway {
  return {
    caseId,
    pattern: match.pattern,
    name: match.name,
    about: patterns.find(({ id }) => id === match.pattern)?.about ?? "pathway",
    met: match.phases.filter(({ marks }) => marks.length > 0).length,
    asked: match.phases.length,
    holds: match.holds,
    figure: () => phaseFigure(match, caseName, known),
  };
}

function knownOf(book: Book, parameters: Pathways["parameters"], caseId: string): Known {
  const { access, objectives, paper, practice } = parameters;
  const parts: Readonly<Record<string, string>> = { access, objectives, paper, practice };
  return {
    tie: (id) => book.ties.get(id),
    event: (id) => book.events.get(id),
    actorName: book.actorName,
    claims: (ids) =>
      joined(
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
