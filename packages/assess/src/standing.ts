import { type Message, NoticeError, notice } from "@throughline/messages";
import type { Study } from "@throughline/study";
import { assess } from "./assess.ts";
import type { Assessment } from "./assessment.ts";
import type { Conclusion } from "./conclusion.ts";
import { type Withdrawal, withdraw } from "./withdraw.ts";

type Level = Conclusion["confidence"]["level"];

/**
 * What becomes of a conclusion when evidence is withdrawn: it says the same, it says something else, or it can no longer be drawn.
 * `not known`: it was not drawn before, so nothing can overturn it.
 */
export type Standing = "stands" | "changes" | "falls" | "not known";

/** A computed conclusion before and after evidence is withdrawn. */
export type StandingConclusion<S extends string = Standing> = Pick<
  Conclusion,
  "id" | "analysis" | "headline" | "statement" | "message"
> & {
  readonly standing: S;
  readonly confidence: Level;
  /** the statement without the evidence, if there is one */
  readonly without?: Pick<Conclusion, "statement" | "message"> & { readonly confidence: Level };
};

/** What becomes of the conclusions of a study when evidence is withdrawn, as plain data. */
export type WithdrawalResult = {
  readonly format: "throughline-withdrawal/1";
  readonly withdrawn: Withdrawal;
  /** how many records fall with what is withdrawn */
  readonly gone: Readonly<Record<"claims" | "grades" | "ties" | "events", number>>;
  /** the computed conclusions, in the order of the assessment; those of authors are left out */
  readonly conclusions: readonly StandingConclusion[];
  readonly counts: Readonly<Record<Standing, number>>;
};

/**
 * Assesses a study again without some of its evidence, and says which conclusions stand, change and fall.
 * Costs two quick assessments (one when `assessment` is given).
 *
 * @param study a study without errors
 * @param withdrawal what is taken out
 * @param assessment of the study; computed when left out
 * @throws NoticeError when the study has no such source, claim or coder
 */
export function withdrawalResult(
  study: Study,
  withdrawal: Withdrawal,
  assessment: Pick<Assessment, "conclusions"> = assess(study, quick),
): WithdrawalResult {
  requireKnown("source", withdrawal.sources, new Set(study.sources.map(({ key }) => key)));
  requireKnown("claim", withdrawal.claims, new Set(study.claims.map(({ id }) => id)));
  requireKnown("coder", withdrawal.coders, new Set(study.passages.map(({ coder }) => coder)));
  const bare = withdraw(study, withdrawal);
  const conclusions = standingsOf(assessment.conclusions, assess(bare, quick).conclusions);
  const gone = (table: "claims" | "grades" | "ties" | "events") => study[table].length - bare[table].length;
  return {
    format: "throughline-withdrawal/1",
    withdrawn: withdrawal,
    gone: { claims: gone("claims"), grades: gone("grades"), ties: gone("ties"), events: gone("events") },
    conclusions,
    counts: standingCounts(conclusions, ["stands", "changes", "falls", "not known"]),
  };
}

function requireKnown(
  kind: "source" | "claim" | "coder",
  wanted: readonly string[] = [],
  known: ReadonlySet<string | undefined>,
): void {
  const unknown = wanted.find((id) => !known.has(id));
  if (unknown !== undefined)
    throw new NoticeError(
      notice('The study has no {kind, select, source {source} claim {claim} other {coder}} "{name}".', {
        kind,
        name: unknown,
      }),
    );
}

/** An assessment of conclusions alone. */
export const quick = { leverage: false, closer: false } as const;

/** How the computed conclusions of one assessment stand in another of the same study with less evidence. */
export function standingsOf(
  before: readonly Conclusion[],
  after: readonly Conclusion[],
): readonly StandingConclusion[] {
  const now = new Map(after.map((conclusion) => [conclusion.id, conclusion]));
  return before
    .filter(({ origin }) => origin === "computed")
    .map(({ id, analysis, headline, statement, message, answer, confidence }) => {
      const without = now.get(id);
      const row = {
        id,
        analysis,
        headline,
        statement,
        message,
        confidence: confidence.level,
        standing: standingOf(answer, without?.answer ?? null),
      };
      return without === undefined ? row : { ...row, without: saidBy(without) };
    });
}

/** How many conclusions there are of each standing. */
export function standingCounts<S extends string>(
  conclusions: readonly { readonly standing: S }[],
  standings: readonly S[],
): Record<S, number> {
  const count = (standing: S) => conclusions.filter((one) => one.standing === standing).length;
  return Object.fromEntries(standings.map((standing) => [standing, count(standing)])) as Record<S, number>;
}

function saidBy({ statement, message, confidence }: Conclusion): {
  readonly statement: string;
  readonly message: Message;
  readonly confidence: Level;
} {
  return { statement, message, confidence: confidence.level };
}

function standingOf(before: string | null, after: string | null): Standing {
  if (before === null) return "not known";
  if (before === after) return "stands";
  return after === null ? "falls" : "changes";
}
