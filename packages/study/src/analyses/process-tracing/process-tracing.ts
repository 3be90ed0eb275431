import { analysisKind, each, one } from "../kind.ts";
import { checkProcessTracing } from "./check.ts";
import { settings } from "./settings.ts";

export const processTracing = analysisKind({
  settings,
  title: "Process tracing",
  tables: ["cases", "claims"],
  references: ({ case: id, evidence }) => [
    ...one("cases", id, "case"),
    ...evidence.flatMap(({ claims }, i) => each("claims", claims, "evidence", i, "claims")),
  ],
  check: checkProcessTracing,
});
