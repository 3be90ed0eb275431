import { reference, type Value } from "@throughline/messages";
import { type Claim, cellParts } from "@throughline/study";
import type { Trace } from "./conclusion.ts";
import type { Evidence } from "./evidence.ts";
import type { NeededItem } from "./grading/confidence.ts";
import type { GradeStatus } from "./grading/grade-status.ts";
import type { OwnClaim } from "./grading/own-claims.ts";
import { tieShows } from "./grading/tie-shows.ts";
import { votesOn } from "./grading/votes.ts";
import { write } from "./messages/write.ts";

/** The ids of the items that stand for more than one record. */
const counts = "counts";
const statements = "statements";
const absence = "absence";

/** The cells, ties and events that statements need, each judged once. */
export class NeededItems {
  private readonly evidence: Evidence;
  private readonly known = new Map<string, NeededItem>();
  private readonly eventClaims: ReadonlyMap<string, readonly string[]>;

  constructor(evidence: Evidence) {
    this.evidence = evidence;
    this.eventClaims = new Map(evidence.study.events.map(({ id, claims }) => [id, claims]));
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

  /** The items under a conclusion's cells, by case. */
  byCase(cells: readonly string[]): ReadonlyMap<string, readonly NeededItem[]> {
    return Map.groupBy(
      cells.map((cell) => this.cell(cell)),
      ({ id }) => cellParts(id).caseId,
    );
  }

  private cell(id: string): NeededItem {
    return this.remembered(id, () => this.judgeCell(id));
  }

  private judgeCell(id: string): NeededItem {
    const grading = this.evidence.grading(id);
    if (grading === undefined) return { ...unsupported(id), unknown: true };
    const { cell, own, votes, status, silence, circular, tieDisagrees } = grading;
    return {
      id,
      own,
      votes,
      status,
      fromData: cell.from !== undefined,
      certainty: cell.certainty,
      declaredSilence: silence !== undefined,
      circular,
      tieDisagrees,
      unknown: this.evidence.gradeRecord(id) === undefined,
    };
  }

  /** A tie or an event: the claims that it cites are for it, those that name it say what they say. */
  private record(kind: "tie" | "event", id: string): NeededItem {
    return this.remembered(`${kind} ${id}`, () => {
      const cited = (kind === "tie" ? this.evidence.tie(id)?.claims : this.eventClaims.get(id)) ?? [];
      const naming = this.evidence.gradings.claims.naming(id);
      const own = new Map<string, OwnClaim>();
      for (const claim of cited.flatMap((one) => this.evidence.claims.get(one) ?? []))
        own.set(claim.id, ownClaim(claim, this.contradictsTie(kind, id, claim)));
      for (const claim of naming) own.set(claim.id, ownClaim(claim, claim.direction === "contradicts"));
      return this.judgeClaims(`${kind} ${id}`, [...own.values()]);
    });
  }

  /** Whether a claim that a tie cites contradicts the attribute that the tie shows. */
  private contradictsTie(kind: "tie" | "event", id: string, claim: Claim): boolean {
    const tie = kind === "tie" ? this.evidence.tie(id) : undefined;
    if (tie === undefined || claim.direction !== "contradicts" || claim.caseId !== tie.caseId) return false;
    const shown = this.evidence.study.manifest.attributes[claim.attribute]?.shown_by;
    return shown !== undefined && tieShows(shown, tie, (actor) => this.evidence.actors.get(actor)?.kind);
  }

  /** Claims on which a conclusion rests directly: it infers from them what they do not state themselves. */
  private spoken(claims: readonly string[]): NeededItem {
    const records = claims.flatMap((id) => this.evidence.claims.get(id) ?? []);
    const item = this.judgeClaims(
      statements,
      records.map((claim) => ownClaim(claim, false)),
    );
    return { ...item, inferred: true };
  }

  private judgeClaims(id: string, own: readonly OwnClaim[]): NeededItem {
    const votes = votesOn(own, this.evidence.gradings.origins, false);
    const pro = own.filter(({ stand }) => stand === "for");
    const contra = own.some(({ stand }) => stand === "against");
    const outweighed = votes.votesAgainst > votes.votesFor || (contra && pro.length === 0);
    const status: GradeStatus = outweighed
      ? "contradicted"
      : contra
        ? "contested"
        : pro.length > 0
          ? "supported"
          : "unsupported";
    return {
      id,
      own,
      votes,
      status,
      fromData: false,
      declaredSilence: false,
      circular: pro.length > 0 && pro.every(({ claim }) => claim.kind === "judgement"),
      unknown: outweighed,
    };
  }

  private remembered(id: string, judge: () => NeededItem): NeededItem {
    const item = this.known.get(id) ?? judge();
    this.known.set(id, item);
    return item;
  }
}

/** A claim that an item cites, or that names it. */
function ownClaim(claim: Claim, against: boolean): OwnClaim {
  const stand = claim.kind === "silence" ? "neither" : against ? "against" : "for";
  return { claim, stand, relation: "cell" };
}

const noVotes = { votesFor: 0, votesAgainst: 0, tied: 0, claimsFor: 0, qualifying: 0 };

function unsupported(id: string): NeededItem {
  return {
    id,
    own: [],
    votes: noVotes,
    status: "unsupported",
    fromData: false,
    declaredSilence: false,
    circular: false,
  };
}

/** That nothing is recorded, which a statement may rest on. */
export const absenceItem: NeededItem = { ...unsupported(absence), missingRecord: true };

/** The same where the study declares why the silence of its sources counts. */
export const declaredAbsenceItem: NeededItem = { ...absenceItem, declaredSilence: true };

const fromCounts: NeededItem = {
  ...unsupported(counts),
  votes: { ...noVotes, votesFor: 1, claimsFor: 1 },
  status: "from data",
  fromData: true,
};

/** An item as a sentence names it. */
export function itemName(evidence: Evidence, id: string): Value {
  if (id === counts || id === statements || id === absence) return write("confidence.unnamed", { item: id });
  const [kind = "", record = ""] = id.split(" ");
  if (kind === "tie") return tieName(evidence, record);
  if (kind === "event") return evidence.eventReference(record);
  if (evidence.cases.has(id)) return evidence.caseReference(id);
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
