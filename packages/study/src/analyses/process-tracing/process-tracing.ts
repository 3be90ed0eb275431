import { analysisKind, each, one } from "../kind.ts";
import { checkProcessTracing } from "./check.ts";
import { settings } from "./settings.ts";

export const processTracing = analysisKind({
  settings,
  title: "Process tracing",
  tables: ["cases", "claims", "grades", "ties", "events"],
  references: ({ case: id, evidence }) => [
    ...one("cases", id, "case"),
    ...evidence.flatMap(({ claims, computed }, i) => [
      ...each("claims", claims, "evidence", i, "claims"),
      ...one("attributes", computed?.side?.attribute, "evidence", i, "computed", "side", "attribute"),
      ...one("cases", computed?.side?.case, "evidence", i, "computed", "side", "case"),
    ]),
  ],
  check: checkProcessTracing,
});
