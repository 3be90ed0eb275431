import type { PhaseMatch } from "@throughline/influence";
import { figureOf } from "../../figures/figure.ts";
import { marked } from "../../view/build.ts";
import type { FigureCell, FigureView } from "../../view/view.ts";
import type { Known } from "./pathway-steps.ts";
import { bandsOf, type PhaseBand } from "./phase-marks.ts";

/** A pattern made of phases, in one case: a band for each phase, with its marks at their dates. */
export function phaseFigure(match: PhaseMatch, caseName: string, known: Known): FigureView {
  const bands = bandsOf(match, known);
  const count = `${bands.filter(({ marks }) => marks.length > 0).length} of ${bands.length} phases`;
  return figureOf(
    {
      is: "phases",
      inWords: `${match.name} in ${caseName}: ${count}. ${bands.map(bandInWords).join(". ")}`,
      bands,
    },
    [
      marked("chip", count),
      " ",
      match.holds ? [marked("chip", "the pattern holds"), " "] : [],
      "Filled: in the longest sequence in which no phase comes before an earlier one; empty: outside of it, or without a date. A line: until when it lasted. Relapse: a phase comes back that had been left; overlap: it goes on, or begins, after a later one has begun. Hatched: a phase without a mark.",
    ],
    {
      title: `${match.name} in ${caseName}`,
      columns: ["phase", "name", "record", "what", "date", "in the sequence", "falls back", "claims"],
      rows: bands.flatMap(tableRows),
    },
  );
}

function bandInWords({ id, name, marks }: PhaseBand): string {
  const texts = marks.map(({ text, back }) => `${text}${back ? ` (${back})` : ""}`);
  return `${id}, ${name}: ${texts.join("; ") || "missing"}`;
}

function tableRows({ id, name, marks }: PhaseBand): FigureCell[][] {
  if (marks.length === 0) return [[id, name, ...Array<undefined>(6).fill(undefined)]];
  return marks.map(({ ref, text, date, inSequence, back, claims }) => [
    id,
    name,
    ref.id,
    text,
    date,
    inSequence ? "yes" : "no",
    back,
    claims,
  ]);
}
