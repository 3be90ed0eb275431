import { type Message, textOf } from "@throughline/messages";
import { cellId, type Study } from "@throughline/study";
import { assess } from "./assess.ts";
import type { Assessment } from "./assessment.ts";
import type { Conclusion } from "./conclusion.ts";
import { Evidence } from "./evidence.ts";
import { inEnglish } from "./messages/english.ts";
import { write } from "./messages/write.ts";

/**
 * What becomes of a conclusion without the judgements of authors: it says the same, it says something else, or it can no longer be
 * drawn. `not known`: it could not be drawn with them either. `not tested`: none of its claims has a kind.
 */
export type FactsOnlyStanding = "stands" | "changes" | "falls" | "not known" | "not tested";

export type FactsOnlyConclusion = Pick<
  Conclusion,
  "id" | "analysis" | "headline" | "statement" | "message"
> & {
  readonly standing: FactsOnlyStanding;
  readonly confidence: Conclusion["confidence"]["level"];
  /** how many of its claims have no kind, so that they may be judgements */
  readonly withoutKind: number;
  /** what is said without judgements, where something is */
  readonly without?: Pick<Conclusion, "statement" | "message"> & {
    readonly confidence: Conclusion["confidence"]["level"];
  };
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
  const left = <T extends { readonly claims: readonly string[] }>(record: T): T => ({
    ...record,
    claims: record.claims.filter((id) => !gone.has(id)),
  });
  const standing = <T extends { readonly claims: readonly string[] }>(records: readonly T[]): T[] =>
    records.map(left).filter(({ claims }, i) => claims.length > 0 || records[i]?.claims.length === 0);
  const bare: Study = {
    ...study,
    claims: study.claims.filter(({ id }) => !gone.has(id)),
    grades: study.grades.map(left),
    ties: standing(study.ties),
    events: standing(study.events),
  };
  const before = new Evidence(study);
  const after = new Evidence(bare);
  const carried = bare.grades.filter(({ caseId, attribute }) => {
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
  const after = new Map(
    assess(withoutJudgements(study), quick).conclusions.map((conclusion) => [conclusion.id, conclusion]),
  );
  const conclusions = assessment.conclusions.flatMap((conclusion) =>
    conclusion.origin === "author" ? [] : [compare(conclusion, after.get(conclusion.id), kinds)],
  );
  const withoutKind = study.claims.filter(({ kind }) => kind === undefined).length;
  const all = study.claims.length;
  const caveatMessages =
    withoutKind === 0
      ? []
      : [write(withoutKind === all ? "facts.untested" : "facts.noKind", { count: withoutKind, all })];
  const count = (standing: FactsOnlyStanding) =>
    conclusions.filter((conclusion) => conclusion.standing === standing).length;
  return {
    format: "throughline-facts-only/1",
    claims: { all, judgements: study.claims.filter(({ kind }) => kind === "judgement").length, withoutKind },
    conclusions,
    counts: {
      stands: count("stands"),
      changes: count("changes"),
      falls: count("falls"),
      "not known": count("not known"),
      "not tested": count("not tested"),
    },
    caveats: caveatMessages.map((message) => textOf(message, inEnglish)),
    caveatMessages,
  };
}

const quick = { leverage: false, closer: false } as const;

function compare(
  { id, analysis, headline, statement, message, answer, confidence, trace }: Conclusion,
  without: Conclusion | undefined,
  kinds: ReadonlyMap<string, string | undefined>,
): FactsOnlyConclusion {
  const withoutKind = trace.claims.filter((claim) => kinds.get(claim) === undefined).length;
  const untested = withoutKind > 0 && withoutKind === trace.claims.length;
  const row = { id, analysis, headline, statement, message, confidence: confidence.level, withoutKind };
  const standing = untested ? "not tested" : standingOf(answer, without?.answer ?? null);
  if (without === undefined) return { ...row, standing };
  return {
    ...row,
    standing,
    without: {
      statement: without.statement,
      message: without.message,
      confidence: without.confidence.level,
    },
  };
}

function standingOf(before: string | null, after: string | null): FactsOnlyStanding {
  if (before === after) return before === null ? "not known" : "stands";
  return after === null ? "falls" : "changes";
}
