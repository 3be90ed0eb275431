import { inline } from "@throughline/assess";
import { figure, text } from "../../language/text.ts";
import type { Book, ResultOf } from "../../view/book.ts";
import { columns, fit, heading, note, numeric, paragraph, present, row, rowHead } from "../../view/build.ts";
import { caseReference } from "../../view/references.ts";
import type { Block, TableView } from "../../view/view.ts";
import { causalFigure } from "./causal-figure.ts";
import { gridFigure } from "./grid-figure.ts";

type Coincidence = ResultOf<"coincidence">;
type Result = Coincidence["result"];

const atomsShown = 50;
const structuresDrawn = 2;
const modelsShown = 10;

/** Causal structures with their measures, the formulas of each outcome, the cases, and other thresholds. */
export function coincidenceBlocks(book: Book, { result, parameters }: Coincidence): Block[] {
  if (result.reason !== undefined) return [paragraph(result.reason)];
  const { structures, factors } = result;
  return present(
    settingsNote(book, result, parameters),
    structures.length === 0
      ? paragraph(text("No causal structure fits at these thresholds."))
      : [
          structureTable(result, parameters),
          ...structures
            .slice(0, structuresDrawn)
            .flatMap((s) => [heading(3, s.condition), causalFigure(s.atoms, factors, book.label)]),
        ],
    formulaBox(result),
    caseBox(book, result),
    result.robustness && robustnessBlocks(result.robustness),
  );
}

const measuresOf = ({ measures }: Coincidence["parameters"]) => measures ?? (["con", "cov"] as const);

function settingsNote(book: Book, result: Result, parameters: Coincidence["parameters"]): Block {
  const [con, cov] = measuresOf(parameters);
  const factors = result.factors.map((f) => `${f} (${inline(book.label(f))})`).join("; ");
  return note(
    text(
      "{conName} of at least {con}, {covName} of at least {cov}; {cases, plural, one {# case} other {# cases}} in {configurations, plural, one {# configuration} other {# configurations}}; {sufficient, plural, one {# minimally sufficient condition} other {# minimally sufficient conditions}}. Factors: {factors}. Small letters, or ~, negate; * is “and”, + is “or”; A <-> B says that A is minimally sufficient and minimally necessary for B.",
      {
        conName: con === "con" ? text("Consistency") : con,
        con: figure(parameters.con, 3),
        covName: cov === "cov" ? text("coverage") : cov,
        cov: figure(parameters.cov, 3),
        cases: result.cases,
        configurations: result.configurations,
        sufficient: result.sufficient,
        factors,
      },
    ),
  );
}

function structureTable(
  { structures, structureCount }: Result,
  parameters: Coincidence["parameters"],
): TableView {
  const others = parameters.measures === undefined ? [] : measuresOf(parameters);
  const cut =
    structureCount > structures.length
      ? text(": the simplest {structures} of {structureCount}", {
          structures: structures.length,
          structureCount,
        })
      : "";
  return {
    is: "table",
    name: text("Causal structures"),
    caption: text("Causal structures{cut}", { cut }),
    columns: columns(
      text("structure"),
      text("con"),
      text("cov"),
      ...others,
      text("literals"),
      text("exhaustiveness"),
      text("faithfulness"),
      text("coherence"),
      text("cyclic"),
    ),
    groups: [
      structures.map((s) =>
        row(
          s.id,
          [
            s.condition,
            fit(s.con),
            fit(s.cov),
            ...(others.length > 0 ? s.fit.map(fit) : []),
            numeric(s.complexity),
            fit(s.exhaustiveness),
            fit(s.faithfulness),
            fit(s.coherence),
            s.cyclic ? text("yes") : text("no"),
          ],
          { is: "structure", id: s.id },
        ),
      ),
    ],
  };
}

function formulaBox({ atoms }: Result): Block | undefined {
  if (atoms.length === 0) return undefined;
  const summary = text("Formulas of each outcome ({atoms})", { atoms: atoms.length });
  return {
    is: "details",
    name: "formulas",
    summary,
    blocks: present(
      {
        is: "table",
        name: summary,
        columns: columns(text("outcome"), text("formula"), text("con"), text("cov"), text("literals")),
        groups: [
          atoms
            .slice(0, atomsShown)
            .map((a) =>
              row(`${a.outcome} ${a.condition}`, [
                a.outcome,
                a.condition,
                fit(a.con),
                fit(a.cov),
                numeric(a.complexity),
              ]),
            ),
        ],
      },
      atoms.length > atomsShown
        ? paragraph(text("{atoms} more are in the tables.", { atoms: atoms.length - atomsShown }))
        : undefined,
    ),
  };
}

/** Lists how each case complies with the first structure, the lowest compliance first. */
function caseBox(book: Book, { underFirst: cases }: Result): Block | undefined {
  if (cases.length === 0) return undefined;
  const parts = cases[0]?.parts ?? [];
  const summary = text("Cases under the first structure ({cases})", { cases: cases.length });
  return {
    is: "details",
    name: "cases",
    summary,
    blocks: [
      note(
        text(
          "Membership in the causes and in the outcome of each part. A case complies to the degree that the two agree in the part where they agree least.",
        ),
      ),
      {
        is: "table",
        name: summary,
        columns: columns(
          text("case"),
          ...parts.flatMap(({ outcome }) => [
            text("causes of {outcome}", { outcome }),
            outcome,
            text("which is"),
          ]),
          text("complies"),
        ),
        groups: [
          cases.map((c) =>
            row(c.caseId, [
              rowHead(caseReference(book, c.caseId)),
              ...c.parts.flatMap((part) => [fit(part.causes), fit(part.effect), part.zone]),
              fit(c.compliance),
            ]),
          ),
        ],
      },
    ],
  };
}

/** Models by fit-robustness, and the grid of thresholds at which they were found. */
function robustnessBlocks(found: NonNullable<Result["robustness"]>): Block[] {
  const { grid, models, modelCount, scoredCount, complete } = found;
  const cut =
    modelCount > modelsShown
      ? text(": the first {modelsShown} of {modelCount}; the tables have more", { modelsShown, modelCount })
      : "";
  const table: TableView = {
    is: "table",
    name: text("Models by fit-robustness"),
    caption: text("Models by fit-robustness{cut}", { cut }),
    columns: columns(text("model"), text("found at"), text("score"), text("normalised"), text("of ideal")),
    groups: [
      models
        .slice(0, modelsShown)
        .map((m) =>
          row(
            m.id,
            [m.model, numeric(m.found), numeric(m.score), fit(m.normalised), fit(m.idealNormalised)],
            { is: "model", id: m.id },
          ),
        ),
    ],
  };
  return present(
    heading(3, text("Other thresholds")),
    paragraph(
      [
        text(
          "The same data were analysed at {grid} pairs of thresholds. The score of a model counts how often its submodels and supermodels were found; the model found again counts as both (fit-robustness, Parkkinen and Baumgartner 2023); normalised, it is divided by the highest score, or by the highest that models of such complexity could have.",
          { grid: grid.length },
        ),
        modelCount > scoredCount &&
          text(
            " Scored: the {scoredCount} most frequent of {modelCount} models, from each complexity in turn.",
            { modelCount, scoredCount },
          ),
        !complete && text(" A search stopped early, so models may be missing and scores may be too low."),
      ]
        .filter(Boolean)
        .join(""),
    ),
    gridFigure(grid),
    models.length === 0 ? undefined : table,
  );
}
