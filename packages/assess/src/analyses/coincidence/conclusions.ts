import { list, type Message, number, reference, type Value } from "@throughline/messages";
import { defaultMaxCombinations, parseFactorValue } from "@throughline/sets";
import type { AnalysisOf, Case } from "@throughline/study";
import { type Draft, drafter } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { write, yesNo } from "../../messages/write.ts";
import { literalMessage } from "../truth-table/term-message.ts";
import type { CoincidenceResult } from "./result.ts";
import type { Structures } from "./structures.ts";

type Constant = CoincidenceResult["constant"];

/** The most structures that are written out. */
const mostStructures = 3;

/** Why there are too few cases for the number of factors. */
export function fewCasesMessage(
  evidence: Evidence,
  all: readonly Case[],
  cases: readonly Case[],
  factors: readonly string[],
  excluded: CoincidenceResult["excluded"],
): Message {
  return write("coincidence.fewCases", {
    cases: cases.length,
    factors: factors.length,
    lacking: excluded.length,
    all: all.length,
    excluded: list(excluded.map(({ caseId }) => evidence.caseReference(caseId))),
  });
}

/** That the factors do not vary enough. */
export function withoutVariation(evidence: Evidence, constant: Constant): Message {
  return write("coincidence.constant", {
    factors: list(constant.map((one) => write("coincidence.constantFactor", constantValues(evidence, one)))),
  });
}

function constantValues(evidence: Evidence, { attribute, value }: Constant[number]) {
  return {
    attribute: reference("attribute", attribute, evidence.label(attribute)),
    value: number(value),
  };
}

/** Which causal structures fit. */
export function structuresDraft(
  evidence: Evidence,
  analysis: AnalysisOf<"coincidence">,
  result: CoincidenceResult,
  found: Structures,
  { cells, needs }: { readonly cells: readonly string[]; readonly needs: readonly string[] },
): Draft {
  const texts = found.structures.map(({ condition }) => condition);
  const [first] = found.structures;
  return drafter(evidence, analysis.id)(
    "structures",
    structuresMessage(evidence, analysis, result, found),
    first === undefined ? "none" : texts.join(" | "),
    {
      on: { cells },
      headline: true,
      needs,
      figures: first ? { con: first.con, cov: first.cov, structures: texts.length } : {},
      caveats: caveatsOf(evidence, result, found),
    },
  );
}

function structuresMessage(
  evidence: Evidence,
  { measures, con, cov }: AnalysisOf<"coincidence">,
  { cases, configurations, complete }: CoincidenceResult,
  { structures }: Structures,
): Message {
  const basis = write("coincidence.basis", {
    cases,
    configurations,
    measures: measures
      ? write("coincidence.askedMeasures", { con: measures[0], cov: measures[1] })
      : write("coincidence.measures"),
    con: number(con),
    cov: number(cov),
  });
  const [first] = structures;
  if (first === undefined) return write("coincidence.noStructure", { basis });
  if (structures.length === 1)
    return write("coincidence.oneStructure", {
      basis,
      structure: structureValue(evidence, first),
      con: number(first.con, 3),
      cov: number(first.cov, 3),
    });
  return write("coincidence.structures", {
    complete: yesNo(complete),
    count: structures.length,
    basis,
    structures: list(
      structures.slice(0, mostStructures).map((structure) => structureValue(evidence, structure)),
      "or",
    ),
    more: Math.max(0, structures.length - mostStructures),
  });
}

/** A structure in words: each outcome from its alternative causes. */
function structureValue(evidence: Evidence, { atoms }: Structures["structures"][number]): Value {
  const factors = Object.keys(evidence.study.manifest.attributes);
  const factorValue = (text: string) => literalMessage(evidence, parseFactorValue(text, factors));
  return list(
    atoms.map(({ outcome, disjuncts }) =>
      write("coincidence.formula", {
        outcome: factorValue(outcome),
        causes: list(
          disjuncts.map((values) => list(values.map((value) => factorValue(value)))),
          "plus",
        ),
      }),
    ),
  );
}

function caveatsOf(
  evidence: Evidence,
  { constant, excluded }: CoincidenceResult,
  { structures, searchedAll, joinedAll, combinations }: Structures,
): Message[] {
  const [first] = structures;
  const several = structures.length > 1;
  return [
    ...(searchedAll ? [] : [write("coincidence.cutShort")]),
    ...(joinedAll
      ? []
      : [
          write("coincidence.notJoined", {
            combinations: String(combinations),
            joined: String(defaultMaxCombinations),
          }),
        ]),
    ...(several ? [write("coincidence.ambiguity", { count: structures.length })] : []),
    ...(first && first.exhaustiveness < 1
      ? [
          write("coincidence.exhaustiveness", {
            several: yesNo(several),
            percent: number(first.exhaustiveness * 100, 0),
          }),
        ]
      : []),
    ...(constant.length > 0
      ? [
          write("coincidence.constantLeftOut", {
            factors: list(
              constant.map((one) => write("coincidence.constantFactor", constantValues(evidence, one))),
            ),
          }),
        ]
      : []),
    ...(excluded.length > 0
      ? [
          write("some.excluded", {
            cases: list(excluded.map(({ caseId }) => evidence.caseReference(caseId))),
          }),
        ]
      : []),
  ];
}
