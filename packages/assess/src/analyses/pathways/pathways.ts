import {
  type AnyPattern,
  brokerage,
  classOf,
  diffusion,
  type MeasurePattern,
  type PhasePattern,
  positionsOverTime,
} from "@throughline/influence";
import type { AnalysisOf, Case } from "@throughline/study";
import type { Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { targetIn } from "../../target.ts";
import { bypassDraft } from "./bypass.ts";
import { changedTies, networkIn } from "./case-network.ts";
import { areUnits, diffusionDraft } from "./diffusion.ts";
import { entryDraft, rolesDraft } from "./entry.ts";
import { stepItems } from "./items.ts";
import type { CaseNetwork, PathwaysResult } from "./result.ts";
import { asksForOtherCases, patternsFor } from "./setting.ts";
import { substitutionDrafts } from "./substitution.ts";

/** The width of the windows of centrality, in years. */
const windowYears = 5;

/** Which pathway the ties match, which step is missing, who stands in whose place, how much went around the domestic process. */
export function pathways(evidence: Evidence, analysis: AnalysisOf<"pathways">): Yield<PathwaysResult> {
  const cases = evidence.casesOf(analysis.cases);
  const asked = evidence.forAnswers(analysis, "patterns", () => patternsFor(evidence, analysis));
  const followed = asked.filter((pattern) => pattern.is !== "measure");
  const phased = asked.filter((pattern): pattern is PhasePattern => pattern.is === "phases");
  const measures = new Set(
    asked.filter((pattern): pattern is MeasurePattern => pattern.is === "measure").map((p) => p.measure),
  );
  const spreads = measures.has("diffusion") && cases.length > 1 && areUnits(cases);
  const tiesElsewhere = followed.some(asksForOtherCases);
  const found = cases.map((c) =>
    evidence.ofCase(c.id, analysis, (own) => networkIn(own, analysis, followed, phased, c), {
      tiesElsewhere,
    }),
  );
  const rows = found.map(({ row }) => row);
  const plain = rows.map((row) => ({
    ...row,
    bypass: {
      share: Number.isNaN(row.bypass.share) ? undefined : row.bypass.share,
      abroad: row.bypass.abroad.map((tie) => tie.id),
      all: row.bypass.all.map((tie) => tie.id),
    },
  }));
  const spread = diffusion(
    evidence
      .inNameOrder(found, ({ row }) => row.id)
      .map(({ row, adoption }) => ({ id: row.id, marks: adoption })),
  );
  const reached = changedTies(
    evidence,
    cases.map(({ id }) => id),
  );
  const drafts = [
    ...found.flatMap(({ drafts: ofPatterns }) => ofPatterns),
    ...evidence.forAnswers(analysis, `measures\n${reached}`, () => [
      ...(measures.has("bypass") ? [bypassDraft(evidence, analysis, rows)] : []),
      ...(measures.has("substitution")
        ? [
            ...substitutionDrafts(evidence, analysis, plain),
            ...rolesDraft(evidence, analysis, rows),
            ...entryDraft(evidence, analysis, rows),
          ]
        : []),
    ]),
    ...(spreads ? [diffusionDraft(evidence, analysis, found, spread)] : []),
    ...found.flatMap(({ order }) => order),
  ];
  const items = () => rows.flatMap((row) => stepItems(evidence, analysis, row));
  const result: PathwaysResult = {
    cases: plain,
    ...(spreads ? { diffusion: spread } : {}),
    patterns: evidence.forAnswers(analysis, "described", () => describedIn(evidence, asked)),
  };
  return {
    result,
    drafts,
    items,
    closer: () => ({ result: { ...result, networks: cases.map((c) => networkOf(evidence, c)) }, items }),
  };
}

function describedIn(evidence: Evidence, patterns: readonly AnyPattern[]): PathwaysResult["patterns"] {
  return patterns.map((pattern) => ({
    id: pattern.id,
    name: pattern.name,
    definition: pattern.definition,
    source: pattern.sources.join("; "),
    about: pattern.about,
    own: evidence.ownPatterns.some(({ id }) => id === pattern.id),
    ...(pattern.is === "chain" ? { roles: pattern.roles, steps: pattern.steps } : {}),
  }));
}

function networkOf(evidence: Evidence, { id }: Case): CaseNetwork {
  const ties = evidence.networkOf(id);
  const target = targetIn(evidence, id);
  const blocOf = (actor: string) => {
    const known = evidence.actors.get(actor);
    return known ? classOf(known, target) : "other";
  };
  return { id, brokers: brokerage(ties, blocOf), ...positionsOverTime(ties, windowYears) };
}
