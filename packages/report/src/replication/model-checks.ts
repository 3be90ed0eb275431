import type { AnalysisResult } from "@throughline/assess";
import { call, numbers, strings } from "./r-text.ts";
import { type SetsInR, termInR } from "./sets-in-r.ts";

type Solution = Extract<AnalysisResult, { kind: "truth-table" }>["result"]["solutions"][number];

/** Maximum number of models that are written out. */
const maxWritten = 200;

/** Writes the call that compares R's models with ours. */
export function modelChecks(
  name: string,
  { models, complete, modelCount }: Solution,
  { sets, isMulti, isTemporal }: { sets: SetsInR; isMulti: boolean; isTemporal: boolean },
): string[] {
  const written = models.slice(0, maxWritten);
  const isWhole = complete && String(written.length) === modelCount;
  const expected = written.map(({ terms, inclS, PRI, covS }) => {
    const measure = (of: (term: (typeof terms)[number]) => number) => numbers(terms.map(of));
    return `    ${call("list", {
      terms: strings(terms.map(({ term }) => termInR(term, sets, isMulti))),
      inclS: measure((term) => term.inclS),
      PRI: measure((term) => term.PRI),
      covS: measure((term) => term.covS),
      covU: measure((term) => term.covU),
      solution: numbers([inclS, PRI, covS]),
    })}`;
  });
  const options = `${isWhole ? "" : ", complete = FALSE"}${isTemporal ? ", may_have_more = TRUE" : ""}`;
  return [`  check_models(${name}, solution, list(`, expected.join(",\n"), `  )${options})`];
}
