import { arrow, dot, link, text } from "@observablehq/plot";
import { parseFactorValue } from "@throughline/sets";
import { plotFigure } from "../../figures/plot.ts";
import { linesOf } from "../../figures/svg-text.ts";
import { text as say } from "../../language/text.ts";
import type { FigureView } from "../../view/view.ts";
import { wordsOf } from "../truth-table/term-labels.ts";

/** One outcome with its alternative causes, each a list of factor values. */
type Atom = { readonly outcome: string; readonly disjuncts: readonly (readonly string[])[] };

const width = 760;
const rowHeight = 56;
/** Letters in a line of a name. */
const letters = 14;

/**
 * Draws a causal structure: causes to the left of their effects. Values that act together meet in a dot; each arrow
 * into an outcome is one of its alternative causes. A dashed line means that the factor is absent.
 */
export function causalFigure(
  atoms: readonly Atom[],
  factors: readonly string[],
  label: (factor: string) => string,
): FigureView {
  const inWords = (value: string) => wordsOf(label, parseFactorValue(value, factors));
  const { joints, strands, names, deepest, tallest } = layoutOf(atoms, factors);
  return plotFigure(
    {
      width,
      height: Math.max(140, tallest * rowHeight + 30),
      marginLeft: 70,
      marginRight: 70,
      marginTop: 12,
      marginBottom: 12,
      x: { axis: null, domain: [0, Math.max(1, deepest)] },
      y: { axis: null, domain: [tallest, 0] },
      marks: [
        strandLinks(strands.filter(({ absent }) => !absent)),
        strandLinks(
          strands.filter(({ absent }) => absent),
          "5 4",
        ),
        arrow(joints, {
          x1: "x",
          y1: "y",
          x2: "endX",
          y2: "endY",
          stroke: "#444",
          strokeWidth: 1.4,
          headLength: 7,
        }),
        dot(
          joints.filter(({ values }) => values.length > 1),
          { x: "x", y: "y", r: 4.5, fill: "#0072B2" },
        ),
        text(
          strands.filter(({ mark }) => mark !== ""),
          {
            x: (s: Strand) => (s.x1 + s.x2) / 2,
            y: (s: Strand) => (s.y1 + s.y2) / 2,
            text: "mark",
            fill: "#000",
            stroke: "#fff",
            strokeWidth: 3,
          },
        ),
        text(names, {
          x: "x",
          y: "y",
          text: ({ factor }: { factor: string }) => linesOf(label(factor), letters).join("\n"),
          fontWeight: 600,
          fontSize: 12,
          fill: "#000",
          stroke: "#fff",
          strokeWidth: 5,
        }),
      ],
    },
    say(
      "Each arrow into a factor is one of its alternative causes; a dot joins factors that must occur together; a dashed line means that the factor is absent.",
    ),
    atoms
      .map(({ outcome, disjuncts }) =>
        say("{outcome} is brought about by {disjuncts}", {
          outcome: inWords(outcome),
          disjuncts: disjuncts
            .map((values) => values.map((value) => inWords(value)).join(say(" and ")))
            .join(say(", or by ")),
        }),
      )
      .join(". "),
    {
      title: say("causes of {atoms}", {
        atoms: atoms.map(({ outcome }) => inWords(outcome)).join(", "),
      }),
      columns: [say("outcome"), say("cause"), say("values that come together")],
      rows: atoms.flatMap(({ outcome, disjuncts }) =>
        disjuncts.map((values, i) => [outcome, i + 1, values.join("*")]),
      ),
    },
  );
}

/** A line from a factor to the joint where its value meets others. */
type Strand = {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly absent: boolean;
  /** the value of a multi-value factor */
  readonly mark: string;
};

const strandLinks = (strands: readonly Strand[], strokeDasharray = "none") =>
  link(strands, {
    x1: "x1",
    y1: "y1",
    x2: "x2",
    y2: "y2",
    stroke: "#444",
    strokeWidth: 1.4,
    strokeDasharray,
  });

/** Returns the positions of factors, joints and strands; x counts causal steps, y rows. */
function layoutOf(atoms: readonly Atom[], factors: readonly string[]) {
  const factorOf = (value: string) => parseFactorValue(value, factors).name;
  const present = [
    ...new Set(atoms.flatMap(({ outcome, disjuncts }) => [...disjuncts.flat(), outcome].map(factorOf))),
  ];
  const level = levelsOf(atoms, present, factorOf);
  const columns = Map.groupBy(present, (factor) => level.get(factor) ?? 0);
  const tallest = Math.max(...[...columns.values()].map(({ length }) => length));
  const places = new Map(
    [...columns].flatMap(([x, names]) =>
      names.map((name, i) => [name, { x, y: (i + 0.5) * (tallest / names.length) }] as const),
    ),
  );
  const at = (factor: string) => places.get(factor) as { x: number; y: number };
  const joints = atoms.flatMap(({ outcome, disjuncts }, a) =>
    disjuncts.map((values, d) => {
      const end = at(factorOf(outcome));
      const middle = values.reduce((sum, value) => sum + at(factorOf(value)).y, 0) / values.length;
      const x = end.x - 0.38 + 0.04 * ((a + d) % 3);
      return { values, x, y: middle + (end.y - middle) * 0.55, endX: end.x - 0.1, endY: end.y };
    }),
  );
  const strands = joints.flatMap((joint) =>
    joint.values.map((value): Strand => {
      const { name, negated, values } = parseFactorValue(value, factors);
      return {
        x1: at(name).x + 0.1,
        y1: at(name).y,
        x2: joint.x,
        y2: joint.y,
        absent: negated,
        mark: values === undefined ? "" : `=${values.join(",")}`,
      };
    }),
  );
  const names = present.map((factor) => ({ ...at(factor), factor }));
  return { joints, strands, names, tallest, deepest: Math.max(...level.values()) };
}

/** Returns the longest chain of causes before each factor; cycles are cut. */
function levelsOf(
  atoms: readonly Atom[],
  factors: readonly string[],
  factorOf: (value: string) => string,
): Map<string, number> {
  const causes = new Map(
    atoms.map(({ outcome, disjuncts }) => [factorOf(outcome), [...new Set(disjuncts.flat().map(factorOf))]]),
  );
  const depth = (factor: string, behind: ReadonlySet<string>): number => {
    const open = (causes.get(factor) ?? []).filter((cause) => !behind.has(cause) && cause !== factor);
    if (!causes.has(factor)) return 0;
    return 1 + Math.max(0, ...open.map((cause) => depth(cause, new Set([...behind, factor]))));
  };
  return new Map(factors.map((factor) => [factor, depth(factor, new Set())]));
}
