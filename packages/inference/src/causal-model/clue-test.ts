import { classicTest, type TestKind } from "../tracing/classic-tests.ts";
import type { CausalModel } from "./causal-model.ts";
import { type QueryOptions, queryModel } from "./query-model.ts";
import type { UpdatedModel } from "./update/update.ts";

export type ClueTest = TestKind & {
  /** probability of the clue if the query holds, and if it does not */
  readonly sensitivity: number;
  readonly falseAlarm: number;
  /** probability of the query before the clue is looked for, when it is found, and when it is not */
  readonly prior: number;
  readonly ifFound: number;
  readonly ifNotFound: number;
};

/**
 * Classifies a clue for a case as one of the four tests of process tracing, by the probabilities that follow from the
 * model instead of being judged. Both sensitivity and false alarm can be used as likelihoods in `weighEvidence`.
 *
 * @param query true or false of a case, such as "Y[X=1] > Y[X=0]"
 * @param clue what would be looked for in it, such as "M==1"
 * @param given what is known of it, such as "X==1 & Y==1"
 * @param options which distribution, and the likelihood ratio from which a clue decides (default 10)
 * @returns the test with its sensitivity and false alarm, each in 0..1; two queries
 * @throws QueryError as `queryModel`, also when query or clue are certain given what is known
 * @see Humphreys & Jacobs (2015), American Political Science Review 109: 653-673
 */
export function clueTest(
  model: CausalModel | UpdatedModel,
  query: string,
  clue: string,
  given: string,
  { cutoff = 10, ...options }: Pick<QueryOptions, "using"> & { readonly cutoff?: number } = {},
): ClueTest {
  const ask = (what: string, condition: string) =>
    queryModel(model, what, { ...options, caseLevel: true, given: condition }).mean;
  const sensitivity = ask(clue, `(${given}) & (${query})`);
  const falseAlarm = ask(clue, `(${given}) & !(${query})`);
  return {
    ...classicTest(sensitivity, falseAlarm, cutoff),
    sensitivity,
    falseAlarm,
    prior: ask(query, given),
    ifFound: ask(query, `(${given}) & (${clue})`),
    ifNotFound: ask(query, `(${given}) & !(${clue})`),
  };
}
