import type { AnalysisRenderer } from "../renderer.ts";

/** The author's judgements have statements only. */
export const judgements: AnalysisRenderer<"judgements"> = { blocks: () => [], tables: () => [] };
