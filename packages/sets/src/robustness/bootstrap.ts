import { ConditionError, SolutionError, ThresholdError } from "../errors.ts";
import type { SetData } from "../types.ts";
import { type AnalysisOptions, modelsAsTerms, modelText } from "./models-of.ts";

export type BootstrapOptions = AnalysisOptions & {
  /** number of samples (default 1000) */
  readonly samples?: number;
  /** the same seed draws the same samples (default 1) */
  readonly seed?: number;
  readonly signal?: { throwIfAborted(): void };
};

export type Bootstrap = {
  readonly samples: number;
  /** number of samples that have a solution */
  readonly solved: number;
  /** share of all samples with each term and each model, in decreasing order */
  readonly terms: readonly { readonly term: string; readonly share: number }[];
  /** `model` is the text of its sorted terms */
  readonly models: readonly {
    readonly model: string;
    readonly terms: readonly string[];
    readonly share: number;
  }[];
};

/**
 * Repeats an analysis over samples of the cases, drawn with replacement, and counts how often terms and models recur.
 *
 * @param data n cases with their calibrated columns
 * @param options the analysis, number of samples, seed, progress callback and abort signal
 * @returns shares in 0..1 of all samples, including those without a solution; one analysis per sample, memory O(n +
 *   distinct models)
 * @throws ThresholdError for a number of samples that is not whole; the errors of `truthTable()` for the original
 *   data; the signal's reason when aborted
 * @see Efron (1979), Annals of Statistics 7: 1-26
 * @example bootstrap(lipset, { outcome: "SURV", inclCut: 0.8, solution: "parsimonious", samples: 100 }).models[0]
 */
export function bootstrap(data: SetData, options: BootstrapOptions): Bootstrap {
  const samples = sampleCount(options);
  return shares(samples, [countSampleModels(data, options, 0, samples)]);
}

/** The number of samples with a solution, and with each term and model. */
export type SampleCounts = {
  readonly solved: number;
  /** by term, and by the text of a model */
  readonly terms: ReadonlyMap<string, number>;
  readonly models: ReadonlyMap<string, { readonly terms: readonly string[]; readonly count: number }>;
};

export function sampleCount({ samples = 1000 }: BootstrapOptions): number {
  if (!Number.isInteger(samples) || samples < 1)
    throw new ThresholdError(`${samples} samples are asked for. Give a whole number from 1.`);
  return samples;
}

/** Draws and solves the samples from `from` (included) to `to` (excluded); each has its own seed. */
export function countSampleModels(
  data: SetData,
  options: BootstrapOptions,
  from: number,
  to: number,
): SampleCounts {
  const { seed = 1, signal, onProgress, ...analysis } = options;
  const n = data.cases.length;
  const terms = new Map<string, number>();
  const models = new Map<string, { terms: readonly string[]; count: number }>();
  let solved = 0;
  for (let sample = from; sample < to; sample++) {
    signal?.throwIfAborted();
    const draw = randomNumbers(seed, sample);
    const drawn = Array.from({ length: n }, () => Math.floor(draw() * n));
    const found = modelsOfSample(sampleOf(data, drawn), analysis);
    if (found.length > 0) solved++;
    for (const model of found) {
      const text = modelText(model);
      models.set(text, { terms: model, count: (models.get(text)?.count ?? 0) + 1 });
    }
    for (const term of new Set(found.flat())) terms.set(term, (terms.get(term) ?? 0) + 1);
    const done = sample + 1 - from;
    if (done % 100 === 0 || sample + 1 === to) onProgress?.({ stage: "samples", done, of: to - from });
  }
  return { solved, terms, models };
}

export function shares(samples: number, drawn: readonly SampleCounts[]): Bootstrap {
  const counted = (maps: readonly ReadonlyMap<string, number>[]) => {
    const sums = new Map<string, number>();
    for (const map of maps) for (const [text, count] of map) sums.set(text, (sums.get(text) ?? 0) + count);
    return [...sums]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .map(([text, count]) => ({ text, share: count / samples }));
  };
  const termsOf = new Map(
    drawn.flatMap(({ models }) => [...models].map(([text, { terms }]) => [text, terms])),
  );
  const modelCounts = drawn.map(
    ({ models }) => new Map([...models].map(([text, { count }]) => [text, count])),
  );
  return {
    samples,
    solved: drawn.reduce((sum, { solved }) => sum + solved, 0),
    terms: counted(drawn.map(({ terms }) => terms)).map(({ text, share }) => ({ term: text, share })),
    models: counted(modelCounts).map(({ text, share }) => ({
      model: text,
      terms: termsOf.get(text) ?? [],
      share,
    })),
  };
}

/** Returns the models of a sample; none when the sample has no positive row, or a condition does not vary in it. */
function modelsOfSample(sample: SetData, options: AnalysisOptions): (readonly string[])[] {
  try {
    return modelsAsTerms(sample, options);
  } catch (error) {
    if (error instanceof SolutionError || error instanceof ConditionError) return [];
    throw error;
  }
}

function sampleOf(data: SetData, drawn: readonly number[]): SetData {
  return {
    cases: drawn.map((from, i) => `${data.cases[from]} (${i + 1})`),
    columns: Object.fromEntries(
      Object.entries(data.columns).map(([name, column]) => [
        name,
        Float64Array.from(drawn, (from) => column[from] ?? Number.NaN),
      ]),
    ),
  };
}

/**
 * Returns uniform numbers in 0..1 for a seed and a sample: Marsaglia's (2003) xorshift with 32 bits, whose initial
 * state mixes both.
 */
function randomNumbers(seed: number, sample: number): () => number {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(sample + 1, 0xc2b2ae35);
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x100000000;
  };
}
