import type { AnalysisRenderer } from "../renderer.ts";
import { gapFigure } from "./gap-figure.ts";

export const gap: AnalysisRenderer<"gap"> = {
  blocks: (_, { result }) => [gapFigure(result.cases)],
  tables: ({ result }) => [
    {
      name: "",
      columns: ["case", "paper", "practice", "gap"],
      rows: result.cases.map((c) => [c.id, c.paper, c.practice, c.gap]),
    },
  ],
};
