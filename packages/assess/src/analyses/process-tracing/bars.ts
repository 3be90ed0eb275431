import {
  type Judgement,
  type ProcessTracing,
  type SensitivityBar,
  sensitivityAnalysis,
} from "@throughline/inference";
import { list, type Message, type Value } from "@throughline/messages";
import { englishOf } from "../../messages/english.ts";
import { write } from "../../messages/write.ts";
import type { TracingName } from "./names.ts";
import type { Bar } from "./result.ts";

/** Each judgement moved alone, the widest bar first, with the nearest value that changes the lead. */
export function barsOf(tracing: ProcessTracing, leading: string, name: TracingName): Bar[] {
  const stated = new Set(statedRanges(tracing));
  return sensitivityAnalysis(tracing, { hypothesis: leading }).map((bar) => {
    const id = judgementId(bar.judgement);
    const turns = nearestTurn(bar, leading);
    const message = judgementMessage(bar.judgement, (id) => id);
    return {
      id,
      label: englishOf(message),
      message,
      named: judgementMessage(bar.judgement, name),
      judgement: { value: bar.value, low: bar.low, high: bar.high },
      stated: stated.has(id),
      posterior: { atLow: bar.posteriorAtLow, atHigh: bar.posteriorAtHigh },
      ...(turns && { turns: { ...turns, within: turns.at >= bar.low && turns.at <= bar.high } }),
    };
  });
}

/** How far a judgement is moved until the lead turns, as a share of the way to the end of its range. */
export function farness({ judgement: { value, low, high }, turns }: Bar): number {
  if (!turns) return Number.POSITIVE_INFINITY;
  return (turns.at - value) / ((turns.at > value ? high : low) - value);
}

const logit = (p: number) => Math.log(p / (1 - p));

function nearestTurn(
  { value, leadChanges }: SensitivityBar,
  leading: string,
): { readonly at: number; readonly to: string } | undefined {
  const above = leadChanges.filter((change) => change.at >= value && change.from === leading);
  const below = leadChanges.filter((change) => change.at < value && change.to === leading);
  const turns = [
    ...above.slice(0, 1).map(({ at, to }) => ({ at, to })),
    ...below.slice(-1).map(({ at, from }) => ({ at, to: from })),
  ];
  return turns.sort((a, b) => Math.abs(logit(a.at) - logit(value)) - Math.abs(logit(b.at) - logit(value)))[0];
}

function judgementId(judgement: Judgement): string {
  switch (judgement.kind) {
    case "prior":
      return `prior.${judgement.hypothesis}`;
    case "correlation":
      return `correlation.${judgement.evidence.join("+")}`;
    default:
      return `likelihood.${judgement.evidence}.${judgement.hypotheses.join("+")}`;
  }
}

function judgementMessage(judgement: Judgement, name: (id: string) => Value): Message {
  switch (judgement.kind) {
    case "prior":
      return write("judgement.prior", { hypothesis: name(judgement.hypothesis) });
    case "correlation":
      return write("judgement.correlation", { items: list(judgement.evidence.map(name)) });
    default:
      return write("judgement.likelihood", {
        item: name(judgement.evidence),
        hypotheses: list(judgement.hypotheses.map(name)),
      });
  }
}

function statedRanges({ hypotheses, evidence }: ProcessTracing): string[] {
  return [
    ...hypotheses.flatMap(({ id, prior }) => (typeof prior === "number" ? [] : [`prior.${id}`])),
    ...evidence.flatMap(({ id, likelihoods }) =>
      Object.entries(likelihoods).flatMap(([hypothesis, likelihood]) =>
        typeof likelihood === "number" ? [] : [`likelihood.${id}.${hypothesis}`],
      ),
    ),
  ];
}
