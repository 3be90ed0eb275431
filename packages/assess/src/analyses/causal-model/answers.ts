import {
  type CausalModel,
  DataError,
  type Estimate,
  ModelError,
  ParameterError,
  QueryError,
  type QueryOptions,
  queryModel,
  queryParts,
  queryTypes,
  type Row,
  restrict,
  type UpdatedModel,
  update,
  withPriors,
} from "@throughline/inference";
import type { Message } from "@throughline/messages";
import type { AnalysisOf } from "@throughline/study";
import { reasonOf } from "../../messages/english.ts";
import type { Answer, QueryResult } from "./result.ts";

type Declared = AnalysisOf<"causal-model">;

/** The model updated, with the answers; or why it cannot be. */
export type Answers =
  | { readonly updated: UpdatedModel; readonly queries: readonly QueryResult[] }
  | { readonly reason: Message };

/** The model with its restrictions and priors, not yet updated. */
function declaredModel(free: CausalModel, { restrictions, priors }: Declared): CausalModel {
  const restricted = restrictions.reduce((before, statement) => restrict(before, { statement }), free);
  return withPriors(restricted, priors);
}

/**
 * Updates the model with the cases and asks it.
 *
 * @param free the model as its arrows say, without restrictions and priors
 */
export function answers(
  free: CausalModel,
  analysis: Declared,
  cases: readonly string[],
  rows: readonly Row[],
): Answers {
  try {
    const model = declaredModel(free, analysis);
    const { draws, seed } = analysis;
    const updated = update(model, rows, { draws, seed });
    return {
      updated,
      queries: analysis.queries.map((query) =>
        asked(free, updated, query, query.case === undefined ? {} : (rows[cases.indexOf(query.case)] ?? {}), {
          draws,
          seed,
        }),
      ),
    };
  } catch (error) {
    if (error instanceof DataError || error instanceof ModelError || error instanceof ParameterError)
      return { reason: error.notice };
    throw error;
  }
}

function asked(
  free: CausalModel,
  model: UpdatedModel,
  { id, title, query, given, case: caseId }: Declared["queries"][number],
  row: Row,
  sampling: Pick<QueryOptions, "draws" | "seed">,
): QueryResult {
  const seen = Object.entries(row).map(([node, value]) => `${node}==${value}`);
  const { statement, given: asSet } = queryParts(query, given);
  const condition = [
    ...(asSet === undefined ? [] : seen.length === 0 ? [asSet] : [`(${asSet})`]),
    ...seen,
  ].join(" & ");
  const about = {
    id,
    title,
    query: statement,
    ...(condition === "" ? {} : { given: condition }),
    ...(caseId === undefined ? {} : { caseId }),
  };
  const options = {
    ...sampling,
    ...(condition === "" ? {} : { given: condition }),
    ...(caseId === undefined ? {} : { caseLevel: true }),
  };
  try {
    const share = queryTypes(free, statement).every(({ value }) => value === 1);
    const prior = answerOf(queryModel(model, statement, { ...options, using: "priors" }));
    return { ...about, share, prior, posterior: answerOf(queryModel(model, statement, options)) };
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    return { ...about, share: false, ...reasonOf(error.notice) };
  }
}

const answerOf = ({ mean, sd, low, high, exact }: Estimate): Answer => ({ mean, sd, low, high, exact });
