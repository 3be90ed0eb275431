import { type Message, textOf } from "@throughline/messages";
import { cellId, type Study } from "@throughline/study";
import { assess } from "./assess.ts";
import type { Assessment } from "./assessment.ts";
import type { Conclusion } from "./conclusion.ts";
import { Evidence } from "./evidence.ts";
import { inEnglish } from "./messages/english.ts";
import { write } from "./messages/write.ts";
import { quick, type Standing, type StandingConclusion, standingCounts, standingsOf } from "./standing.ts";
import { withdraw } from "./withdraw.ts";

/** As for any withdrawal of evidence; `not tested`: none of its claims has a kind. */
export type FactsOnlyStanding = Standing | "not tested";

export type FactsOnlyConclusion = StandingConclusion<FactsOnlyStanding> & {
  /** how many of its claims have no kind and may be judgements */
  readonly withoutKind: number;
};

/** Which conclusions of a study stand on facts alone, as plain data. */
export type FactsOnly = {
  readonly format: "throughline-facts-only/1";
  readonly claims: { readonly all: number; readonly judgements: number; readonly withoutKind: number };
  /** the computed conclusions, in the order of the assessment; those of the author rest on judgements by nature and are left out */
  readonly conclusions: readonly FactsOnlyConclusion[];
  readonly counts: Readonly<Record<FactsOnlyStanding, number>>;
  /** in English */
  readonly caveats: readonly string[];
  readonly caveatMessages: readonly Message[];
};

/**
 * The study without the judgements of authors. A tie or event falls with the last of its claims; a grade falls when the claims that
 * are left contradict it or no longer carry it, and it was carried before.
 */
export function withoutJudgements(study: Study): Study {
  const gone = new Set<string>(study.claims.flatMap(({ id, kind }) => (kind === "judgement" ? [id] : [])));
  if (gone.size === 0) return study;
  const grades = study.grades.map((grade) => ({
    ...grade,
    claims: grade.claims.filter((id) => !gone.has(id)),
  }));
  const bare: Study = { ...withdraw(study, { claims: [...gone] }), grades };
  const before = new Evidence(study);
  const after = new Evidence(bare);
  const carried = grades.filter(({ caseId, attribute }) => {
    const cell = cellId(caseId, attribute);
    const status = after.grading(cell)?.status;
    return status !== "unsupported" || before.grading(cell)?.status === "unsupported";
  });
  return { ...bare, grades: carried };
}

/**
 * Assesses a study again without the judgements of authors, and says which conclusions stand, change and fall.
 *
 * @param study a study without errors
 * @param assessment of the study; computed when left out
 */
export function factsOnly(
  study: Study,
  assessment: Pick<Assessment, "conclusions"> = assess(study, quick),
): FactsOnly {
  const kinds = new Map<string, string | undefined>(study.claims.map(({ id, kind }) => [id, kind]));
  const claimsOf = new Map(assessment.conclusions.map(({ id, trace }) => [id, trace.claims]));
  const after = assess(withoutJudgements(study), quick).conclusions;
  const lacksMore = lackingMore(assessment.conclusions, after);
  const conclusions = standingsOf(assessment.conclusions, after).map((row): FactsOnlyConclusion => {
    const claims = claimsOf.get(row.id) ?? [];
    const withoutKind = claims.filter((claim) => kinds.get(claim) === undefined).length;
    const untested = withoutKind > 0 && withoutKind === claims.length;
    const standing = row.standing === "stands" && lacksMore.has(row.id) ? "changes" : row.standing;
    return { ...row, withoutKind, standing: untested ? "not tested" : standing };
  });
  const withoutKind = study.claims.filter(({ kind }) => kind === undefined).length;
  const all = study.claims.length;
  const caveatMessages =
    withoutKind === 0
      ? []
      : [write(withoutKind === all ? "facts.untested" : "facts.noKind", { count: withoutKind, all })];
  return {
    format: "throughline-facts-only/1",
    claims: { all, judgements: study.claims.filter(({ kind }) => kind === "judgement").length, withoutKind },
    conclusions,
    counts: standingCounts(conclusions, ["stands", "changes", "falls", "not known", "not tested"]),
    caveats: caveatMessages.map((message) => textOf(message, inEnglish)),
    caveatMessages,
  };
}

/** The conclusions that count something less: they say the same of fewer known cases. */
function lackingMore(before: readonly Conclusion[], after: readonly Conclusion[]): ReadonlySet<string> {
  const needsOf = new Map(before.map(({ id, needs }) => [id, new Set(needs)]));
  return new Set(
    after.flatMap(({ id, needs }) => (needs.some((cell) => !needsOf.get(id)?.has(cell)) ? [id] : [])),
  );
}
