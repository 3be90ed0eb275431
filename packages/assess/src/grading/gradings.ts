import {
  type AttributeDeclaration,
  type Case,
  type Claim,
  cellId,
  type Grade,
  type SilenceDeclaration,
  type Study,
  type Tie,
} from "@throughline/study";
import { ClaimIndex, type ClaimLookup, RemainingClaims } from "./claim-index.ts";
import type { Scale } from "./claim-range.ts";
import { type GradeStatus, gradeStatus, isCircular } from "./grade-status.ts";
import { Origins } from "./origins.ts";
import { type GradedCell, type OwnClaim, ownClaims, type Part } from "./own-claims.ts";
import { scaleOf } from "./scale.ts";
import { validSilence } from "./silence.ts";
import { tieShows } from "./tie-shows.ts";
import { type Votes, votesOn } from "./votes.ts";

/** A grade with the claims that speak of it and what they amount to. */
export type Grading = {
  readonly cell: GradedCell;
  readonly scale: Scale;
  readonly own: readonly OwnClaim[];
  readonly votes: Votes;
  readonly status: GradeStatus;
  /** all claims for it are judgements */
  readonly circular: boolean;
  /** the declaration of silence that is valid for it; only the lowest step can rest on silence */
  readonly silence: SilenceDeclaration | undefined;
  /** the grade that the rule gives by which the attribute is defined, if there is one */
  readonly defined: number | undefined;
  /** the ties that show the same thing say otherwise */
  readonly tieDisagrees: boolean;
};

/** The gradings of the study before it was changed, and which cells they may not hold for any more. */
type Unchanged = {
  readonly gradings: Gradings;
  /** the claims that are gone or replaced */
  readonly claims: ReadonlyMap<Claim, Claim | undefined>;
  mayDiffer(cell: Pick<Grade, "caseId" | "attribute">): boolean;
};

const none: ReadonlySet<string> = new Set();

/** Judges the grades of a study by their claims, each when it is first asked for. */
export class Gradings {
  readonly claims: ClaimLookup;
  readonly origins: Origins;
  private readonly study: Study;
  private readonly cases: ReadonlyMap<string, Case>;
  private readonly gradeOf: (cell: string) => Grade | undefined;
  private readonly tiesOf: (caseId: string) => readonly Tie[];
  private readonly unchanged: Unchanged | undefined;
  private readonly known = new Map<string, Grading>();
  private readonly lowest: ReadonlyMap<string, number>;
  private readonly actorKinds: ReadonlyMap<string, string>;

  constructor(
    study: Study,
    records: {
      readonly cases: ReadonlyMap<string, Case>;
      readonly gradeOf: (cell: string) => Grade | undefined;
      readonly tiesOf: (caseId: string) => readonly Tie[];
      readonly unchanged?: Unchanged | undefined;
    },
  ) {
    this.study = study;
    this.cases = records.cases;
    this.gradeOf = records.gradeOf;
    this.tiesOf = records.tiesOf;
    this.unchanged = records.unchanged;
    const before = records.unchanged?.gradings;
    this.claims = claimsLeft(study, records.unchanged);
    this.origins = before?.study.sources === study.sources ? before.origins : new Origins(study.sources);
    this.actorKinds = before?.actorKinds ?? new Map(study.actors.map(({ id, kind }) => [id, kind]));
    this.lowest = before?.lowest ?? lowestSteps(study);
  }

  /** Returns what the claims on a cell amount to; undefined when it has no grade. */
  of(cell: string): Grading | undefined {
    return this.judged(cell, none);
  }

  /** Returns what the claims amount to on a grade that is not in grades.csv, such as that of another period. */
  ofRecord(record: Grade): Grading {
    return this.judge(cellId(record.caseId, record.attribute), record, none);
  }

  private judged(id: string, within: ReadonlySet<string>): Grading | undefined {
    const known = this.known.get(id);
    if (known) return known;
    const record = this.gradeOf(id);
    if (record === undefined || within.has(id)) return undefined;
    if (this.unchanged && !this.unchanged.mayDiffer(record)) {
      const before = this.unchanged.gradings.of(id);
      if (before !== undefined) this.known.set(id, before);
      return before;
    }
    const grading = this.judge(id, record, within);
    // Within a circle of composites the answer depends on where it was entered, so only whole walks are remembered.
    if (within.size === 0) this.known.set(id, grading);
    return grading;
  }

  private judge(id: string, record: Grade, within: ReadonlySet<string>): Grading {
    const { caseId, attribute, grade, period } = record;
    const declaration = this.study.manifest.attributes[attribute];
    const from = record.from ?? declaration?.from ?? this.study.manifest.from;
    const graded: GradedCell = { caseId, attribute, grade, certainty: record.confidence };
    const sourced: GradedCell = from === undefined ? graded : { ...graded, from };
    const dated: GradedCell = period === undefined ? sourced : { ...sourced, period };
    const scale = scaleOf(declaration);
    const parts =
      declaration?.made_of && this.partsOf(declaration.made_of, dated, scale, new Set([...within, id]));
    const own = ownClaims(dated, scale, this.claims.onCell(id), parts);
    const votes = votesOn(own, this.origins, from !== undefined);
    const isLowest = grade <= (this.lowest.get(attribute) ?? scale.min);
    const silence = isLowest ? this.silenceOn(caseId, attribute) : undefined;
    const defined = this.definedGrade(declaration, caseId);
    const status = gradeStatus({
      cell: dated,
      own,
      votes,
      scale,
      definition: grade === defined,
      declaredSilence: silence !== undefined,
      lowestStep: isLowest,
    });
    return {
      cell: dated,
      scale,
      own,
      votes,
      silence,
      defined,
      status,
      circular: isCircular(own, from !== undefined || status === "by definition"),
      tieDisagrees: this.tieDisagrees(declaration, dated, scale),
    };
  }

  private partsOf(
    attributes: readonly string[],
    { caseId, grade }: GradedCell,
    scale: Scale,
    within: ReadonlySet<string>,
  ): Part[] {
    const side = sideOf(grade, scale);
    return attributes.flatMap((attribute) => {
      const part = this.judged(cellId(caseId, attribute), within);
      if (part === undefined) return [];
      const sameSide = side !== undefined && sideOf(part.cell.grade, part.scale) === side;
      return [{ sameSide, contradicted: part.status === "contradicted", claims: part.own }];
    });
  }

  /** The declaration of silence that is valid for a cell; none where a claim, or a tie that shows the attribute, reports it. */
  silenceOn(caseId: string, attribute: string): SilenceDeclaration | undefined {
    const { silences = [], attributes } = this.study.manifest;
    const declared = silences.filter((one) => one.attribute === attribute && one.cases.includes(caseId));
    if (declared.length === 0 || this.isShownByTie(attributes[attribute], caseId)) return undefined;
    return validSilence(declared, { caseId, attribute }, this.claims.onCase(caseId));
  }

  /** The grade that the rule gives by which an attribute is defined. */
  private definedGrade(declaration: AttributeDeclaration | undefined, caseId: string): number | undefined {
    const rule = declaration?.definition;
    const record = this.cases.get(caseId);
    if (rule === undefined || record === undefined) return undefined;
    return rule.in.includes(record[rule.column] ?? "") ? 1 : 0;
  }

  private tieDisagrees(
    declaration: AttributeDeclaration | undefined,
    { caseId, grade }: GradedCell,
    scale: Scale,
  ): boolean {
    const side = sideOf(grade, scale);
    if (declaration?.shown_by === undefined || side === undefined) return false;
    return this.isShownByTie(declaration, caseId) !== (side === "in");
  }

  private isShownByTie(declaration: AttributeDeclaration | undefined, caseId: string): boolean {
    const shown = declaration?.shown_by;
    return (
      shown !== undefined &&
      this.tiesOf(caseId).some((tie) => tieShows(shown, tie, (actor) => this.actorKinds.get(actor)))
    );
  }
}

function claimsLeft(study: Study, unchanged: Unchanged | undefined): ClaimLookup {
  if (unchanged === undefined) return new ClaimIndex(study);
  const { claims, gradings } = unchanged;
  return claims.size === 0 ? gradings.claims : new RemainingClaims(gradings.claims, claims);
}

/** The lowest step of the rubric of each attribute. */
function lowestSteps({ rubric }: Study): ReadonlyMap<string, number> {
  const lowest = new Map<string, number>();
  for (const { attribute, grade } of rubric)
    lowest.set(attribute, Math.min(grade, lowest.get(attribute) ?? grade));
  return lowest;
}

/** On which side of the crossover a grade is; undefined exactly at it, and where there is none. */
function sideOf(grade: number, { crossover }: Scale): "in" | "out" | undefined {
  if (crossover === undefined || grade === crossover) return undefined;
  return grade > crossover ? "in" : "out";
}
