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
  type SilenceDeclaration,
  type Study,
  silenceId,
  silenceWithId,
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
  /** declarations of silence */
  readonly silences?: readonly string[];
};

/** The grade of a cell in a period, whether from grades.csv or from periods.csv. */
export type GradeInPeriod = Grade & { readonly period: string };

/** A tie or an event of a study and how it stands when some evidence is withdrawn. */
export type ChangedRecord = {
  readonly record: Tie | Event;
  readonly now: "usable" | "denied" | "gone";
};

/** Looks up the records of a study. */
export class Evidence {
  readonly study: Study;
  readonly cases: ReadonlyMap<string, Case>;
  readonly actors: ReadonlyMap<string, NetworkActor>;
  /** the status of each cell by its claims */
  readonly gradings: Gradings;
  /** the grades and claims before any is moved or withdrawn */
  private readonly grades: Lookup<string, Grade>;
  private readonly claims: Lookup<string, Claim>;
  private readonly ties: Lookup<string, Tie>;
  private readonly tiesByCase: Lookup<string, readonly Tie[]>;
  private readonly eventsById: Lookup<string, Event>;
  private readonly eventsByCase: Lookup<string, readonly Event[]>;
  private readonly sourceOrder: Lookup<string, number>;
  private readonly records: RecordEvidence;
  private readonly networkTies = new Map<Tie, NetworkTie>();
  private readonly traces = new WeakMap<Grounds, Trace>();
  private claimOrder: ReadonlyMap<string, number> | undefined;

  private readonly assumed: string | undefined;
  private readonly base: Evidence | undefined;
  /** the cases and cells whose evidence differs from that of the base */
  private readonly changed: Changes;
  private differing: readonly ChangedRecord[] | undefined;
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
  private readonly foundInRecords = new WeakMap<object, Map<Tie | Event, unknown>>();
  private readonly foundInAttributes = new WeakMap<object, Map<string, unknown>>();

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
    this.actors = base?.actors ?? new Map(study.actors.map((a) => [a.id, a]));
    const { claims, grades, ties, events, sources } = study;
    /** The base, where it has the same table. */
    const sharing = (table: "ties" | "events" | "sources") =>
      base?.study[table] === study[table] ? base : undefined;
    this.claims = base?.claims ?? lookup(() => claims.map((claim) => [claim.id, claim]));
    this.grades =
      base?.grades ?? lookup(() => grades.map((grade) => [cellId(grade.caseId, grade.attribute), grade]));
    this.ties = sharing("ties")?.ties ?? lookup(() => ties.map((tie) => [tie.id, tie]));
    this.tiesByCase = sharing("ties")?.tiesByCase ?? lookup(() => Map.groupBy(ties, (tie) => tie.caseId));
    this.eventsById = sharing("events")?.eventsById ?? lookup(() => events.map((event) => [event.id, event]));
    this.eventsByCase =
      sharing("events")?.eventsByCase ?? lookup(() => Map.groupBy(events, (event) => event.caseId));
    this.sourceOrder =
      sharing("sources")?.sourceOrder ?? lookup(() => sources.map((source, i) => [source.key, i]));
    this.gradings = new Gradings(study, {
      cases: this.cases,
      gradeOf: (cell) => this.recordedGrade(cell),
      tiesOf: (caseId) => this.tiesOf(caseId),
      unchanged: base && {
        gradings: base.gradings,
        claims: this.changed.claims,
        mayDiffer: this.changed.mayDiffer,
      },
    });
    this.records = {
      study,
      index: this.gradings.claims,
      claimOf: (id) => this.claim(id),
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
    return remembered(this.foundInCases, key, caseId, () => compute(this));
  }

  /** The same of a tie or an event and its claims. */
  ofRecord<T>(record: Tie | Event, key: object, compute: (evidence: Evidence) => T): T {
    const { base } = this;
    if (base !== undefined && !this.changed.recordMayDiffer(record))
      return base.ofRecord(record, key, compute);
    return remembered(this.foundInRecords, key, record, () => compute(this));
  }

  /** The same of the grades of all cases on an attribute, and their claims. */
  ofAttribute<T>(attribute: string, key: object, compute: (evidence: Evidence) => T): T {
    const { base } = this;
    const mayDiffer = () =>
      [...this.changedCases].some((caseId) => this.changed.mayDiffer({ caseId, attribute }));
    if (base !== undefined && !mayDiffer()) return base.ofAttribute(attribute, key, compute);
    return remembered(this.foundInAttributes, key, attribute, () => compute(this));
  }

  /** The cases whose evidence differs from that of the base. */
  get changedCases(): ReadonlySet<string> {
    return this.changed.cases;
  }

  /** Whether this is a trial of a withdrawal or a moved grade, which needs answers only. */
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
    if (cell === this.assumed) return this.recordedGrade(cell);
    return this.grading(cell)?.status === "contradicted" ? undefined : this.recordedGrade(cell);
  }

  /** The record of a grade in the table, also when its claims contradict it. */
  recordedGrade(cell: string): Grade | undefined {
    const { grades } = this.changed;
    return grades.has(cell) ? grades.get(cell) : this.grades().get(cell);
  }

  /** The grades of a case in the table, also those that their claims contradict. */
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

  /** The composite attributes that contain an attribute, directly or through others. */
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

  /** The ties of a case in the table, also those that their claims deny. */
  recordedTiesOf(caseId: string): readonly Tie[] {
    return this.tiesByCase().get(caseId) ?? [];
  }

  /** The claims that a tie or an event cites, and those that name it. */
  claimsOf(record: Tie | Event): readonly OwnClaim[] {
    return claimsOfRecord(this.records, record);
  }

  /** Whether the claims about a tie or an event say that it was not. */
  isDenied(record: Tie | Event): boolean {
    return this.ofRecord(record, this.isDenied, (own) => isDenied(own.records, record));
  }

  /** The ties and events of the base that are gone here, or that their claims deny here and not there, or there and not here. */
  get changedRecords(): readonly ChangedRecord[] {
    const { base } = this;
    if (base === undefined) return [];
    this.differing ??= this.changed.records.flatMap((record) => {
      const now = this.stateOf(record);
      return now === base.stateOf(record) ? [] : [{ record, now }];
    });
    return this.differing;
  }

  private stateOf(recorded: Tie | Event): ChangedRecord["now"] {
    const record = "channel" in recorded ? this.tie(recorded.id) : this.event(recorded.id);
    if (record === undefined) return "gone";
    return this.isDenied(record) ? "denied" : "usable";
  }

  /** The events that their claims do not deny, in the order of events.csv. */
  get events(): readonly Event[] {
    this.usableEvents ??= this.study.events.filter((event) => !this.isDenied(event));
    return this.usableEvents;
  }

  claim(id: string): Claim | undefined {
    const recorded = this.claims().get(id);
    const { claims } = this.changed;
    return recorded !== undefined && claims.has(recorded) ? claims.get(recorded) : recorded;
  }

  /** The events of a case that their claims do not deny, in the order of events.csv. */
  eventsOf(caseId: string): readonly Event[] {
    return this.ofCase(caseId, this.eventsOf, (own) =>
      own.recordedEventsOf(caseId).filter((event) => !own.isDenied(event)),
    );
  }

  /** The events of a case in the table, also those that their claims deny. */
  recordedEventsOf(caseId: string): readonly Event[] {
    return this.eventsByCase().get(caseId) ?? [];
  }

  event(id: string): Event | undefined {
    return this.eventsById().get(id);
  }

  tie(id: string): Tie | undefined {
    return this.ties().get(id);
  }

  /** The id of a declaration of silence: its place in study.yaml. */
  silenceId(declaration: SilenceDeclaration): string {
    return silenceId((this.study.manifest.silences ?? []).indexOf(declaration));
  }

  silence(id: string): SilenceDeclaration | undefined {
    return silenceWithId(this.study.manifest.silences, id);
  }

  /** The ties of a case as the influence package takes them. */
  networkOf(caseId: string): NetworkTie[] {
    return this.tiesOf(caseId).map((tie) => this.networkTie(tie));
  }

  private networkTie(tie: Tie): NetworkTie {
    return known((this.base ?? this).networkTies, tie, () => networkTie(tie));
  }

  /** The events of a case that mark a phase, with the days that their dates can mean. */
  labelledEventsOf(caseId: string): LabelledEvent[] {
    return this.eventsOf(caseId)
      .filter(({ phase }) => phase !== undefined)
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

  /** The pathway patterns that the study defines. */
  get ownPatterns(): readonly AnyPattern[] {
    return this.study.patterns ?? [];
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
    const claim = this.claim(id);
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

  /** A channel inside a sentence, by its term or by the name that the study gives it. */
  channelTerm(id: string): Value {
    const name = this.study.channels.find((channel) => channel.id === id)?.name ?? id;
    return name === id ? term("channel", id) : inline(name);
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

  /**
   * Collects the claims and sources under what a result rests on: those that its records cite, and all others that speak of these. Cells
   * without a usable grade are left out.
   */
  trace(grounds: Grounds): Trace {
    const known = this.traces.get(grounds);
    if (known) return known;
    const trace = this.collected(grounds);
    this.traces.set(grounds, trace);
    return trace;
  }

  private collected(grounds: Grounds): Trace {
    const cells: string[] = [];
    const ties = [...new Set(grounds.ties ?? [])].sort(compareText);
    const events = [...new Set(grounds.events ?? [])].sort(compareText);
    const media = [...new Set(grounds.media ?? [])];
    const series = new Set(grounds.series ?? []);
    const claims = new Set(grounds.claims ?? []);
    const silences = new Set(grounds.silences ?? []);
    for (const cell of new Set(grounds.cells)) {
      const record = this.gradeRecord(cell);
      if (record === undefined) continue;
      cells.push(cell);
      const grading = this.grading(cell);
      for (const claim of record.claims) claims.add(claim);
      for (const { claim } of grading?.own ?? []) claims.add(claim.id);
      if (grading?.status === "from silence" && grading.silence !== undefined)
        silences.add(this.silenceId(grading.silence));
    }
    for (const record of [...ties.map((id) => this.tie(id)), ...events.map((id) => this.event(id))])
      for (const { claim } of record === undefined ? [] : this.claimsOf(record)) claims.add(claim.id);
    const sources = new Set<string>();
    for (const claim of claims) sources.add(this.claim(claim)?.source ?? "");
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
      silences: [...silences].sort(compareText),
      media,
      series: [...series].sort(compareText),
      claims: inOrder(claims, this.claimOrder),
      sources: inOrder(sources, this.sourceOrder()),
    };
  }
}

/** What was computed for a key and a thing, computed when it is first asked for. */
function remembered<K, T>(found: WeakMap<object, Map<K, unknown>>, key: object, of: K, compute: () => T): T {
  const results = found.get(key) ?? new Map<K, unknown>();
  found.set(key, results);
  return known(results, of, compute) as T;
}

/** A map that is made when it is first asked for. */
type Lookup<K, V> = () => ReadonlyMap<K, V>;

function lookup<K, V>(entries: () => Iterable<readonly [K, V]>): Lookup<K, V> {
  let made: ReadonlyMap<K, V> | undefined;
  return () => {
    made ??= new Map(entries());
    return made;
  };
}

/** What a map has under a key, made when it is first asked for. */
function known<K, T>(map: Map<K, T>, key: K, make: () => T): T {
  if (!map.has(key)) map.set(key, make());
  return map.get(key) as T;
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
