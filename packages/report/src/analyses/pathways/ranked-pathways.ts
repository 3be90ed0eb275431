import type { PathwayMatch } from "@throughline/influence";
import { cellId } from "@throughline/study";
import type { Book, ResultOf } from "../../view/book.ts";
import { joined } from "../../view/build.ts";
import { claimReference } from "../../view/references.ts";
import type { FigureView } from "../../view/view.ts";
import { pathwayFigure } from "./pathway-figure.ts";
import type { Known } from "./pathway-steps.ts";
import { phaseFigure } from "./phase-figure.ts";
import { standingOf } from "./standing.ts";

type Pathways = ResultOf<"pathways">;

/** A pattern in a case: how it stands, and its figure. */
export type RankedPathway = {
  readonly caseId: string;
  readonly pattern: string;
  readonly name: string;
  readonly about: "pathway" | "consequence";
  /** holds, may hold, contradicted or missing a record, in words */
  readonly standing: string;
  /** draws it */
  readonly figure: () => FigureView;
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
    .map((match) => ({
      caseId,
      pattern: match.pattern,
      name: match.name,
      about: match.about,
      standing: standingOf(match),
      figure: figureOf(match, result, found, known, parameters.years),
    }));
}

const places = ["holds", "may hold", "contradicted", "missing"] as const;
const placeOf = ({ outcome, because }: PathwayMatch) =>
  places.indexOf(outcome === "fails" ? (because ?? "missing") : outcome);

type Found = Pathways["result"]["cases"][number];

function figureOf(
  match: PathwayMatch,
  { patterns }: Pathways["result"],
  { name: caseName, phases }: Found,
  known: Known,
  years: number,
): () => FigureView {
  const marks = phases.find(({ pattern }) => pattern === match.pattern);
  if (marks) return () => phaseFigure(marks, caseName, known);
  const { roles = {}, steps = [] } = patterns.find(({ id }) => id === match.pattern) ?? {};
  return () => pathwayFigure({ caseName, roles, steps, match, years }, known);
}

function knownOf(book: Book, parameters: Pathways["parameters"], caseId: string): Known {
  const { access, objectives, paper, practice, local_roots = "local_roots" } = parameters;
  const parts: Readonly<Record<string, string>> = { access, objectives, paper, practice, local_roots };
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
