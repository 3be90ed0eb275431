import type { Target } from "@throughline/influence";
import type { Manifest } from "./manifest.ts";

/**
 * Returns the target state of influence, and the classes of the kinds of actor, as declared in study.yaml.
 *
 * @param ownTarget the target that a case names, which replaces that of the study
 */
export function targetOf({ actors }: Pick<Manifest, "actors">, ownTarget?: string): Target {
  return {
    place: ownTarget ?? actors?.target ?? "",
    abroad: actors?.abroad ?? [],
    ...(actors?.kinds === undefined ? {} : { kinds: actors.kinds }),
  };
}
