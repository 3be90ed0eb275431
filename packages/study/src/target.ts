import type { Target } from "@throughline/influence";
import type { Manifest } from "./manifest.ts";

/**
 * The state on which influence is brought to bear, and how kinds of actor are taken, as study.yaml declares it.
 *
 * @param ownTarget the state that a case names as its own target, which takes the place of the study's
 */
export function targetOf({ actors }: Pick<Manifest, "actors">, ownTarget?: string): Target {
  return {
    place: ownTarget ?? actors?.target ?? "",
    abroad: actors?.abroad ?? [],
    ...(actors?.kinds === undefined ? {} : { kinds: actors.kinds }),
  };
}
