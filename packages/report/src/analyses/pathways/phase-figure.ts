import type { PhaseMatch } from "@throughline/influence";
import { figureOf } from "../../figures/figure.ts";
import { patternText, truthText } from "../../language/terms.ts";
import { text } from "../../language/text.ts";
import { marked } from "../../view/build.ts";
import type { FigureCell, FigureView } from "../../view/view.ts";
import type { Known } from "./pathway-steps.ts";
import { bandsOf, type PhaseBand } from "./phase-marks.ts";

/**
 * Builds the figure of a pattern made of phases in one case: a band for each phase, with its marks at their dates.
 */
export function phaseFigure(match: PhaseMatch, caseName: string, known: Known): FigureView {
  const bands = bandsOf(match, known);
  const title = text("{pattern} in {case}", { pattern: patternText(match.name), case: caseName });
  const count = text("{marked} of {count, plural, one {# phase} other {# phases}}", {
    marked: bands.filter(({ marks }) => marks.length > 0).length,
    count: bands.length,
  });
  return figureOf(
    {
      is: "phases",
      inWords: `${title}: ${count}. ${bands.map(bandInWords).join(". ")}`,
      bands,
    },
    [
      marked("chip", count),
      " ",
      match.holds ? [marked("chip", text("the pattern holds")), " "] : [],
      text(
        "Filled: in the longest sequence in which the phases are in order; empty: outside it, or undated. Line: how long it lasted. Relapse: a phase returns after it had ended; overlap: it continues or begins after a later one has begun. Hatched: a phase without a mark.",
      ),
    ],
    {
      title,
      columns: [
        text("phase"),
        text("name"),
        text("record"),
        text("what"),
        text("date"),
        text("in the sequence"),
        text("falls back"),
        text("claims"),
      ],
      rows: bands.flatMap(tableRows),
    },
  );
}

function bandInWords({ id, name, marks }: PhaseBand): string {
  const texts = marks.map((mark) => `${mark.text}${mark.back ? ` (${text(mark.back)})` : ""}`);
  return `${id}, ${name}: ${texts.join("; ") || truthText("missing")}`;
}

function tableRows({ id, name, marks }: PhaseBand): FigureCell[][] {
  if (marks.length === 0) return [[id, name, ...Array<undefined>(6).fill(undefined)]];
  return marks.map(({ ref, text: what, date, inSequence, back, claims }) => [
    id,
    name,
    ref.id,
    what,
    date,
    inSequence ? text("yes") : text("no"),
    back && text(back),
    claims,
  ]);
}
