import { notice } from "@throughline/messages";
import type { AddProblem } from "../analyses/kind.ts";
import { cyclesIn } from "../cycles.ts";
import type { Manifest } from "../manifest.ts";
import { suggestion } from "../nearest.ts";

/** Reports composites of attributes that are not declared, and composites that contain themselves. */
export function checkComposites({ attributes }: Manifest, add: AddProblem): void {
  const declared = Object.keys(attributes);
  const partsOf = new Map(Object.entries(attributes).map(([name, { made_of: parts = [] }]) => [name, parts]));
  const cycles = cyclesIn(partsOf);
  for (const [name, { made_of: parts = [] }] of Object.entries(attributes)) {
    parts.forEach((part, index) => {
      if (Object.hasOwn(attributes, part)) return;
      add(
        ["attributes", name, "made_of", index],
        notice('"{name}" is made of "{part}", which is not declared{nearest}', {
          name,
          part,
          nearest: suggestion(part, declared),
        }),
        notice("Correct the name, or declare it under attributes."),
      );
    });
    const cycle = cycles.get(name);
    if (cycle === undefined) continue;
    add(
      ["attributes", name, "made_of"],
      notice('"{name}" is made of itself: {circle}', { name, circle: [...cycle, name].join(" → ") }),
      notice("Remove one of these parts."),
    );
  }
}
