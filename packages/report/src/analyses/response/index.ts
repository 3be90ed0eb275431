import type { AnalysisRenderer } from "../renderer.ts";
import { responseFigure } from "./response-figure.ts";

export const response: AnalysisRenderer<"response"> = {
  blocks: (_, { result }) => [responseFigure(result.cases)],
  tables: ({ result }) => [
    {
      name: "",
      columns: ["case", "access", "objectives", "type", "critique"],
      rows: result.cases.map((c) => [c.id, c.access, c.objectives, c.type, c.critique]),
    },
  ],
};
