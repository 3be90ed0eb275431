import type { Target } from "@throughline/influence";
import type { Manifest } from "./manifest.ts";

/** The state on which influence is brought to bear, and how kinds of actor are taken, as study.yaml declares it. */
export function targetOf({ actors }: Pick<Manifest, "actors">): Target {
  return {
    place: actors?.target ?? "",
    abroad: actors?.abroad ?? [],
    ...(actors?.kinds === undefined ? {} : { kinds: actors.kinds }),
  };
}
