import { type Message, number } from "@throughline/messages";
import type { AnalysisOf } from "@throughline/study";
import { type Draft, drafter } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { write, yesNo } from "../../messages/write.ts";
import { sentence } from "../../wording.ts";
import type { Observed } from "./observed.ts";
import type { Answer, CausalModelResult, QueryResult } from "./result.ts";

type Declared = AnalysisOf<"causal-model">;

/** From this R-hat the populations of draws do not agree well enough. */
const rHatLimit = 1.05;

function groundsOf({ cells, missing }: Observed) {
  return { on: { cells }, needs: missing, headline: true };
}

/** That the model was not updated, for each query. */
export function notUpdatedDrafts(
  evidence: Evidence,
  analysis: Declared,
  seen: Observed,
  reason: Message,
): Draft[] {
  return analysis.queries.map(({ id, title }) =>
    drafter(evidence, analysis.id)(
      id,
      write("causalModel.notUpdated", { title: sentence(title), reason }),
      null,
      groundsOf(seen),
    ),
  );
}

/** What the updated model answers to each query. */
export function answerDrafts(
  evidence: Evidence,
  analysis: Declared,
  result: CausalModelResult,
  seen: Observed,
): Draft[] {
  const draft = drafter(evidence, analysis.id);
  const caveats = caveatsOf(analysis, result, seen);
  return result.queries.map((one) => {
    const { id, prior, posterior } = one;
    const query = queryMessage(evidence, one);
    if (!prior || !posterior)
      return draft(
        id,
        write("causalModel.noAnswer", { query, reason: one.reasonMessage ?? "" }),
        null,
        groundsOf(seen),
      );
    return draft(id, answerMessage(query, one, prior, posterior, result.cases), standingOf(one, posterior), {
      ...groundsOf(seen),
      caveats,
      sourcesOnly: true,
      figures: figuresOf(prior, posterior),
    });
  });
}

function queryMessage(evidence: Evidence, { title, caseId }: QueryResult): Message {
  return caseId === undefined
    ? write("causalModel.query", { title: sentence(title) })
    : write("causalModel.queryOfCase", { title: sentence(title), case: evidence.caseReference(caseId) });
}

function answerMessage(
  query: Message,
  asked: QueryResult,
  prior: Answer,
  posterior: Answer,
  cases: number,
): Message {
  const { low, high, mean } = posterior;
  const open = standingOf(asked, posterior) === null && low !== null;
  return write("causalModel.answer", {
    query,
    posterior: number(mean),
    interval:
      low === null || high === null
        ? ""
        : write("causalModel.interval", { low: number(low), high: number(high) }),
    prior: number(prior.mean),
    cases,
    open: !open ? "no" : asked.share ? "share" : "effect",
  });
}

function figuresOf(prior: Answer, { mean, sd, low, high }: Answer): Record<string, number> {
  const figures: Record<string, number> = { prior: prior.mean, posterior: mean };
  if (sd !== null) figures.sd = sd;
  if (low !== null && high !== null) {
    figures.low = low;
    figures.high = high;
  }
  return figures;
}

/** What an answer says, apart from its figures; null when its interval leaves that open. */
function standingOf({ share }: QueryResult, { mean, low, high }: Answer): string | null {
  const [from, to] = [low ?? mean, high ?? mean];
  const middle = share ? { at: 0.5, name: "one half" } : { at: 0, name: "0" };
  return from > middle.at ? `above ${middle.name}` : to < middle.at ? `below ${middle.name}` : null;
}

function caveatsOf(
  { draws, seed }: Declared,
  { sampled, cases }: CausalModelResult,
  { missing }: Observed,
): Message[] {
  return [
    write("causalModel.dichotomised"),
    ...(missing.length > 0 ? [write("causalModel.unobserved", { values: missing.length, cases })] : []),
    ...(sampled
      ? [
          write("causalModel.sampled", {
            draws,
            seed,
            rHat: number(sampled.rHat, 3),
            effective: Math.round(sampled.effectiveSize),
            agrees: yesNo(sampled.rHat <= rHatLimit),
          }),
        ]
      : []),
  ];
}
