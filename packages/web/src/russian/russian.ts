import type { Strings } from "../strings.ts";
import { comparison } from "./comparison.ts";
import { conclusions } from "./conclusions.ts";
import { documents } from "./documents.ts";
import { events } from "./events.ts";
import { grid } from "./grid.ts";
import { guide } from "./guide.ts";
import { imports } from "./imports.ts";
import { ownPatterns } from "./own-patterns.ts";
import { pathways } from "./pathways.ts";
import { reading } from "./reading.ts";
import { shell } from "./shell.ts";
import { study } from "./study.ts";
import { tables } from "./tables.ts";

/** The Russian texts of the workbench. */
export const russian = {
  ...documents,
  ...events,
  ...imports,
  ...ownPatterns,
  ...shell,
  ...grid,
  ...comparison,
  ...guide,
  ...reading,
  ...conclusions,
  ...pathways,
  ...study,
  ...tables,
} satisfies Strings;
