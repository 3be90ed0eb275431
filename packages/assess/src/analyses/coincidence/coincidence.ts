import {
  ConditionError,
  type ConfigurationTable,
  coincidence,
  combinationCount,
  complexFormulas,
  configurationTable,
  constantFactors,
  MembershipError,
  type Progress,
  ThresholdError,
  usualCombinations,
} from "@throughline/sets";
import type { AnalysisOf } from "@throughline/study";
import { cellId } from "@throughline/study";
import type { Item } from "../../conclusion.ts";
import { drafter, type Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { count, figure, list } from "../../wording.ts";
import { memberships } from "../truth-table/memberships.ts";
import { type RobustModels, robustModels } from "./robust-models.ts";
import { searchOptions } from "./search-options.ts";
import { type CaseUnderStructure, casesUnder } from "./structure-cases.ts";

export type CoincidenceResult = {
  readonly factors: readonly string[];
  /** factors that do not vary among the cases, left out, each with the one value that it has */
  readonly constant: readonly { readonly attribute: string; readonly value: number }[];
  readonly cases: number;
  readonly configurations: number;
  readonly sufficient: number;
  readonly atoms: readonly {
    readonly outcome: string;
    readonly condition: string;
    readonly con: number;
    readonly cov: number;
    readonly complexity: number;
  }[];
  /** the simplest structures first, at most fifty */
  readonly structures: readonly {
    readonly id: string;
    readonly condition: string;
    readonly con: number;
    readonly cov: number;
    /** by the measures that were asked for; `con` and `cov` when none were */
    readonly fit: readonly [number, number];
    readonly complexity: number;
    readonly exhaustiveness: number;
    readonly faithfulness: number;
    readonly coherence: number;
    readonly cyclic: boolean;
    readonly atoms: readonly {
      readonly outcome: string;
      readonly disjuncts: readonly (readonly string[])[];
    }[];
  }[];
  readonly structureCount: number;
  /** how many combinations of one formula an outcome there are, of which the simplest thousand are joined */
  readonly combinations: string;
  /** how each case stands under the simplest structure */
  readonly underFirst: readonly CaseUnderStructure[];
  /** nothing was cut short, and all combinations were joined */
  readonly complete: boolean;
  readonly excluded: readonly { readonly caseId: string; readonly attributes: readonly string[] }[];
  /** with `robustness`: how far models withstand other thresholds */
  readonly robustness?: RobustModels;
  /** why nothing was sought */
  readonly reason?: string;
};

const mostListed = 50;

/** Causes of several outcomes, and how they hang together; traced to the cells of all its cases. */
export function coincidenceAnalysis(
  evidence: Evidence,
  analysis: AnalysisOf<"coincidence">,
  onProgress?: (progress: Progress) => void,
): Yield<CoincidenceResult> {
  const draft = drafter(evidence, analysis.id);
  const { factors } = analysis;
  const all = evidence.casesOf(analysis.cases);
  const excluded = all.flatMap((c) => {
    const blank = factors.filter((a) => evidence.grade(c.id, a) === undefined);
    return blank.length === 0 ? [] : [{ caseId: c.id, attributes: blank }];
  });
  const gone = new Set(excluded.map((e) => e.caseId));
  const cases = all.filter((c) => !gone.has(c.id));
  const needs = excluded.flatMap((e) => e.attributes.map((a) => cellId(e.caseId, a)));
  const cells = cases.flatMap((c) => factors.map((a) => cellId(c.id, a)));
  const nothing = (reason: string): Yield<CoincidenceResult> => ({
    result: {
      factors,
      constant: [],
      cases: cases.length,
      configurations: 0,
      sufficient: 0,
      atoms: [],
      structures: [],
      structureCount: 0,
      combinations: "0",
      underFirst: [],
      complete: true,
      excluded,
      reason,
    },
    drafts: [draft("structures", `No causal structure is sought: ${reason}`, null, { on: { cells }, needs })],
  });
  if (cases.length <= factors.length)
    return nothing(
      `${count(cases.length, "case")} ${cases.length === 1 ? "is" : "are"} too few to tell ${count(factors.length, "factor")} apart; formulas would fit by chance.${excluded.length > 0 ? ` Of ${count(all.length, "case")}, ${excluded.length} lack a grade on some factor: ${list(excluded.map((e) => evidence.caseName(e.caseId)))}.` : ""}`,
    );
  const data = memberships(evidence, cases, factors, false);
  if (typeof data === "string") return nothing(data);
  const constant = constantFactors(data).map(({ factor, value }) => ({ attribute: factor, value }));
  const still = (attribute: string) => constant.some((one) => one.attribute === attribute);
  const outcomesLeft = (analysis.outcomes ?? factors).filter((factor) => !still(factor));
  if (factors.length - constant.length < 2 || outcomesLeft.length === 0)
    return nothing(
      `${list(constant.map(({ attribute, value }) => `${evidence.label(attribute)} is ${figure(value, 2)} in every case`))}; what does not vary neither causes nor is caused.`,
    );
  let table: ConfigurationTable;
  let found: ReturnType<typeof search>;
  const search = () => {
    const options = searchOptions(analysis, table, outcomesLeft);
    const { msc, asf, complete } = coincidence(table, { ...options, ...(onProgress && { onProgress }) });
    return { options, msc, asf, complete, structures: complexFormulas(asf, table, options) };
  };
  try {
    table = configurationTable(data, undefined, { constants: "remove" });
    found = search();
  } catch (error) {
    if (
      !(
        error instanceof MembershipError ||
        error instanceof ConditionError ||
        error instanceof ThresholdError
      )
    )
      throw error;
    return nothing(error.message);
  }
  const { options, msc, asf, complete, structures } = found;
  const combinations = combinationCount(asf);
  const joined = combinations <= usualCombinations;
  const [conMeasure, covMeasure] = analysis.measures ?? ["con", "cov"];
  const result: CoincidenceResult = {
    factors,
    constant,
    cases: cases.length,
    configurations: table.frequencies.length,
    sufficient: msc.length,
    atoms: asf.map(({ outcome, condition, con, cov, complexity }) => ({
      outcome,
      condition,
      con,
      cov,
      complexity,
    })),
    structures: structures.slice(0, mostListed).map((s, i) => ({
      id: `${analysis.id}.structure.${i + 1}`,
      condition: s.condition,
      con: s.con,
      cov: s.cov,
      fit: [s[conMeasure], s[covMeasure]] as const,
      complexity: s.complexity,
      exhaustiveness: s.exhaustiveness,
      faithfulness: s.faithfulness,
      coherence: s.coherence,
      cyclic: s.cyclic,
      atoms: s.atoms.map(({ outcome, disjuncts }) => ({ outcome, disjuncts })),
    })),
    structureCount: structures.length,
    combinations: String(combinations),
    underFirst: structures[0] ? casesUnder(structures[0].condition, table, data.cases) : [],
    complete: complete && joined,
    excluded,
  };
  const texts = structures.map(({ condition }) => condition);
  const [first] = structures;
  const over = `${count(cases.length, "case")} in ${count(table.frequencies.length, "configuration")} (${analysis.measures ? analysis.measures.join(" and ") : "consistency and coverage"} of at least ${figure(analysis.con, 2)} and ${figure(analysis.cov, 2)})`;
  const traced = (id: string, label: string): Item => ({
    id,
    analysis: analysis.id,
    label,
    trace: evidence.trace({ cells }),
  });
  const items = result.structures.map(({ id, condition, con, cov }) =>
    traced(id, `causal structure ${condition} (con ${figure(con, 3)}, cov ${figure(cov, 3)})`),
  );
  return {
    result,
    items,
    ...(analysis.robustness && {
      closer: (depth) => {
        if (depth === "cases") return { result, items };
        const { con: _, cov: __, conMsc: ___, ...rest } = options;
        const robustness = robustModels(analysis.id, table, rest);
        const scored = robustness.models.map(({ id, model, score, normalised }) =>
          traced(id, `model ${model} (fit-robustness ${score}, normalised ${figure(normalised, 3)})`),
        );
        return { result: { ...result, robustness }, items: [...items, ...scored] };
      },
    }),
    drafts: [
      draft(
        "structures",
        first === undefined
          ? `No causal structure fits ${over}.`
          : texts.length === 1
            ? `One causal structure fits ${over}: ${first.condition} (con ${figure(first.con, 3)}, cov ${figure(first.cov, 3)}).`
            : `${result.complete ? "" : "At least "}${texts.length} causal structures fit ${over}, and the data do not choose: ${texts.slice(0, 3).join("; or ")}${texts.length > 3 ? `; and ${texts.length - 3} more` : ""}.`,
        first === undefined ? "none" : texts.join(" | "),
        {
          on: { cells },
          headline: true,
          needs,
          figures: first ? { con: first.con, cov: first.cov, structures: texts.length } : {},
          caveats: [
            ...(complete ? [] : ["The search was cut short: there may be other structures."]),
            ...(joined
              ? []
              : [
                  `Of ${combinations} combinations of formulas the simplest ${usualCombinations} were joined: there may be other structures.`,
                ]),
            ...(texts.length > 1
              ? [`${texts.length} structures fit; the data do not choose between them.`]
              : []),
            ...(first && first.exhaustiveness < 1
              ? [
                  `Of the configurations that ${texts.length > 1 ? "the first structure" : "the structure"} allows, ${figure(first.exhaustiveness * 100, 0)} % are observed.`,
                ]
              : []),
            ...(constant.length > 0
              ? [
                  `Left out, as they do not vary: ${list(constant.map(({ attribute, value }) => `${evidence.label(attribute)} (${figure(value, 2)} in every case)`))}.`,
                ]
              : []),
            ...(excluded.length > 0
              ? [`Left out for missing grades: ${list(excluded.map((e) => evidence.caseName(e.caseId)))}.`]
              : []),
          ],
        },
      ),
    ],
  };
}
