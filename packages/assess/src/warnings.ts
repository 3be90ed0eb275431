import type { Message } from "@throughline/messages";
import { cellId, type Grade } from "@throughline/study";
import type { Conclusion } from "./conclusion.ts";
import type { Evidence } from "./evidence.ts";
import type { LeverageTable } from "./leverage/leverage.ts";
import { write, yesNo } from "./messages/write.ts";

/** The most unused claims that are named. */
const mostNamed = 12;

/** The warnings to read before relying on an assessment. */
export function warningsOf(
  evidence: Evidence,
  conclusions: readonly Conclusion[],
  leverage: LeverageTable,
): Message[] {
  const { study } = evidence;
  const bare = study.grades.filter((grade) => isBare(evidence, grade)).length;
  return [
    ...dependenceWarnings(evidence, conclusions, leverage),
    ...(leverage.skipped ? [leverage.skipped] : []),
    ...verdictWarnings(evidence, conclusions),
    ...concordanceWarnings(evidence, conclusions),
    ...(bare > 0 ? [write("warning.bareGrades", { count: bare })] : []),
    ...unusedClaimWarnings(evidence, conclusions),
  ];
}

/** Whether a grade cites no claim and rests on nothing else: no parts, no rule, no data source. */
function isBare(evidence: Evidence, { caseId, attribute, claims }: Grade): boolean {
  return claims.length === 0 && evidence.grading(cellId(caseId, attribute))?.status === "unsupported";
}

/** How many conclusions fall with the one source that most depend on. */
function dependenceWarnings(
  evidence: Evidence,
  conclusions: readonly Conclusion[],
  { sources: [heaviest] }: LeverageTable,
): Message[] {
  if (!heaviest || heaviest.falls.length === 0) return [];
  const { study } = evidence;
  const computed = conclusions.filter(({ origin, answer }) => origin === "computed" && answer !== null);
  return [
    write("warning.source", {
      falls: heaviest.falls.length,
      computed: computed.length,
      source: evidence.sourceReference(heaviest.source),
      claims: heaviest.claims,
      all: study.claims.length,
      most: yesNo(heaviest.falls.length / computed.length > 0.5),
    }),
  ];
}

/** Statements of the authors about a conclusion that does not exist: the id may be mistyped. */
function concordanceWarnings({ study }: Evidence, conclusions: readonly Conclusion[]): Message[] {
  const drawn = new Set(conclusions.map(({ id }) => id));
  return study.concordance.flatMap(({ statement, conclusion }) =>
    conclusion === undefined || drawn.has(conclusion)
      ? []
      : [write("warning.concordanceGone", { statement })],
  );
}

function verdictWarnings({ study }: Evidence, conclusions: readonly Conclusion[]): Message[] {
  const drawn = new Map(conclusions.map((conclusion) => [conclusion.id, conclusion]));
  return study.verdicts.flatMap(({ conclusion, verdict, draft }) => {
    const found = drawn.get(conclusion);
    if (found === undefined) return [write("warning.verdictGone", { verdict, draft })];
    return found.verdict?.draftThen === undefined
      ? []
      : [write("warning.verdictChanged", { verdict, draft })];
  });
}

function unusedClaimWarnings(evidence: Evidence, conclusions: readonly Conclusion[]): Message[] {
  const { study } = evidence;
  const used = new Set([
    ...[...study.grades, ...study.ties, ...study.events].flatMap((record) => record.claims),
    ...conclusions.flatMap(({ trace }) => trace.claims),
    ...study.concordance.flatMap(({ claims }) => claims),
  ]);
  const unused = study.claims.flatMap(({ id }) => (used.has(id) ? [] : [id]));
  if (unused.length === 0) return [];
  return [
    write("warning.unusedClaims", {
      count: unused.length,
      claims: evidence.claimList(unused.slice(0, mostNamed)),
      more: yesNo(unused.length > mostNamed),
    }),
  ];
}
