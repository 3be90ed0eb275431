import { boundarySets } from "../manifest/map.ts";
import type { Manifest } from "../manifest.ts";
import { suggestion } from "../nearest.ts";
import type { AddProblem } from "./manifest.ts";

/** What only the whole of `map` and the analyses that draw on it can tell: boundaries without a source, names used twice or unknown. */
export function checkMap({ map, analyses }: Manifest, add: AddProblem): void {
  if (map?.boundaries !== undefined && map.source === undefined)
    add(["map"], "the boundaries have no source", "Add source: whose boundaries they are.");
  const names = boundarySets(map).map(({ name }) => name);
  map?.sets.forEach(({ name }, i) => {
    if (names.indexOf(name) !== names.lastIndexOf(name))
      add(["map", "sets", i, "name"], `the name "${name}" of a boundary set is used twice`, "Rename one.");
  });
  analyses.forEach((analysis, i) => {
    if (analysis.kind !== "variation" || analysis.boundaries === undefined) return;
    const { id, boundaries: asked } = analysis;
    if (!names.includes(asked))
      add(
        ["analyses", i, "boundaries"],
        `analysis "${id}" names the boundary set "${asked}", which is not there.${suggestion(asked, names)}`,
        names.length === 0
          ? "Add it to map.sets."
          : `Use one of ${names.map((name) => `"${name}"`).join(", ")}, or add it to map.sets.`,
      );
  });
}
