import { causalModel, type UpdatedModel } from "@throughline/inference";
import type { AnalysisOf } from "@throughline/study";
import { type Draft, drafter, type Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { count, figure, sentence } from "../../wording.ts";
import { type Answers, answers } from "./answers.ts";
import { type Observed, observed } from "./observed.ts";
import type { Answer, CausalModelResult, QueryResult } from "./result.ts";

type Declared = AnalysisOf<"causal-model">;

/** From this R-hat the populations of draws do not agree well enough. */
const rHatLimit = 1.05;

/** A causal model over binary attributes, updated with the cases and asked; traced to the cells that were observed. */
export function causalModelAnalysis(evidence: Evidence, analysis: Declared): Yield<CausalModelResult> {
  const draft = drafter(evidence, analysis.id);
  const cases = evidence.casesOf(analysis.cases);
  const names = causalModel(analysis.model).nodes.map(({ name }) => name);
  const seen = observed(evidence, cases, names);
  const found: Answers =
    typeof seen === "string" || seen.cells.length === 0
      ? { reason: typeof seen === "string" ? seen : "No node was observed in any case." }
      : answers(
          analysis,
          cases.map(({ id }) => id),
          seen.rows,
        );
  const table: Observed = typeof seen === "string" ? { rows: [], cells: [], missing: [] } : seen;
  const grounds = { on: { cells: table.cells }, needs: table.missing, headline: true };
  if ("reason" in found) {
    const statement = `The model is not updated with the cases: ${found.reason}`;
    return {
      result: {
        cases: cases.length,
        nodes: nodesOf(analysis, undefined, table),
        queries: [],
        reason: found.reason,
      },
      drafts: analysis.queries.map(({ id, title }) =>
        draft(id, `${sentence(title)}: ${statement}`, null, grounds),
      ),
    };
  }
  const { updated, queries } = found;
  const { rHat, effectiveSize } = updated.posterior;
  const result: CausalModelResult = {
    cases: cases.length,
    nodes: nodesOf(analysis, updated, table),
    queries,
    ...(updated.posterior.sampled.size > 0 && { sampled: { rHat, effectiveSize } }),
  };
  const caveats = caveatsOf(analysis, result, table);
  return { result, drafts: queries.map((query) => draftOf(query)) };

  function draftOf(query: QueryResult): Draft {
    const { id, title, caseId, prior, posterior } = query;
    const whose = caseId === undefined ? "" : `, in ${evidence.caseName(caseId)}`;
    if (!prior || !posterior)
      return draft(id, `${sentence(title)}${whose}: no answer. ${query.reason ?? ""}`, null, grounds);
    const before = `${figure(prior.mean)} before the ${count(cases.length, "case")}`;
    return draft(
      id,
      `${sentence(title)}${whose}: ${figure(posterior.mean)}${intervalOf(posterior)}, ${before}.${openness(query, posterior)}`,
      standingOf(query, posterior),
      {
        ...grounds,
        caveats,
        sourcesOnly: true,
        figures: {
          prior: prior.mean,
          posterior: posterior.mean,
          ...(posterior.sd === null ? {} : { sd: posterior.sd }),
          ...(posterior.low === null || posterior.high === null
            ? {}
            : { low: posterior.low, high: posterior.high }),
        },
      },
    );
  }
}

function nodesOf(
  analysis: Declared,
  updated: UpdatedModel | undefined,
  { rows }: Observed,
): CausalModelResult["nodes"] {
  const free = causalModel(analysis.model);
  const nameAt = (position: number) => free.nodes[position]?.name ?? "";
  return free.nodes.map(({ name, parents, partners, types }, n) => {
    const values = rows.flatMap((row) => row[name] ?? []);
    return {
      name,
      parents: parents.map(nameAt),
      confounded: partners.map(nameAt),
      types: updated?.nodes[n]?.types.length ?? types.length,
      allTypes: types.length,
      observed: values.length,
      ones: values.filter((value) => value === 1).length,
    };
  });
}

const intervalOf = ({ low, high }: Answer): string =>
  low === null || high === null ? "" : ` (95 % interval ${figure(low)} to ${figure(high)})`;

/** What an answer says, apart from its figures; null when its interval leaves that open. */
function standingOf({ share }: QueryResult, { mean, low, high }: Answer): string | null {
  const [from, to] = [low ?? mean, high ?? mean];
  const middle = middleOf(share);
  return from > middle.at ? `above ${middle.name}` : to < middle.at ? `below ${middle.name}` : null;
}

const middleOf = (share: boolean) => (share ? { at: 0.5, name: "one half" } : { at: 0, name: "0" });

const openness = (query: QueryResult, posterior: Answer): string =>
  standingOf(query, posterior) === null && posterior.low !== null
    ? ` The interval includes ${middleOf(query.share).name}.`
    : "";

function caveatsOf(
  analysis: Declared,
  { sampled, cases }: CausalModelResult,
  { missing }: Observed,
): string[] {
  return [
    "Grades above one half count as 1, others as 0; the answer holds if the model does.",
    ...(missing.length > 0
      ? [`${count(missing.length, "value")} of the ${count(cases, "case")} not observed, and left open.`]
      : []),
    ...(sampled
      ? [
          `Found by sampling (${analysis.draws} draws, seed ${analysis.seed}; R-hat ${figure(sampled.rHat, 3)}, about ${Math.round(sampled.effectiveSize)} effective draws)${sampled.rHat > rHatLimit ? ": the draws do not agree, take more" : ""}.`,
        ]
      : []),
  ];
}
