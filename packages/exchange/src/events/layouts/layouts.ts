import { acled } from "./acled.ts";
import { gdelt1, gdelt2 } from "./gdelt.ts";
import { gsdb } from "./gsdb.ts";
import type { Layout } from "./layout.ts";
import { plover } from "./plover.ts";
import { polecat } from "./polecat.ts";
import { ties } from "./ties.ts";

/** All layouts that can be read. */
export const layouts: readonly Layout[] = [gdelt1, gdelt2, acled, polecat, plover, ties, gsdb];

export const layoutIds = ["gdelt1", "gdelt2", "acled", "polecat", "plover", "ties", "gsdb"] as const;

/** Returns the layout with an id. */
export function layoutOf(id: (typeof layoutIds)[number]): Layout {
  return layouts.find((layout) => layout.id === id) as Layout;
}
