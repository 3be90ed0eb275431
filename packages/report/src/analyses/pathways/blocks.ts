import { targetOf } from "@throughline/study";
import { patternText } from "../../language/terms.ts";
import { language, text } from "../../language/text.ts";
import { capitalise } from "../../summary/wording.ts";
import { type Book, casesDrawn, drawnNote, type ResultOf } from "../../view/book.ts";
import { heading, note, paragraph, present, soft, strong } from "../../view/build.ts";
import type { Inline } from "../../view/inline.ts";
import type { Block } from "../../view/view.ts";
import { diffusionBlocks } from "./diffusion.ts";
import { networkFigure } from "./network-figure.ts";
import { networkTables } from "./network-tables.ts";
import { type RankedPathway, rankedPathways } from "./ranked-pathways.ts";
import { stepTable } from "./step-table.ts";

type Pathways = ResultOf<"pathways">;

/**
 * Blocks of an analysis of pathways: the steps of each pattern per case, the figures, and the actors and ties of each
 * case.
 */
export function pathwayBlocks(book: Book, analysis: Pathways): Block[] {
  const { result } = analysis;
  const [first] = result.cases;
  const hasPatterns = (first?.matches.length ?? 0) > 0;
  const spread = result.diffusion && diffusionBlocks(book, result.diffusion);
  if (!hasPatterns) return present(patternBox(result), spread);
  return present(
    patternBox(result),
    note(
      text(
        "Met: a record or a grade says so. Not met: a record, a grade or declared silence says otherwise. Not known: the terms, dates or grades that are needed are not there. Missing: nothing is recorded. A pattern holds when all its steps are met, fails when one is not met or missing, and otherwise may hold. Optional steps decide nothing.",
      ),
    ),
    stepTable(book, result),
    spread,
    patternFigures(book, analysis),
    result.cases.flatMap((c) => networkBlocks(book, result, c)),
  );
}

/** The patterns with their definitions and sources. */
function patternBox({ patterns }: Pathways["result"]): Block {
  return {
    is: "details",
    name: "patterns",
    summary: text("The patterns and where they come from"),
    blocks: [
      {
        is: "list",
        items: patterns.map(({ name, own, about, definition, source }) => ({
          content: [
            strong(capitalise(patternText(name))),
            own ? text(" (the study's own)") : "",
            about === "consequence" ? text(" (a consequence, not a rival of the others)") : "",
            `: ${own ? definition : (language().patternDefinition(name) ?? definition)} `,
            soft(`${source}.`),
          ] satisfies Inline,
        })),
      },
    ],
  };
}

/** The patterns of each case; empty when the analysis requests only figures over all ties. */
function patternFigures(book: Book, analysis: Pathways): Block[] {
  const { cases } = analysis.result;
  if (cases.every(({ matches }) => matches.length === 0)) return [];
  return present(
    cases
      .slice(0, casesDrawn)
      .flatMap(({ id, name }) => [
        heading(3, text("Patterns in {name}", { name })),
        ...rivals(rankedPathways(book, analysis, id)),
      ]),
    drawnNote(cases.length),
  );
}

/** Draws the first of the patterns that hold or may hold, its steps and its actors; the others are folded. */
function rivals(ranked: readonly RankedPathway[]): Block[] {
  const first = ranked.find(({ about }) => about === "pathway") ?? ranked[0];
  return ranked.flatMap((one): Block[] => {
    const summary = `${capitalise(patternText(one.name))}: ${one.standing}${one.about === "consequence" ? text(" (a consequence)") : ""}`;
    if (one === first) return present(paragraph(strong(summary)), one.figure(), one.diagram?.());
    return [{ is: "details", name: `${one.caseId} ${one.pattern}`, summary, blocks: [one.figure()] }];
  });
}

function networkBlocks(
  book: Book,
  { networks }: Pathways["result"],
  { id, name }: Pathways["result"]["cases"][number],
): Block[] {
  const { study } = book;
  const ties = study.ties.filter((tie) => tie.caseId === id);
  const drawing = networkFigure(
    ties,
    study.actors,
    targetOf(study.manifest, study.cases.find((c) => c.id === id)?.target),
    name,
    book.channelName,
  );
  if (!drawing) return [];
  const network = networks?.find((one) => one.id === id);
  return present(
    heading(3, text("Actors and ties: {name}", { name })),
    drawing,
    network && networkTables(book, network),
  );
}
