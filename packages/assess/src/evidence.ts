import type { AnyPattern, LabelledEvent, NetworkActor, NetworkTie, Target } from "@throughline/influence";
import { type List, list, type Reference, reference, type Value } from "@throughline/messages";
import {
  type Case,
  type Claim,
  cellId,
  compareText,
  type Event,
  firstDay,
  type Grade,
  lastDay,
  type MediaCount,
  type MonthlyCount,
  type RubricEntry,
  type Study,
  sourceName,
  type Tie,
  targetOf,
} from "@throughline/study";
import { type Changes, changesBetween, unchanged } from "./changes-between.ts";
import type { Trace } from "./conclusion.ts";
import { type Grading, Gradings } from "./grading/gradings.ts";
import type { OwnClaim } from "./grading/own-claims.ts";
import { claimsOfRecord, isDenied, type RecordEvidence } from "./grading/record-claims.ts";
import { membershipOf, sideOfGrade } from "./grading/side.ts";
import { term, write } from "./messages/write.ts";
import { inline } from "./wording.ts";

/** What a result rests on, before the claims and sources under it are collected. */
export type Grounds = {
  readonly cells?: readonly string[];
  readonly ties?: readonly string[];
  readonly events?: readonly string[];
  readonly media?: readonly string[];
  readonly series?: readonly string[];
  readonly claims?: readonly string[];
  /** grades of periods */
  readonly periods?: readonly string[];
};

/** The grade of a cell in a period, whether from grades.csv or from periods.csv. */
export type GradeInPeriod = Grade & { readonly period: string };

/** Looks up the records of a study. */
export class Evidence {
  readonly study: Study;
  readonly cases: ReadonlyMap<string, Case>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly actors: ReadonlyMap<string, NetworkActor>;
  private readonly grades: ReadonlyMap<string, Grade>;
  /** what the claims amount to, by cell */
  readonly gradings: Gradings;
  private readonly tiesByCase: ReadonlyMap<string, readonly Tie[]>;
  private readonly ties: ReadonlyMap<string, Tie>;
  private readonly eventsById: ReadonlyMap<string, Event>;
  private readonly records: RecordEvidence;
  private readonly denied = new Map<Tie | Event, boolean>();
  private readonly networkTies = new Map<Tie, NetworkTie>();
  private claimOrder: ReadonlyMap<string, number> | undefined;
  private readonly sourceOrder: ReadonlyMap<string, number>;

  private readonly assumed: string | undefined;
  private readonly base: Evidence | undefined;
  /** the cases and cells whose evidence differs from that of the base */
  private readonly changed: Changes;
  private usableEvents: readonly Event[] | undefined;
  private gradesByCase: ReadonlyMap<string, readonly Grade[]> | undefined;
  private steps: ReadonlyMap<string, readonly RubricEntry[]> | undefined;
  private inPeriods: ReadonlyMap<string, readonly GradeInPeriod[]> | undefined;
  private composites: readonly (readonly [id: string, parts: readonly string[]])[] | undefined;
  private places: ReadonlyMap<string, number> | undefined;
  private readonly caseReferences = new Map<string, Reference>();
  private readonly attributeReferences = new Map<string, Reference>();
  private readonly found = new WeakMap<object, Map<string, unknown>>();
  private readonly foundInCases = new WeakMap<object, Map<string, unknown>>();

  /**
   * @param assumed a cell whose grade is tried out: it can be used whatever its claims say
   * @param base the evidence from which `study` differs by a withdrawal or a moved grade: what was found out there for a case that
   *   did not change is used again
   */
  constructor(
    study: Study,
    { assumed, base }: { readonly assumed?: string | undefined; readonly base?: Evidence } = {},
  ) {
    this.study = study;
    this.assumed = assumed;
    this.base = base;
    this.changed = base === undefined ? unchanged : changesBetween(base, study);
    this.cases = base?.cases ?? new Map(study.cases.map((c) => [c.id, c]));
    this.claims =
      base?.study.claims === study.claims ? base.claims : new Map(study.claims.map((c) => [c.id, c]));
    this.actors = base?.actors ?? new Map(study.actors.map((a) => [a.id, a]));
    const isSame = (table: "ties" | "events" | "sources" | "grades") => base?.study[table] === study[table];
    this.ties = (isSame("ties") && base?.ties) || new Map(study.ties.map((t) => [t.id, t]));
    this.tiesByCase = (isSame("ties") && base?.tiesByCase) || Map.groupBy(study.ties, (tie) => tie.caseId);
    this.eventsById = (isSame("events") && base?.eventsById) || new Map(study.events.map((e) => [e.id, e]));
    this.sourceOrder =
      (isSame("sources") && base?.sourceOrder) || new Map(study.sources.map((s, i) => [s.key, i]));
    this.grades =
      (isSame("grades") && base?.grades) ||
      new Map(study.grades.map((grade) => [cellId(grade.caseId, grade.attribute), grade]));
    this.gradings = new Gradings(study, {
      cases: this.cases,
      grades: this.grades,
      tiesOf: (caseId) => this.tiesOf(caseId),
      unchanged: base && { gradings: base.gradings, mayDiffer: this.changed.mayDiffer },
    });
    this.records = {
      study,
      index: this.gradings.claims,
      claims: this.claims,
      origins: this.gradings.origins,
      kindOf: (actor) => this.actors.get(actor)?.kind,
    };
  }

  /**
   * Returns what is computed from the evidence of one case, computing it only once, and not again for changed evidence in which the case
   * is the same.
   *
   * @param key stands for the computation, with all that it depends on beside the evidence
   * @param compute reads no records of other cases, or ties alone when `tiesElsewhere` is true
   */
  ofCase<T>(
    caseId: string,
    key: object,
    compute: (evidence: Evidence) => T,
    { tiesElsewhere = false }: { readonly tiesElsewhere?: boolean } = {},
  ): T {
    const { base } = this;
    const hasSameTies = base?.study.ties === this.study.ties;
    if (base !== undefined && !this.changedCases.has(caseId) && (hasSameTies || !tiesElsewhere))
      return base.ofCase(caseId, key, compute, { tiesElsewhere });
    const found = this.foundInCases.get(key) ?? new Map<string, unknown>();
    this.foundInCases.set(key, found);
    if (!found.has(caseId)) found.set(caseId, compute(this));
    return found.get(caseId) as T;
  }

  /** The cases whose evidence differs from that of the base. */
  get changedCases(): ReadonlySet<string> {
    return this.changed.cases;
  }

  /** Whether a withdrawal or a moved grade is tried out, so that answers alone are asked for. */
  get isTrial(): boolean {
    return this.base !== undefined;
  }

  /**
   * Returns what is computed for an analysis. A trial takes what the study, or an earlier trial, computed for the same key.
   *
   * @param of stands for the analysis
   * @param key says all that its answers depend on
   */
  forAnswers<T>(of: object, key: string, compute: () => T): T {
    const root = this.base ?? this;
    const known = root.found.get(of) ?? new Map<string, unknown>();
    root.found.set(of, known);
    if (!this.isTrial || !known.has(key)) known.set(key, compute());
    return known.get(key) as T;
  }

  /** The cases of a kind, in the order of cases.csv. */
  casesOf(kind: string): Case[] {
    return this.study.cases.filter((c) => c.kind === kind);
  }

  /** The grade of a case on an attribute; undefined when it is missing, which is not zero, and when its claims contradict it. */
  grade(caseId: string, attribute: string): number | undefined {
    return this.gradeRecord(cellId(caseId, attribute))?.grade;
  }

  /** The whole record of a grade that can be used: one that its claims do not contradict. */
  gradeRecord(cell: string): Grade | undefined {
    if (cell === this.assumed) return this.grades.get(cell);
    return this.grading(cell)?.status === "contradicted" ? undefined : this.grades.get(cell);
  }

  /** The record of a grade as it stands in the table, whatever its claims say. */
  recordedGrade(cell: string): Grade | undefined {
    return this.grades.get(cell);
  }

  /** The grades of a case as they stand in the table. */
  gradesOf(caseId: string): readonly Grade[] {
    this.gradesByCase ??= Map.groupBy(this.study.grades, (grade) => grade.caseId);
    return this.gradesByCase.get(caseId) ?? [];
  }

  /** The grades of a cell that are of a period. */
  periodGradesOf(caseId: string, attribute: string): readonly GradeInPeriod[] {
    this.inPeriods ??= Map.groupBy([...this.study.periods, ...this.study.grades].filter(isInPeriod), (row) =>
      cellId(row.caseId, row.attribute),
    );
    return this.inPeriods.get(cellId(caseId, attribute)) ?? [];
  }

  /** The steps of the rubric of an attribute, the lowest first. */
  stepsOf(attribute: string): readonly number[] {
    this.steps ??= Map.groupBy(this.study.rubric, (row) => row.attribute);
    return (this.steps.get(attribute) ?? []).map(({ grade }) => grade).sort((a, b) => a - b);
  }

  /** The attributes that an attribute is made of, and those that these are made of. */
  partsOf(attribute: string): readonly string[] {
    return reached(attribute, (one) => this.study.manifest.attributes[one]?.made_of ?? []);
  }

  /** The composite attributes of which an attribute is a part, itself or through others. */
  compositesOf(attribute: string): readonly string[] {
    const { attributes } = this.study.manifest;
    this.composites ??= Object.keys(attributes)
      .filter((id) => attributes[id]?.made_of !== undefined)
      .map((id) => [id, this.partsOf(id)]);
    return this.composites.flatMap(([id, parts]) => (parts.includes(attribute) ? [id] : []));
  }

  /** What the claims on a cell amount to; undefined when it has no grade. */
  grading(cell: string): Grading | undefined {
    return this.gradings.of(cell);
  }

  /** True when the case is more in than out of the set; undefined when the grade is missing, contradicted or at the crossover. */
  isIn(caseId: string, attribute: string): boolean | undefined {
    const grade = this.grade(caseId, attribute);
    if (grade === undefined) return undefined;
    const side = sideOfGrade(grade, this.study.manifest.attributes[attribute]);
    return side === undefined ? undefined : side === "in";
  }

  /** The membership of the case in the set; undefined when the grade is missing or contradicted, or has no membership of its own. */
  membership(caseId: string, attribute: string): number | undefined {
    const grade = this.grade(caseId, attribute);
    return grade === undefined ? undefined : membershipOf(grade, this.study.manifest.attributes[attribute]);
  }

  /** The ties of a case that their claims do not deny, in the order of ties.csv. */
  tiesOf(caseId: string): readonly Tie[] {
    return this.ofCase(caseId, this.tiesOf, (own) =>
      own.recordedTiesOf(caseId).filter((tie) => !own.isDenied(tie)),
    );
  }

  /** The ties of a case as they stand in the table, whatever their claims say. */
  recordedTiesOf(caseId: string): readonly Tie[] {
    return this.tiesByCase.get(caseId) ?? [];
  }

  /** The claims that a tie or an event cites, and those that name it. */
  claimsOf(record: Tie | Event): readonly OwnClaim[] {
    return claimsOfRecord(this.records, record);
  }

  /** Whether the claims about a tie or an event say that it was not. */
  isDenied(record: Tie | Event): boolean {
    if (this.base !== undefined && !this.changedCases.has(record.caseId)) return this.base.isDenied(record);
    const known = this.denied.get(record) ?? isDenied(this.records, record);
    this.denied.set(record, known);
    return known;
  }

  /** The events that their claims do not deny, in the order of events.csv. */
  get events(): readonly Event[] {
    this.usableEvents ??= this.study.events.filter((event) => !this.isDenied(event));
    return this.usableEvents;
  }

  event(id: string): Event | undefined {
    return this.eventsById.get(id);
  }

  tie(id: string): Tie | undefined {
    return this.ties.get(id);
  }

  /** The ties of a case as the influence package takes them. */
  networkOf(caseId: string): NetworkTie[] {
    return this.tiesOf(caseId).map((tie) => this.networkTie(tie));
  }

  private networkTie(tie: Tie): NetworkTie {
    const known = this.networkTies.get(tie) ?? networkTie(tie);
    this.networkTies.set(tie, known);
    return known;
  }

  /** The events of a case that mark a phase, with the days that their dates can mean. */
  labelledEventsOf(caseId: string): LabelledEvent[] {
    return this.events
      .filter((event) => event.caseId === caseId && event.phase !== undefined)
      .map(({ id, phase, dateFrom, dateTo }) => ({
        id,
        label: phase,
        day: dateFrom === undefined ? undefined : firstDay(dateFrom),
        ...(dateFrom === undefined ? {} : { startBy: lastDay(dateFrom), end: lastDay(dateTo ?? dateFrom) }),
      }));
  }

  /** The state on which influence is brought to bear, as study.yaml declares it. */
  get target(): Target {
    return targetOf(this.study.manifest);
  }

  /** The pathway patterns of the study's own. */
  get ownPatterns(): readonly AnyPattern[] {
    return this.study.patterns ?? [];
  }

  /** The works that a claim rests on and that are not withdrawn: its source, and those that its source relies on for it. */
  worksOf(claim: string): string[] {
    const record = this.claims.get(claim);
    return record ? [record.source, ...record.cites].filter((key) => this.sourceOrder.has(key)) : [];
  }

  /** Things of cases in the order of the names of these, which depends neither on the order of rows nor on ids. */
  inNameOrder<T>(things: readonly T[], caseOf: (thing: T) => string): T[] {
    const places = this.placesByName();
    const placeOf = (thing: T) => places.get(caseOf(thing)) ?? places.size;
    return [...things].sort((a, b) => placeOf(a) - placeOf(b));
  }

  private placesByName(): ReadonlyMap<string, number> {
    if (this.base !== undefined) return this.base.placesByName();
    this.places ??= new Map(
      [...this.study.cases]
        .sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id))
        .map(({ id }, place) => [id, place]),
    );
    return this.places;
  }

  caseName(id: string): string {
    return this.cases.get(id)?.name ?? id;
  }

  /** A case as a sentence names it. */
  caseReference(id: string): Reference {
    return known((this.base ?? this).caseReferences, id, () => reference("case", id, this.caseName(id)));
  }

  /** A source as a sentence names it: author and year, or its key. */
  sourceReference(key: string): Reference {
    const source = this.study.sources.find((one) => one.key === key);
    return reference("source", key, sourceName(source, key));
  }

  /** A claim as a sentence names it: its source, and the place in it. */
  claimReference(id: string): Reference {
    const claim = this.claims.get(id);
    if (claim === undefined) return reference("claim", id);
    const { source, locator } = claim;
    const name = this.sourceReference(source).label;
    return reference("claim", id, locator === "" ? name : `${name}, ${locator}`);
  }

  /** Claims as a sentence lists them, each place in a source once. */
  claimList(ids: readonly string[]): List {
    const references = ids.map((id) => this.claimReference(id));
    return list([...new Map(references.map((one) => [one.label, one])).values()]);
  }

  /** An actor as a sentence names it. */
  actorReference(id: string): Reference {
    return reference("actor", id, this.study.actors.find((actor) => actor.id === id)?.name ?? id);
  }

  /** A channel by its term, or by the name that the study gives it. */
  channelTerm(id: string): Value {
    const name = this.study.channels.find((channel) => channel.id === id)?.name ?? id;
    return name === id ? term("channel", id) : name;
  }

  /** A tie as a sentence names it: from whom to whom, by which channel. */
  tieMessage(id: string): Value {
    const tie = this.tie(id);
    if (tie === undefined) return reference("tie", id);
    return write("some.tie", {
      from: this.actorReference(tie.from),
      to: this.actorReference(tie.to),
      channel: this.channelTerm(tie.channel),
    });
  }

  /** An event by its title. */
  eventReference(id: string): Reference {
    return reference("event", id, this.event(id)?.title ?? id);
  }

  /** An attribute as it is named inside a sentence. */
  attributeReference(id: string): Reference {
    return known((this.base ?? this).attributeReferences, id, () =>
      reference("attribute", id, inline(this.label(id))),
    );
  }

  /** Attributes as a sentence lists them. */
  attributeList(ids: readonly string[]): List {
    return list(ids.map((id) => this.attributeReference(id)));
  }

  /** The label of an attribute as printed at the head of a column. */
  label(attribute: string): string {
    return this.study.manifest.attributes[attribute]?.label ?? attribute;
  }

  /** Collects the claims and sources under what a result rests on. Cells without a usable grade are left out. */
  trace(grounds: Grounds): Trace {
    const cells = [...new Set(grounds.cells ?? [])].filter((cell) => this.gradeRecord(cell) !== undefined);
    const ties = [...new Set(grounds.ties ?? [])].sort(compareText);
    const events = [...new Set(grounds.events ?? [])].sort(compareText);
    const media = [...new Set(grounds.media ?? [])];
    const series = new Set(grounds.series ?? []);
    const claims = new Set(grounds.claims ?? []);
    for (const cell of cells) for (const claim of this.grades.get(cell)?.claims ?? []) claims.add(claim);
    for (const tie of ties) for (const claim of this.ties.get(tie)?.claims ?? []) claims.add(claim);
    for (const event of events) for (const claim of this.event(event)?.claims ?? []) claims.add(claim);
    const sources = new Set<string>();
    for (const claim of claims) sources.add(this.claims.get(claim)?.source ?? "");
    for (const row of this.study.media) if (media.includes(mediaId(row))) sources.add(row.source);
    if (series.size > 0)
      for (const row of this.study.series) if (series.has(seriesId(row))) sources.add(row.source);
    this.claimOrder ??= new Map(this.study.claims.map((c, i) => [c.id, i]));
    const inOrder = (ids: Iterable<string>, order: ReadonlyMap<string, number>) =>
      [...ids].filter((id) => order.has(id)).sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    return {
      cells,
      ties,
      events,
      media,
      series: [...series].sort(compareText),
      claims: inOrder(claims, this.claimOrder),
      sources: inOrder(sources, this.sourceOrder),
    };
  }
}

/** What a map has under a key, made when it is first asked for. */
function known<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

/** What can be reached from an id by going on and on, without the id itself. */
function reached(from: string, next: (id: string) => readonly string[]): string[] {
  const found = new Set<string>();
  const open = [...next(from)];
  for (let id = open.pop(); id !== undefined; id = open.pop())
    if (!found.has(id)) {
      found.add(id);
      open.push(...next(id));
    }
  return [...found];
}

function networkTie(tie: Tie): NetworkTie {
  return {
    id: tie.id,
    from: tie.from,
    to: tie.to,
    channel: tie.channel,
    sign: tie.sign,
    ...(tie.terms === undefined ? {} : { terms: tie.terms }),
    ...(tie.dateFrom === undefined ? {} : { start: firstDay(tie.dateFrom), startBy: lastDay(tie.dateFrom) }),
    ...(tie.dateTo === undefined ? {} : { end: lastDay(tie.dateTo), endFrom: firstDay(tie.dateTo) }),
  };
}

const isInPeriod = (row: Grade): row is GradeInPeriod => row.period !== undefined;

/** The id of the grade of a cell in a period: `case/attribute/1995/2000`. */
export function periodId(row: Pick<GradeInPeriod, "caseId" | "attribute" | "period">): string {
  return `${cellId(row.caseId, row.attribute)}/${row.period}`;
}

/** The id of a row of media.csv. */
export function mediaId(row: MediaCount): string {
  const years = row.yearFrom === row.yearTo ? `${row.yearFrom}` : `${row.yearFrom}-${row.yearTo}`;
  return `${years}/${row.term}/${row.paper}`;
}

/** The id of the series that a monthly count belongs to. */
export function seriesId({ from, to, channel, sign, caseId, source }: MonthlyCount): string {
  return [from, to, channel, sign, caseId, source].join("/");
}
