import type { AnalysisOf, Manifest } from "@throughline/study";
import type { AnalyseRequest } from "./analysis-task.ts";

const conditions = ["a", "b", "c", "d", "e", "f"];

const attribute = (id: string, role: "condition" | "outcome") => ({
  label: id,
  role,
  scale: "fuzzy" as const,
});
const manifest: Manifest = {
  title: "",
  question: "",
  authors: [],
  licence: "",
  language: "en",
  attributes: Object.fromEntries([
    ...conditions.map((id) => [id, attribute(id, "condition")] as const),
    ["out", attribute("out", "outcome")] as const,
  ]),
  analyses: [],
};
const analysis: AnalysisOf<"truth-table"> = {
  id: "table",
  kind: "truth-table",
  title: "",
  cases: "case",
  conditions,
  outcome: "out",
  dichotomise: false,
  incl_cut: 0.8,
  pri_cut: 0,
  n_cut: 1,
  solutions: ["conservative", "parsimonious", "intermediate"],
  expect: ["a"],
};

/** Returns a truth table of artificial cases, different on each call. */
function artificialRequest(turn: number): AnalyseRequest {
  let seed = turn + 7;
  const draw = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return (seed % 11) / 10;
  };
  const cases = Array.from({ length: 40 }, (_, i) => ({ id: `case${i}`, name: `case ${i}`, kind: "case" }));
  const grades = cases.flatMap(({ id }) =>
    [...conditions, "out"].map((column) => ({
      caseId: id,
      attribute: column,
      grade: Math.min(1, draw()),
      confidence: "high" as const,
      claims: [],
    })),
  );
  return { analysis, from: { manifest, cases, grades, rubric: [], claims: [], sources: [] } };
}

/**
 * Has the engine compute discarded results, which compiles it before the first request. It yields to a
 * request.
 */
export function warmUp(
  compute: (request: AnalyseRequest) => unknown,
  wanted: () => boolean,
  turns = 12,
): void {
  compute(artificialRequest(turns));
  if (turns > 1) setTimeout(() => wanted() && warmUp(compute, wanted, turns - 1));
}
