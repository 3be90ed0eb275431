import {
  type Confidence,
  type ConfidenceLevel,
  confidenceOf,
  type Limit,
  lower,
  type NeededItem,
} from "./confidence.ts";

/** A statement over several cases: "in all six countries", what a solution covers, where something holds. */
export type CasesStatement = {
  /** the agreeing cases, each with what it needs */
  readonly agreeing: readonly { readonly caseId: string; readonly items: readonly NeededItem[] }[];
  /** cases that contradict it and that the sentence does not name as exceptions */
  readonly contradicting: readonly string[];
  readonly tiedModels?: boolean;
  /** it says what cases with an outcome share: how many cases without the outcome are graded */
  readonly gradedWithoutOutcome?: number;
};

const known = ["high", "moderate", "low", "very low"] as const;
type Known = (typeof known)[number];

/**
 * Judges a statement over several cases: the highest level that enough agreeing cases reach by themselves (six for high, three for
 * moderate), lowered where cases contradict it, where it picks one of several tied models, or where there is no contrast.
 *
 * @returns undefined when at least as many cases contradict it as agree: it is then not a finding
 */
export function casesConfidence(statement: CasesStatement): Confidence | undefined {
  const { agreeing, contradicting, tiedModels = false, gradedWithoutOutcome } = statement;
  if (agreeing.length <= contradicting.length) return undefined;
  const single = agreeing.map(({ caseId, items }) => ({ caseId, ...confidenceOf({ items }) }));
  const reach = (level: Known) =>
    single.filter(
      (one) => one.level !== "cannot say" && known.indexOf(one.level as Known) <= known.indexOf(level),
    ).length;
  let level: Known | undefined = known.find((one) => reach(one) > 0 && lower(one, capOf(reach(one))) === one);
  const whole = confidenceOf({ items: agreeing.flatMap(({ items }) => items) });
  if (level === undefined) return { ...whole, level: "cannot say" };
  const limits: Limit[] = [...whole.limits];
  const down = (because: Limit["because"], items: Limit["items"]) => {
    level = known[Math.min(known.indexOf(level as Known) + 1, known.length - 1)]!;
    limits.push({ because, items });
  };
  if (capOf(agreeing.length) !== "high")
    limits.push({
      because: "few cases",
      items: agreeing.map(({ caseId }) => ({ kind: "case", id: caseId })),
    });
  if (agreeing.length < 3 * contradicting.length)
    down(
      "contradicting cases",
      contradicting.map((id) => ({ kind: "case", id })),
    );
  else if (tiedModels) down("tied models", []);
  if (gradedWithoutOutcome !== undefined && gradedWithoutOutcome < 2) {
    level = lower(level, "low");
    limits.push({ because: "no contrast", items: [] });
  }
  return { ...whole, level: level as ConfidenceLevel, unknown: [], limits };
}

const capOf = (cases: number): Known => (cases >= 6 ? "high" : cases >= 3 ? "moderate" : "low");
