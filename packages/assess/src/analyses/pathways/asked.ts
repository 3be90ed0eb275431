import {
  type AnyPattern,
  type MeasurePattern,
  type PathwayMatch,
  shippedPatterns,
} from "@throughline/influence";
import type { AnalysisOf } from "@throughline/study";
import { withOwnChannels } from "../../channels.ts";
import type { ChangedRecord, Evidence } from "../../evidence.ts";
import { tieAbsence } from "./absence.ts";
import { asksForOtherCases, attributeOf, partsOf } from "./setting.ts";

type Followed = Exclude<AnyPattern, MeasurePattern>;

/** What the match of a pattern in a case can depend on. */
export type Asked = {
  /** the channels of its steps, and of the patterns that it refers to */
  readonly channels: ReadonlySet<string>;
  /** channels of steps that are shown wherever a tie fits, or that no tie may meet */
  readonly open: ReadonlySet<string>;
  readonly attributes: readonly string[];
  readonly hasPhases: boolean;
  readonly asksForOtherCases: boolean;
};

/** Collects what the steps of a pattern ask for, and those of the patterns that it refers to. */
export function askedBy(evidence: Evidence, analysis: AnalysisOf<"pathways">, pattern: Followed): Asked {
  const referred = referredBy(pattern, [...shippedPatterns, ...evidence.ownPatterns]);
  const ofReferred = referred.flatMap((one) =>
    channelsOf(withOwnChannels(evidence.study.channels, one), () => true),
  );
  return {
    channels: new Set([...channelsOf(pattern, () => true), ...ofReferred]),
    open: new Set([
      ...channelsOf(pattern, ({ asks, optional }) => optional || asks.is === "no tie"),
      ...ofReferred,
    ]),
    attributes: [
      ...new Set([pattern, ...referred].flatMap(partsOf).map((part) => attributeOf(analysis, part))),
    ],
    hasPhases: pattern.is === "phases",
    asksForOtherCases: [pattern, ...referred].some(asksForOtherCases),
  };
}

/** The patterns that a pattern says must not have gone before, and those to which these refer. */
function referredBy(pattern: AnyPattern, all: readonly AnyPattern[]): AnyPattern[] {
  const found = new Set<AnyPattern>();
  const add = (one: AnyPattern): void => {
    if (one.is !== "chain") return;
    for (const { asks } of one.steps) {
      const other = asks.is === "no chain" ? all.find(({ id }) => id === asks.pattern) : undefined;
      if (other === undefined || found.has(other)) continue;
      found.add(other);
      add(other);
    }
  };
  add(pattern);
  return [...found];
}

type StepOfChain = Extract<Followed, { is: "chain" }>["steps"][number];

function channelsOf(pattern: AnyPattern, isAsked: (step: StepOfChain) => boolean): string[] {
  if (pattern.is === "measure") return [];
  if (pattern.is === "phases") return pattern.phases.flatMap(({ ties }) => ties?.channels ?? []);
  return pattern.steps.filter(isAsked).flatMap(({ asks }) => ("channels" in asks ? asks.channels : []));
}

/** The grades that a pattern asks for in a case, and its channels with a declared silence or a reported absence, as one text. */
export function stateOf(evidence: Evidence, { channels, attributes }: Asked, caseId: string): string {
  const { isSilent, isReportedAbsent } = tieAbsence(evidence, caseId);
  const asked = [...channels];
  return [
    attributes.map((attribute) => evidence.membership(caseId, attribute)).join(),
    asked.filter(isSilent).join(),
    asked.filter(isReportedAbsent).join(),
  ].join("\n");
}

/**
 * The changed ties and events on which the match of a pattern in a case depends, as one text; empty where it depends on none. The best
 * combination stays the best when only records are lost that it does not use.
 *
 * @param recorded the match before the change
 */
export function changedRecords(
  evidence: Evidence,
  { channels, open, hasPhases, asksForOtherCases: readsAll }: Asked,
  caseId: string,
  recorded: PathwayMatch,
): string {
  const asked = evidence.changedRecords.filter(({ record }) =>
    "channel" in record
      ? channels.has(record.channel) && (readsAll || record.caseId === caseId)
      : hasPhases && record.caseId === caseId && record.phase !== undefined,
  );
  const used = new Set(recorded.steps.flatMap(({ ties }) => ties));
  const decides = ({ record, now }: ChangedRecord) =>
    now === "usable" || !("channel" in record) || open.has(record.channel) || used.has(record.id);
  if (recorded.complete && !asked.some(decides)) return "";
  return asked.map(({ record, now }) => `${record.id} ${now}`).join();
}
