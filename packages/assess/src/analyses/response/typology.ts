import { allOf, negate, type Truth, truthOf } from "@throughline/influence";
import { parseLiteral } from "@throughline/sets";
import { type AnalysisOf, cellId } from "@throughline/study";
import type { Evidence, Grounds } from "../../evidence.ts";

type Analysis = AnalysisOf<"response">;
export type OwnType = NonNullable<Analysis["types"]>[number];

/**
 * Returns the types of a study's own typology that a case is of: those whose conditions are all met, without those that a narrower one
 * lies under. Undefined when it may be of a further type for all that is known.
 */
export function ownTypes(
  evidence: Evidence,
  caseId: string,
  types: readonly OwnType[],
): OwnType[] | undefined {
  const judged = types.map((type) => ({ type, truth: conditionsOf(evidence, caseId, type) }));
  const met = judged.flatMap(({ type, truth }) => (truth === "met" ? [type] : []));
  const narrowest = met.filter(({ id }) => !met.some((other) => liesUnder(types, other, id)));
  const open = judged.filter(({ type, truth }) => truth === "unknown" && !isBroader(types, type, met));
  return open.length > 0 ? undefined : narrowest;
}

/**
 * Returns the cells on which the types of a case rest: all conditions of its types and, of every other type that it could be of, whichever
 * unmet condition has the best evidence. A type that is broader than one that is met changes nothing.
 */
export function evidenceOfTypes(
  evidence: Evidence,
  caseId: string,
  types: readonly OwnType[],
): { readonly cells: readonly string[]; readonly eitherOf: readonly (readonly Grounds[])[] } {
  const met = types.filter((type) => conditionsOf(evidence, caseId, type) === "met");
  const deciding = types.filter((type) => !isBroader(types, type, met));
  const cellsOf = (type: OwnType, wanted: Truth) =>
    judgedConditions(evidence, caseId, type).flatMap(({ name, truth }) =>
      truth === wanted ? [cellId(caseId, name)] : [],
    );
  return {
    cells: [...new Set(deciding.flatMap((type) => (met.includes(type) ? cellsOf(type, "met") : [])))],
    eitherOf: deciding
      .filter((type) => !met.includes(type))
      .map((type) => cellsOf(type, "not met").map((cell) => ({ cells: [cell] }))),
  };
}

function conditionsOf(evidence: Evidence, caseId: string, type: OwnType): Truth {
  return allOf(judgedConditions(evidence, caseId, type).map(({ truth }) => truth));
}

function judgedConditions(evidence: Evidence, caseId: string, { when }: OwnType) {
  return when.map((text) => {
    const { name, negated } = parseLiteral(text);
    const truth = truthOf(evidence.isIn(caseId, name));
    return { name, truth: negated ? negate(truth) : truth };
  });
}

/** Whether a type lies under another, itself or by those between. */
function liesUnder(types: readonly OwnType[], type: OwnType, broader: string): boolean {
  if (type.under === undefined) return false;
  const above = types.find(({ id }) => id === type.under);
  return type.under === broader || (above !== undefined && liesUnder(types, above, broader));
}

const isBroader = (types: readonly OwnType[], type: OwnType, met: readonly OwnType[]): boolean =>
  met.some((one) => liesUnder(types, one, type.id));
