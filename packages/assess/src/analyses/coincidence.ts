import {
  ConditionError,
  type ConfigurationTable,
  coincidence,
  complexFormulas,
  configurationTable,
  MembershipError,
} from "@throughline/sets";
import type { AnalysisOf } from "@throughline/study";
import type { Item } from "../assessment.ts";
import { drafter, type Yield } from "../draft.ts";
import { cellId, type Evidence } from "../evidence.ts";
import { count, figure, list } from "../wording.ts";
import { type RobustModels, robustModels } from "./coincidence/robust-models.ts";
import { memberships } from "./truth-table/memberships.ts";

export type CoincidenceResult = {
  readonly factors: readonly string[];
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
      cases: cases.length,
      configurations: 0,
      sufficient: 0,
      atoms: [],
      structures: [],
      structureCount: 0,
      excluded,
      reason,
    },
    drafts: [draft("structures", `No causal structure is sought: ${reason}`, null, { on: { cells }, needs })],
  });
  if (cases.length <= factors.length)
    return nothing(
      `${count(cases.length, "case")} are too few to tell ${count(factors.length, "factor")} apart; formulas would fit by chance.`,
    );
  const data = memberships(evidence, cases, factors, false);
  if (typeof data === "string") return nothing(data);
  let table: ConfigurationTable;
  try {
    table = configurationTable(data);
  } catch (error) {
    if (!(error instanceof MembershipError || error instanceof ConditionError)) throw error;
    return nothing(error.message);
  }
  const outcomes = analysis.outcomes?.flatMap((factor) => {
    const values = table.values.get(factor) ?? [];
    return (table.scale === "multi" ? values : values.slice(0, 1)).map(({ text }) => text);
  });
  const options = {
    ordering: analysis.ordering,
    strict: analysis.strict,
    ...(outcomes && { outcomes }),
  };
  const { msc, asf, complete } = coincidence(table, { con: analysis.con, cov: analysis.cov, ...options });
  const structures = complexFormulas(asf, table);
  const result: CoincidenceResult = {
    factors,
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
      complexity: s.complexity,
      exhaustiveness: s.exhaustiveness,
      faithfulness: s.faithfulness,
      coherence: s.coherence,
      cyclic: s.cyclic,
      atoms: s.atoms.map(({ outcome, disjuncts }) => ({ outcome, disjuncts })),
    })),
    structureCount: structures.length,
    excluded,
  };
  const texts = structures.map(({ condition }) => condition);
  const [first] = structures;
  const over = `${count(cases.length, "case")} in ${count(table.frequencies.length, "configuration")} (consistency and coverage of at least ${figure(analysis.con, 2)} and ${figure(analysis.cov, 2)})`;
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
        const robustness = robustModels(analysis.id, table, options);
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
            : `${texts.length} causal structures fit ${over}, and the data do not choose: ${texts.slice(0, 3).join("; or ")}${texts.length > 3 ? `; and ${texts.length - 3} more` : ""}.`,
        first === undefined ? "none" : texts.join(" | "),
        {
          on: { cells },
          headline: true,
          needs,
          figures: first ? { con: first.con, cov: first.cov, structures: texts.length } : {},
          caveats: [
            ...(complete ? [] : ["The search was cut short: there may be other structures."]),
            ...(texts.length > 1
              ? [`${texts.length} structures fit; the data do not choose between them.`]
              : []),
            ...(first && first.exhaustiveness < 1
              ? [
                  `Of the configurations that ${texts.length > 1 ? "the first structure" : "the structure"} allows, ${figure(first.exhaustiveness * 100, 0)} % are observed.`,
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
