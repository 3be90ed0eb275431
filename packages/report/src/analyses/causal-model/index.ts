import type { AnalysisRenderer } from "../renderer.ts";
import { causalModelBlocks } from "./blocks.ts";

export const causalModel: AnalysisRenderer<"causal-model"> = {
  blocks: causalModelBlocks,
  tables: ({ result }) => [
    {
      name: "",
      columns: ["query", "asks", "given", "case", "prior", "posterior", "sd", "low", "high", "exact"],
      rows: result.queries.map(({ id, query, given, caseId, prior, posterior }) => [
        id,
        query,
        given,
        caseId,
        prior?.mean,
        posterior?.mean,
        posterior?.sd ?? undefined,
        posterior?.low ?? undefined,
        posterior?.high ?? undefined,
        posterior && String(posterior.exact),
      ]),
    },
  ],
};
