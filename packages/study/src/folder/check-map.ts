import { notice } from "@throughline/messages";
import type { AddProblem } from "../analyses/kind.ts";
import { boundarySets } from "../manifest/map.ts";
import type { Manifest } from "../manifest.ts";

/** Reports boundaries without a source and duplicate names of boundary sets. */
export function checkMap({ map }: Manifest, add: AddProblem): void {
  if (map?.boundaries !== undefined && map.source === undefined)
    add(["map"], notice("the boundaries have no source"), notice("Add source: whose boundaries they are."));
  const names = boundarySets(map).map(({ name }) => name);
  map?.sets.forEach(({ name }, i) => {
    if (names.indexOf(name) !== names.lastIndexOf(name))
      add(
        ["map", "sets", i, "name"],
        notice('the name "{name}" of a boundary set is used twice', { name }),
        notice("Rename one."),
      );
  });
}
