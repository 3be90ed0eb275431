import type { Message } from "@throughline/messages";
import { constantFactors, type SetData } from "@throughline/sets";
import type { AnalysisOf, Case } from "@throughline/study";
import { cellId } from "@throughline/study";
import { drafter, type Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { reasonOf } from "../../messages/english.ts";
import { write } from "../../messages/write.ts";
import { completeCases } from "../complete-cases.ts";
import type { Search } from "../computation.ts";
import { labelled } from "../labelled.ts";
import { memberships } from "../truth-table/memberships.ts";
import { fewCasesMessage, structuresDraft, withoutVariation } from "./conclusions.ts";
import { modelItems, structureItems } from "./items.ts";
import type { CoincidenceResult } from "./result.ts";
import { robustModels } from "./robust-models.ts";
import { type FoundStructures, structuresOf } from "./search.ts";
import { casesUnder } from "./structure-cases.ts";

const mostListed = 50;

/** Causes of several outcomes, and how they hang together; traced to the cells of all its cases. */
export function coincidenceAnalysis(
  evidence: Evidence,
  analysis: AnalysisOf<"coincidence">,
  { onProgress }: Search = {},
): Yield<CoincidenceResult> {
  const { factors } = analysis;
  const { all, cases, excluded, needs } = completeCases(evidence, analysis.cases, factors);
  const cells = cases.flatMap((c) => factors.map((a) => cellId(c.id, a)));
  const basis = { cells, needs, cases, excluded };
  const none = (reason: Message) => withoutStructures(evidence, analysis, basis, reason);
  if (cases.length <= factors.length) return none(fewCasesMessage(evidence, all, cases, factors, excluded));
  const sets = memberships(evidence, cases, factors, false);
  if ("reason" in sets) return none(sets.reason);
  const { data } = sets;
  const constant = constantFactors(data).map(({ factor, value }) => ({ attribute: factor, value }));
  const varies = (factor: string) => !constant.some(({ attribute }) => attribute === factor);
  const outcomes = (analysis.outcomes ?? factors).filter(varies);
  if (factors.filter(varies).length < 2 || outcomes.length === 0)
    return none(withoutVariation(evidence, constant));
  const found = structuresOf(analysis, data, onProgress);
  if ("reason" in found) return none(labelled(found.reason, evidence));
  const result = resultOf(analysis, found, data, { constant, excluded });
  const items = () => structureItems(evidence, analysis, result, cells);
  const draft = structuresDraft(evidence, analysis, result, found, basis);
  if (!analysis.robustness) return { result, items, drafts: [draft] };
  return {
    result,
    items,
    drafts: [draft],
    closer: (depth) => {
      if (depth === "cases") return { result, items };
      const { con: _, cov: __, conMsc: ___, ...options } = found.options;
      const robustness = robustModels(analysis.id, found.table, options);
      return {
        result: { ...result, robustness },
        items: () => [...items(), ...modelItems(evidence, analysis, robustness, cells)],
      };
    },
  };
}

function withoutStructures(
  evidence: Evidence,
  analysis: AnalysisOf<"coincidence">,
  basis: {
    readonly cases: readonly Case[];
    readonly cells: readonly string[];
    readonly needs: readonly string[];
    readonly excluded: CoincidenceResult["excluded"];
  },
  reason: Message,
): Yield<CoincidenceResult> {
  const { cases, cells, needs, excluded } = basis;
  return {
    result: {
      factors: analysis.factors,
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
      ...reasonOf(reason),
    },
    drafts: [
      drafter(evidence, analysis.id)("structures", write("coincidence.none", { reason }), null, {
        on: { cells },
        needs,
      }),
    ],
  };
}

function resultOf(
  analysis: AnalysisOf<"coincidence">,
  { table, sufficient, atoms, structures, combinations, searchedAll, joinedAll }: FoundStructures,
  data: SetData,
  { constant, excluded }: Pick<CoincidenceResult, "constant" | "excluded">,
): CoincidenceResult {
  const [conMeasure, covMeasure] = analysis.measures ?? ["con", "cov"];
  return {
    factors: analysis.factors,
    constant,
    cases: data.cases.length,
    configurations: table.frequencies.length,
    sufficient: sufficient.length,
    atoms: atoms.map(({ outcome, condition, disjuncts, con, cov, complexity }) => ({
      outcome,
      condition,
      disjuncts,
      con,
      cov,
      complexity,
    })),
    structures: structures.slice(0, mostListed).map((s, i) => ({
      id: `${analysis.id}.structure.${i + 1}`,
      condition: s.condition,
      con: s.con,
      cov: s.cov,
      fit: [s[conMeasure], s[covMeasure]],
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
    complete: searchedAll && joinedAll,
    excluded,
  };
}
