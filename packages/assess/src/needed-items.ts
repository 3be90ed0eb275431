import { reference, type Value } from "@throughline/messages";
import { cellParts } from "@throughline/study";
import type { Trace } from "./conclusion.ts";
import { type Evidence, type GradeInPeriod, periodId } from "./evidence.ts";
import { type ItemRef, itemId, type NeededItem } from "./grading/confidence.ts";
import type { GradeStatus } from "./grading/grade-status.ts";
import type { Grading } from "./grading/gradings.ts";
import type { OwnClaim } from "./grading/own-claims.ts";
import { ownClaim } from "./grading/record-claims.ts";
import { dataAlone, isOutweighed, noVotes, votesOn } from "./grading/votes.ts";
import { write } from "./messages/write.ts";
import { periodDates } from "./time/period.ts";

/** The cells, ties and events that statements need, each judged once. */
export class NeededItems {
  private readonly evidence: Evidence;
  private readonly known = new Map<string, NeededItem>();
  private readonly grouped = new WeakMap<readonly string[], ReadonlyMap<string, readonly NeededItem[]>>();

  constructor(evidence: Evidence) {
    this.evidence = evidence;
  }

  /**
   * Returns the items under a conclusion: its cells, ties and events; counts of articles and events, which come from data; and the
   * claims themselves where it rests on nothing else.
   */
  under({ cells, ties, events, media, series, claims }: Trace): NeededItem[] {
    const items = [
      ...cells.map((cell) => this.cell(cell)),
      ...ties.map((tie) => this.record("tie", tie)),
      ...events.map((event) => this.record("event", event)),
    ];
    if (media.length + series.length > 0) items.push(fromCounts);
    return items.length > 0 || claims.length === 0 ? items : [this.spoken(claims)];
  }

  /** The items of the cells of a trace, by case. */
  byCase({ cells }: Trace): ReadonlyMap<string, readonly NeededItem[]> {
    const grouped =
      this.grouped.get(cells) ??
      Map.groupBy(
        cells.map((cell) => this.cell(cell)),
        caseOf,
      );
    this.grouped.set(cells, grouped);
    return grouped;
  }

  private cell(id: string): NeededItem {
    return this.remembered({ kind: "cell", id }, (of) => this.judgeCell(of, id));
  }

  private judgeCell(of: ItemRef, id: string): NeededItem {
    const grading = this.evidence.grading(id);
    if (grading === undefined) return { ...unsupported(of), unknown: true };
    return gradedItem(of, grading, this.evidence.gradeRecord(id) === undefined);
  }

  /** The grades of a cell in its periods. */
  periods(ids: readonly string[]): readonly NeededItem[] {
    return ids.map((id) =>
      this.remembered({ kind: "period", id }, (of) => {
        const row = periodGrade(this.evidence, id);
        if (row === undefined) return { ...unsupported(of), unknown: true };
        return gradedItem(of, this.evidence.gradings.ofRecord(row), false);
      }),
    );
  }

  /** A tie or an event. What rests on one that its claims deny rests on these claims. */
  private record(kind: "tie" | "event", id: string): NeededItem {
    return this.remembered({ kind, id }, () => recordItem(this.evidence, kind, id));
  }

  /** Claims on which a conclusion rests directly: it infers from them what they do not state themselves. */
  private spoken(claims: readonly string[]): NeededItem {
    const records = claims.flatMap((id) => this.evidence.claim(id) ?? []);
    const item = judgeClaims(
      this.evidence,
      { kind: "statements" },
      records.map((claim) => ownClaim(claim, false)),
    );
    return { ...item, inferred: true };
  }

  private remembered(of: ItemRef, judge: (of: ItemRef) => NeededItem): NeededItem {
    const id = itemId(of);
    const item = this.known.get(id) ?? judge(of);
    this.known.set(id, item);
    return item;
  }
}

/** The case of an item; that of an item that is not of one case is empty. */
export const caseOf = ({ of }: NeededItem): string => ("id" in of ? cellParts(of.id).caseId : "");

/** A grade with what its evidence amounts to. */
function gradedItem(
  of: ItemRef,
  { cell, own, votes, status, silence, circular, tieDisagrees }: Grading,
  unknown: boolean,
): NeededItem {
  return {
    of,
    own,
    votes,
    status,
    fromData: cell.from !== undefined,
    certainty: cell.certainty,
    declaredSilence: silence !== undefined,
    circular,
    tieDisagrees,
    unknown,
  };
}

function periodGrade(evidence: Evidence, id: string): GradeInPeriod | undefined {
  const { caseId, attribute } = cellParts(id);
  const [name = ""] = attribute.split("/");
  return evidence.periodGradesOf(caseId, name).find((row) => periodId(row) === id);
}

/** A tie or an event with what its evidence amounts to. */
export function recordItem(evidence: Evidence, kind: "tie" | "event", id: string): NeededItem {
  const record = kind === "tie" ? evidence.tie(id) : evidence.event(id);
  const own = record === undefined ? [] : evidence.claimsOf(record);
  const isDenied = record !== undefined && evidence.isDenied(record);
  return judgeClaims(evidence, { kind, id }, isDenied ? own.map(turned) : own);
}

function judgeClaims(evidence: Evidence, of: ItemRef, own: readonly OwnClaim[]): NeededItem {
  const votes = votesOn(own, evidence.gradings.origins, false);
  const pro = own.filter(({ stand }) => stand === "for");
  const contra = own.some(({ stand }) => stand === "against");
  const outweighed = isOutweighed(own, votes);
  const status: GradeStatus = outweighed
    ? "contradicted"
    : contra
      ? "contested"
      : pro.length > 0
        ? "supported"
        : "unsupported";
  return {
    of,
    own,
    votes,
    status,
    fromData: false,
    declaredSilence: false,
    circular: pro.length > 0 && pro.every(({ claim }) => claim.kind === "judgement"),
    unknown: outweighed,
  };
}

/** A claim as it speaks of the contrary. */
function turned(own: OwnClaim): OwnClaim {
  if (own.stand === "for") return { ...own, stand: "against" };
  return own.stand === "against" ? { ...own, stand: "for" } : own;
}

function unsupported(of: ItemRef): NeededItem {
  return {
    of,
    own: [],
    votes: noVotes,
    status: "unsupported",
    fromData: false,
    declaredSilence: false,
    circular: false,
  };
}

/** That nothing is recorded, which a statement may rest on. */
export const absenceItem: NeededItem = { ...unsupported({ kind: "absence" }), missingRecord: true };

/** The same where the study declares why the silence of its sources counts. */
export const declaredAbsenceItem: NeededItem = { ...absenceItem, declaredSilence: true };

const fromCounts: NeededItem = {
  ...unsupported({ kind: "counts" }),
  votes: dataAlone,
  status: "from data",
  fromData: true,
};

/** An item as a sentence names it. */
export function itemName(evidence: Evidence, of: ItemRef): Value {
  if (!("id" in of)) return write("confidence.unnamed", { item: of.kind });
  const { kind, id } = of;
  if (kind === "tie") return tieName(evidence, id);
  if (kind === "event") return evidence.eventReference(id);
  if (kind === "case") return evidence.caseReference(id);
  const row = kind === "period" ? periodGrade(evidence, id) : undefined;
  if (row !== undefined)
    return write("confidence.period", {
      case: evidence.caseReference(row.caseId),
      attribute: evidence.attributeReference(row.attribute),
      period: periodDates(row.period),
    });
  const { caseId, attribute } = cellParts(id);
  return write("confidence.cell", {
    case: evidence.caseReference(caseId),
    attribute: evidence.attributeReference(attribute),
  });
}

function tieName(evidence: Evidence, id: string): Value {
  const tie = evidence.tie(id);
  if (tie === undefined) return reference("tie", id);
  return write("confidence.tie", {
    channel: evidence.channelTerm(tie.channel),
    from: evidence.actorReference(tie.from),
    to: evidence.actorReference(tie.to),
  });
}
