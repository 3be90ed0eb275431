import { text } from "../language/text.ts";
import type { Book, Kind } from "../view/book.ts";
import { columns, paragraph, present, row } from "../view/build.ts";
import type { Block, TableView } from "../view/view.ts";

/** The description of the method of each kind of analysis. */
const methodOf = {
  "truth-table":
    "Set-theoretic numbers are those of the R package QCA; replicate.R recomputes them. Robustness ranges and typical and deviant cases follow the R package SetMethods (Oana and Schneider 2021; Schneider and Rohlfing 2013), with step sizes chosen by Throughline; replicate.R does not recompute these.",
  "process-tracing":
    "Rival explanations are weighed by Bayes’s rule (Fairfield and Charman 2017), in decibels. Items that depend on each other are joined before they are multiplied. A test is named by its likelihood ratio against the rivals, weighted by their priors, from 10 on (Van Evera 1997; Bennett 2010).",
  "causal-model":
    "Causal models over binary nodes are those of Humphreys and Jacobs (2023), in the notation of the R package CausalQueries. An effect whose 95 % interval includes 0, and a share whose interval includes one half, are undetermined.",
} as const satisfies { readonly [K in Kind]?: string };

/** The general rules, the methods of the analyses, and their parameters. */
export function methodBlocks(book: Book): Block[] {
  const kinds = new Set<string>(book.assessment.analyses.map(({ kind }) => kind));
  return present(
    paragraph(
      text(
        "A grade above one half counts as present, one at or below it as absent. A missing grade stays missing. A claim falls with its source, and a grade, tie, event or item of evidence falls with the last of its claims.",
      ),
    ),
    paragraph(
      text(
        "Confidence in a conclusion follows four components, after GRADE-CERQual (Lewin et al. 2018): sources (facts or judgements, from one source or several), coherence (claims for and against), adequacy (how many independent sources), and relevance (claims about the case itself, in its time). Each takes the worst evidence that the conclusion needs. Minor concerns count 1, moderate ones 2 and serious ones 4; a total of at most 1 is high, 4 moderate, 7 low, and more very low. A conclusion that would have no claim without one of its sources is at most moderate. One that rests on declared silence, or only on the author’s judgement, is at most low. One that rests on a missing record, or leaves out what is not known, is very low.",
      ),
    ),
    Object.entries(methodOf)
      .filter(([kind]) => kinds.has(kind))
      .map(([, method]) => paragraph(text(method))),
    calibrationTable(book),
    {
      is: "details",
      name: "parameters",
      summary: text("Parameters of the analyses, as in study.yaml"),
      blocks: [parameterTable(book)],
    },
  );
}

/** How each raw attribute becomes a set, and the reasons for its thresholds. */
function calibrationTable(book: Book): TableView | undefined {
  const calibrated = Object.entries(book.study.manifest.attributes).flatMap(([id, { calibration }]) =>
    calibration ? [{ id, calibration }] : [],
  );
  if (calibrated.length === 0) return undefined;
  return {
    is: "table",
    name: text("Calibration"),
    caption: text("Calibration: how raw values become set membership scores"),
    columns: columns(text("attribute"), text("method"), text("thresholds"), text("reason")),
    groups: [
      calibrated.map(({ id, calibration }) =>
        row(id, [
          book.label(id),
          calibration.method === "direct"
            ? text("direct, {shape}", { shape: calibration.shape })
            : calibration.method,
          calibration.thresholds.join(", "),
          calibration.reason ?? text("no reason given"),
        ]),
      ),
    ],
  };
}

const notParameters = ["id", "kind", "title", "chapter"];

function parameterTable({ assessment }: Book): TableView {
  return {
    is: "table",
    name: text("Analyses with their parameters"),
    columns: columns(text("analysis"), text("kind"), text("parameters")),
    groups: [
      assessment.analyses.map(({ id, kind, parameters }) => {
        const settings = Object.entries(parameters)
          .filter(([key]) => !notParameters.includes(key))
          .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
        return row(id, [id, kind, { cell: "look", look: "id", content: settings.join("; ") }]);
      }),
    ],
  };
}
