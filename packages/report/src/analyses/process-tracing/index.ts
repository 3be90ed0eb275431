import type { AnalysisRenderer } from "../renderer.ts";
import { tracingBlocks } from "./blocks.ts";

export const processTracing: AnalysisRenderer<"process-tracing"> = {
  blocks: (book, { result }) => tracingBlocks(book, result),
  tables: ({ result: { hypotheses, items, bars } }) => [
    {
      name: "",
      columns: [
        "hypothesis",
        "prior",
        "prior_low",
        "prior_high",
        "posterior",
        "posterior_low",
        "posterior_high",
      ],
      rows: hypotheses.map(({ id, prior, posterior }) => [
        id,
        ...[prior, posterior].flatMap(({ value, low, high }) => [value, low, high]),
      ]),
    },
    {
      name: "-evidence",
      columns: [
        "item",
        "observed",
        "hypothesis",
        "likelihood",
        "low",
        "high",
        "decibels",
        "test",
        "otherwise",
        "claims",
      ],
      rows: items.flatMap(({ item, observed, weights, otherwise, claims }) =>
        weights.map(({ hypothesis, likelihood, decibels, test }, h) => [
          item,
          observed,
          hypothesis,
          likelihood.value,
          likelihood.low,
          likelihood.high,
          decibels,
          test,
          otherwise?.[h]?.probability,
          claims.join(" "),
        ]),
      ),
    },
    {
      name: "-judgements",
      columns: [
        "judgement",
        "value",
        "low",
        "high",
        "posterior_at_low",
        "posterior_at_high",
        "turns_at",
        "turns_to",
      ],
      rows: bars.map(({ id, judgement, posterior, turns }) => [
        id,
        judgement.value,
        judgement.low,
        judgement.high,
        posterior.atLow,
        posterior.atHigh,
        turns?.at,
        turns?.to,
      ]),
    },
  ],
};
