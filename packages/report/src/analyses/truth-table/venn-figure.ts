import { figureOf } from "../../figures/figure.ts";
import { text } from "../../language/text.ts";
import type { FigureView } from "../../view/view.ts";
import { nameAt, placesOf, type VennRegion, vennShapes } from "./venn-sets.ts";

/** A configuration of conditions that are in (1) or out (0), its number of cases, and its outcome. */
type Configuration = { readonly configuration: readonly number[]; readonly n: number; readonly out: string };

/**
 * Draws the configurations of a truth table as the regions of a Venn diagram, each with its number of cases.
 *
 * @returns undefined for fewer than two or more than four conditions, and for conditions with more than two values
 */
export function vennFigure(
  conditions: readonly string[],
  rows: readonly Configuration[],
): FigureView | undefined {
  const shapes = vennShapes[conditions.length];
  if (!shapes || rows.some(({ configuration }) => configuration.some((value) => value > 1))) return undefined;
  const byRegion = new Map(rows.map((row) => [row.configuration.join(""), row]));
  const regions = [...placesOf(shapes)].map(([configuration, place]): VennRegion => {
    const row = byRegion.get(configuration);
    return { ...place, configuration, observed: row && { n: row.n, out: row.out } };
  });
  return figureOf(
    {
      is: "venn",
      inWords: regions.map((region) => inWords(region, conditions)).join("; "),
      sets: shapes.map((shape, i) => ({
        ...shape,
        name: conditions[i] ?? "",
        nameAt: nameAt(shape, shapes),
      })),
      regions,
    },
    text(
      "Configurations as regions, with their numbers of cases. Full disc: the outcome follows; empty: it does not; half full: contradictory; dash: not observed.",
    ),
    {
      title: text("configurations of {conditions}", { conditions: conditions.join(", ") }),
      columns: [...conditions, text("cases"), text("outcome")],
      rows: rows.map(({ configuration, n, out }) => [...configuration, n, out]),
    },
  );
}

function inWords({ configuration, observed }: VennRegion, conditions: readonly string[]): string {
  const named = conditions.map((name, i) => (configuration[i] === "1" ? name : `~${name}`)).join("*");
  return observed
    ? text("{named}: {count, plural, one {# case} other {# cases}}, outcome {out}", {
        named,
        count: observed.n,
        out: observed.out,
      })
    : text("{named}: not observed", { named });
}
