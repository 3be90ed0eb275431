import { list, type Message, number, type Value } from "@throughline/messages";
import { parseLiteral } from "@throughline/sets";
import { type AnalysisOf, cellId } from "@throughline/study";
import { type Draft, drafter } from "../../draft.ts";
import type { Evidence, Grounds } from "../../evidence.ts";
import { term, write, yesNo } from "../../messages/write.ts";
import { anyConfiguration } from "../../wording.ts";
import type { ModelResult, SolutionResult, TruthTableResult } from "./result.ts";
import { modelCountText } from "./solutions.ts";
import { literalMessage, termMessage } from "./term-message.ts";

type Analysis = AnalysisOf<"truth-table">;

/** What the conclusions rest on. */
type Basis = {
  /** how many cases are in the table */
  readonly cases: number;
  /** their cells */
  readonly on: Grounds;
  readonly needs: readonly string[];
  /** the cases that are neither in the outcome nor out of it */
  readonly undecided: ReadonlySet<string>;
};

/** From this inclusion a condition is called necessary. */
const leastInclN = 0.9;
/** Below this relevance a necessary condition is trivial. */
const leastRoN = 0.5;
/** The most models that are written out. */
const mostModels = 4;

/** What the solutions are, which rows contradict themselves, and what is necessary. */
export function truthTableDrafts(
  evidence: Evidence,
  analysis: Analysis,
  result: TruthTableResult,
  basis: Basis,
): Draft[] {
  const limits = limitsOf(evidence, result);
  return [
    ...(isSmall(analysis, basis) ? [fewCasesDraft(evidence, analysis, result, basis)] : []),
    ...result.solutions.map((solution) => solutionDraft(evidence, analysis, result, solution, basis, limits)),
    ...(result.solutions.length === 0 ? [notSufficientDraft(evidence, analysis, result, basis, limits)] : []),
    ...contradictionDrafts(evidence, analysis, result, basis),
    necessityDraft(evidence, analysis, result, basis, limits),
  ];
}

const isSmall = ({ conditions }: Analysis, { cases }: Basis): boolean => cases <= conditions.length;

/** With no more cases than conditions, one line says what the table can show; readers can open its solutions. */
function fewCasesDraft(
  evidence: Evidence,
  { id, conditions }: Analysis,
  result: TruthTableResult,
  { cases, on, needs }: Basis,
): Draft {
  const models = result.solutions.find(({ type }) => type === "parsimonious")?.modelCount;
  return drafter(evidence, id)(
    "few-cases",
    write("truthTable.fewCases", {
      cases,
      conditions: conditions.length,
      observed: observedRows(result),
      all: result.rowsInTable,
      models: models === undefined ? 0 : Number(models),
    }),
    null,
    { on, needs, headline: true },
  );
}

const observedRows = ({ rows }: TruthTableResult) => rows.filter((row) => row.n > 0).length;

/** What limits every conclusion of the table. */
function limitsOf(evidence: Evidence, result: TruthTableResult): Message[] {
  const observed = observedRows(result);
  const remainders = result.rowsInTable - observed;
  const { excluded, constant, ambiguous } = result;
  return [
    ...(remainders > 0
      ? [write("truthTable.limitedDiversity", { observed, all: result.rowsInTable, remainders })]
      : []),
    ...(excluded.length > 0
      ? [
          write("some.excluded", {
            cases: list(excluded.map(({ caseId }) => evidence.caseReference(caseId))),
          }),
        ]
      : []),
    ...(constant.length > 0
      ? [write("truthTable.constant", { attributes: evidence.attributeList(constant) })]
      : []),
    ...(ambiguous.length > 0
      ? [
          write("truthTable.ambiguous", {
            cases: list(
              ambiguous.map(({ caseId, condition }) =>
                write("truthTable.ambiguousCase", {
                  case: evidence.caseReference(caseId),
                  condition: evidence.attributeReference(condition),
                }),
              ),
            ),
          }),
        ]
      : []),
  ];
}

function solutionDraft(
  evidence: Evidence,
  analysis: Analysis,
  result: TruthTableResult,
  solution: SolutionResult,
  basis: Basis,
  limits: readonly Message[],
): Draft {
  const draft = drafter(evidence, analysis.id);
  const { type, models, modelCount } = solution;
  const { on, needs } = basis;
  const topic = `solution.${type}`;
  if (solution.reason !== undefined)
    return draft(
      topic,
      write("truthTable.noSolution", {
        type: term("solution", type),
        reason: solution.reasonMessage ?? solution.reason,
      }),
      null,
      {
        on,
        needs,
      },
    );
  const [first] = models;
  const several = modelCount !== "1" && models.length > 0;
  const cutShort = write("truthTable.cutShort", {
    terms: first?.terms.length ?? 0,
    least: solution.atLeastTerms,
  });
  return draft(
    topic,
    solutionMessage(evidence, result, solution, basis.cases),
    models
      .map((model) => model.terms.map(({ term }) => (term === "" ? anyConfiguration : term)).join(" + "))
      .join(" | "),
    {
      on,
      headline: type === "parsimonious" && !isSmall(analysis, basis),
      needs,
      ...agreement(result, solution, basis),
      figures: first ? { inclS: first.inclS, PRI: first.PRI, covS: first.covS, models: models.length } : {},
      caveats: [
        ...(solution.complete ? [] : [cutShort]),
        ...(several ? [write("truthTable.ambiguity", { models: modelCountText(solution) })] : []),
        ...limits,
      ],
    },
  );
}

/** The cases that a solution covers and that have the outcome, and those that it covers and that have not. */
function agreement(
  { rows }: TruthTableResult,
  { models: [first] }: SolutionResult,
  { undecided }: Basis,
): Pick<Draft, "agreeing" | "contradicting" | "gradedWithoutOutcome"> {
  const covered = new Set(first?.terms.flatMap(({ cases }) => cases) ?? []);
  if (covered.size === 0) return {};
  const positive = rows.filter(({ out }) => out === "1");
  const deviant = new Set(positive.flatMap((row) => row.deviant).filter((id) => covered.has(id)));
  return {
    agreeing: [...covered].filter((id) => !deviant.has(id) && !undecided.has(id)),
    contradicting: [...deviant],
    gradedWithoutOutcome: rows.flatMap((row) => row.deviant).length,
  };
}

function solutionMessage(
  evidence: Evidence,
  result: TruthTableResult,
  solution: SolutionResult,
  cases: number,
): Message {
  const { type, models, modelCount } = solution;
  const [first] = models;
  const values = {
    type: term("solution", type),
    outcome: write("truthTable.outcome", {
      attribute: evidence.attributeReference(parseLiteral(result.outcome).name),
      negated: yesNo(result.outcome.startsWith("~")),
    }),
    shown: list(
      models.slice(0, mostModels).map((model) => modelValue(evidence, model)),
      "or",
    ),
    more: Math.max(0, models.length - mostModels),
    basis: write("truthTable.basis", {
      positive: result.rows.filter((row) => row.out === "1").length,
      observed: observedRows(result),
      all: result.rowsInTable,
      cases,
    }),
  };
  if (first !== undefined && modelCount !== "1")
    return write("truthTable.tied", { ...values, models: modelCountText(solution) });
  return write("truthTable.solution", {
    ...values,
    fitted: yesNo(first !== undefined),
    inclS: number(first?.inclS ?? Number.NaN, 3),
    covS: number(first?.covS ?? Number.NaN, 3),
  });
}

function modelValue(evidence: Evidence, { terms }: ModelResult): Value {
  return list(
    terms.map(({ term }) => termMessage(evidence, term)),
    "plus",
  );
}

function notSufficientDraft(
  evidence: Evidence,
  analysis: Analysis,
  result: TruthTableResult,
  { on, needs }: Basis,
  limits: readonly Message[],
): Draft {
  return drafter(evidence, analysis.id)(
    "solution",
    write("truthTable.notSufficient", {
      outcome: evidence.attributeReference(parseLiteral(result.outcome).name),
      cutoff: list([analysis.incl_cut].flat()),
    }),
    "none",
    { on, headline: true, needs, caveats: limits },
  );
}

/** The cases of a row with the outcome. */
function agreeingCases(
  { cases, deviant }: TruthTableResult["rows"][number],
  undecided: ReadonlySet<string>,
): string[] {
  const without = new Set(deviant);
  return cases.filter((id) => !without.has(id) && !undecided.has(id));
}

/** The rows that hold cases with and without the outcome, if there are any. */
function contradictionDrafts(
  evidence: Evidence,
  analysis: Analysis,
  result: TruthTableResult,
  { undecided }: Basis,
): Draft[] {
  const mixed = result.rows.filter(
    (row) => row.deviant.length > 0 && agreeingCases(row, undecided).length > 0,
  );
  if (mixed.length === 0) return [];
  const attributes = [...analysis.conditions, parseLiteral(result.outcome).name];
  return [
    drafter(evidence, analysis.id)(
      "contradictions",
      write("truthTable.contradictions", {
        count: mixed.length,
        rows: list(
          mixed.map(({ row, cases }) =>
            write("truthTable.contradictoryRow", {
              row,
              cases: list(
                cases.map((id) => evidence.caseReference(id)),
                "comma",
              ),
            }),
          ),
          "semicolon",
        ),
      }),
      mixed.map((row) => String(row.row)).join(","),
      {
        on: {
          cells: mixed.flatMap((row) => row.cases.flatMap((id) => attributes.map((a) => cellId(id, a)))),
        },
      },
    ),
  ];
}

function necessityDraft(
  evidence: Evidence,
  analysis: Analysis,
  result: TruthTableResult,
  basis: Basis,
  limits: readonly Message[],
): Draft {
  const { cases, on, needs } = basis;
  const passing = result.necessity.filter((condition) => condition.inclN >= leastInclN);
  return drafter(evidence, analysis.id)(
    "necessity",
    passing.length === 0
      ? write("truthTable.noneNecessary", { cases })
      : write("truthTable.necessary", {
          cases,
          conditions: list(
            passing.map(({ condition, inclN, RoN }) =>
              write("truthTable.necessaryCondition", {
                condition: literalMessage(evidence, parseLiteral(condition)),
                inclN: number(inclN, 3),
                RoN: number(RoN, 3),
                trivial: yesNo(RoN < leastRoN),
              }),
            ),
          ),
        }),
    passing.map((c) => c.condition).join(","),
    {
      on,
      needs,
      caveats: limits,
      ...necessityAgreement(result, passing, basis),
    },
  );
}

/** The cases with the outcome that have every necessary condition, and those that lack one. */
function necessityAgreement(
  { conditions, rows }: TruthTableResult,
  passing: TruthTableResult["necessity"],
  { undecided }: Basis,
): Pick<Draft, "agreeing" | "contradicting" | "gradedWithoutOutcome"> {
  const hasAll = (configuration: readonly number[]) =>
    passing.every(({ condition }) => {
      const { name, negated, values = [1] } = parseLiteral(condition);
      return values.includes(configuration[conditions.indexOf(name)] ?? Number.NaN) !== negated;
    });
  const reached = rows.flatMap((row) =>
    agreeingCases(row, undecided).map((id) => ({ id, isAgreeing: hasAll(row.configuration) })),
  );
  return {
    agreeing: reached.flatMap(({ id, isAgreeing }) => (isAgreeing ? [id] : [])),
    contradicting: reached.flatMap(({ id, isAgreeing }) => (isAgreeing ? [] : [id])),
    ...(passing.length === 0 ? {} : { gradedWithoutOutcome: rows.flatMap(({ deviant }) => deviant).length }),
  };
}
