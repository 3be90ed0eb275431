import { arrow, text } from "@observablehq/plot";
import { plotFigure } from "../../figures/plot.ts";
import { text as say } from "../../language/text.ts";
import type { FigureView } from "../../view/view.ts";

/** A node with its parents; nodes are in causal order. */
type Node = {
  readonly name: string;
  readonly parents: readonly string[];
  readonly confounded: readonly string[];
};

const size = { width: 660, row: 70, side: 90, edge: 24 };

/**
 * Draws a causal model: causes to the left of their effects. A dashed line joins nodes with a common unobserved
 * cause.
 */
export function dagFigure(nodes: readonly Node[]): FigureView {
  const level = levelsOf(nodes);
  const deepest = Math.max(...level.values());
  const columns = [...Map.groupBy(nodes, ({ name }) => level.get(name) ?? 0)];
  const tallest = Math.max(...columns.map(([, own]) => own.length));
  // Neighbouring columns are shifted a little, to keep an arrow across a column from running through its node.
  const places = new Map(
    columns.flatMap(([x, own]) =>
      own.map(
        ({ name }, i) =>
          [
            name,
            {
              x,
              y:
                ((i + 0.5) * tallest) / own.length +
                (own.length === tallest ? 0 : x % 2 === 0 ? 0.12 : -0.12),
            },
          ] as const,
      ),
    ),
  );
  const at = (name: string) => places.get(name) ?? { x: 0, y: 0 };
  const between = (from: string, to: string) => ({
    x1: at(from).x,
    y1: at(from).y,
    x2: at(to).x,
    y2: at(to).y,
  });
  const arrows = nodes.flatMap(({ name, parents }) =>
    parents.map((parent) => ({ ...between(parent, name), over: at(name).x - at(parent).x > 1 })),
  );
  const common = nodes.flatMap(({ name, confounded }) => confounded.map((other) => between(other, name)));
  const line = { x1: "x1", y1: "y1", x2: "x2", y2: "y2", stroke: "#333", strokeWidth: 1.5 } as const;
  // An arrow between neighbours ends where the longest name may begin.
  const gap = 10 + 4 * Math.max(...nodes.map(({ name }) => name.length));
  const inset = { insetStart: Math.min(gap, 80), insetEnd: Math.min(gap, 80) };
  return plotFigure(
    {
      width: size.width,
      height: tallest * size.row + 2 * size.edge + (common.length > 0 ? 70 : 0),
      marginLeft: size.side,
      marginRight: size.side,
      marginTop: size.edge,
      marginBottom: size.edge + (common.length > 0 ? 70 : 0),
      x: { axis: null, domain: [0, Math.max(1, deepest)] },
      y: { axis: null, domain: [tallest, 0] },
      marks: [
        arrow(
          arrows.filter(({ over }) => !over),
          { ...line, ...inset, headLength: 8 },
        ),
        arrow(
          arrows.filter(({ over }) => over),
          { ...line, ...inset, headLength: 8, bend: 18 },
        ),
        arrow(common, { ...line, ...inset, headLength: 0, bend: -24, strokeDasharray: "5 4" }),
        text(nodes, {
          x: ({ name }: Node) => at(name).x,
          y: ({ name }: Node) => at(name).y,
          text: "name",
          fontWeight: 600,
          fontSize: 13,
          fill: "#000",
          stroke: "#fff",
          strokeWidth: 6,
        }),
      ],
    },
    say("An arrow says that a node may act on another; no arrow, that it does not.{part}", {
      part: common.length > 0 ? say(" A dashed line joins nodes that may share an unobserved cause.") : "",
    }),
    nodes.map(inWords).join(". "),
    {
      title: say("causal model of {nodes}", { nodes: nodes.map(({ name }) => name).join(", ") }),
      columns: [say("node"), say("may follow from"), say("may share an unobserved cause with")],
      rows: nodes.map(({ name, parents, confounded }) => [name, parents.join(", "), confounded.join(", ")]),
    },
  );
}

/**
 * Returns the longest chain of causes before each node. A node without causes is placed just before the first of its
 * effects.
 */
function levelsOf(nodes: readonly Node[]): Map<string, number> {
  const level = new Map<string, number>();
  for (const { name, parents } of nodes)
    level.set(name, Math.max(-1, ...parents.map((parent) => level.get(parent) ?? 0)) + 1);
  for (const { name } of nodes.filter(({ parents }) => parents.length === 0)) {
    const next = nodes
      .filter(({ parents }) => parents.includes(name))
      .map((node) => level.get(node.name) ?? 1);
    if (next.length > 0) level.set(name, Math.min(...next) - 1);
  }
  return level;
}

function inWords({ name, parents, confounded }: Node): string {
  const causes =
    parents.length === 0
      ? say("{name} has no cause in the model", { name })
      : say("{parents} may act on {name}", { parents: parents.join(" and "), name });
  return confounded.length === 0
    ? causes
    : say("{causes}, and {name} may share an unobserved cause with {confounded}", {
        causes,
        name,
        confounded: confounded.join(say(" and ")),
      });
}
