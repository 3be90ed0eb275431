// A study of a few cells, each borne out by two facts of two works unless it says otherwise.
import { assess, type Conclusion } from "@throughline/assess";
import { type Claim, emptyStudy, manifestSchema, type Study } from "@throughline/study";

type Analysis = { readonly id: string; readonly kind: string } & Readonly<Record<string, unknown>>;

/** A grade, or a grade with its own claims. */
type Cell = number | { readonly grade: number; readonly claims: readonly Partial<Claim>[] };

type Small = {
  readonly cells: Readonly<Record<string, Readonly<Record<string, Cell>>>>;
  readonly analyses: readonly Analysis[];
  readonly attributes?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly silences?: readonly unknown[];
  readonly actors?: Readonly<Record<string, unknown>>;
  readonly study?: Partial<Study>;
};

const works = ["atlas", "gazette", "survey"];

/** Makes a claim about a cell that fits its grade. */
export function claimOn(caseId: string, attribute: string, grade: number, own: Partial<Claim> = {}): Claim {
  const { source = "atlas" } = own;
  return {
    id: `${caseId}-${attribute}-${source}` as Claim["id"],
    source,
    locator: `p. ${caseId} ${attribute}`,
    caseId,
    attribute,
    direction: grade > 0.5 ? "supports" : "contradicts",
    statement: `${source} on ${attribute} of ${caseId}.`,
    confidence: "high",
    cites: [],
    passages: [],
    covers: [],
    kind: "fact",
    ...(grade > 0 && grade < 1 ? { atLeast: grade, atMost: grade } : {}),
    ...own,
  };
}

/** Makes the study. Attributes are fuzzy outcomes named by their ids unless `attributes` says otherwise. */
export function smallStudy({ cells, analyses, attributes = {}, silences, actors, study = {} }: Small): Study {
  const graded = Object.entries(cells).flatMap(([caseId, row]) =>
    Object.entries(row).map(([attribute, cell]) => {
      const { grade, claims } =
        typeof cell === "number"
          ? { grade: cell, claims: [{ source: "atlas" }, { source: "gazette" }] }
          : cell;
      return {
        caseId,
        attribute,
        grade,
        claims: claims.map((own) => claimOn(caseId, attribute, grade, own)),
      };
    }),
  );
  const ids = [...new Set([...graded.map(({ attribute }) => attribute), ...Object.keys(attributes)])];
  const manifest = manifestSchema.parse({
    title: "Small",
    question: "What holds?",
    authors: ["Nobody"],
    licence: "CC0-1.0",
    attributes: Object.fromEntries(
      ids.map((id) => [id, { label: id, role: "outcome", scale: "fuzzy", ...attributes[id] }]),
    ),
    ...(silences === undefined ? {} : { silences }),
    ...(actors === undefined ? {} : { actors }),
    analyses: analyses.map((one) => ({ title: one.id, ...one })),
  });
  return {
    ...emptyStudy,
    id: "small",
    manifest,
    sources: works.map((key) => ({ key, csl: { id: key, type: "book", title: key } })),
    claims: graded.flatMap(({ claims }) => claims),
    cases: Object.keys(cells).map((id) => ({
      id,
      name: `Place ${id}`,
      kind: "place",
      target: id.toUpperCase(),
    })),
    grades: graded.map(({ caseId, attribute, grade, claims }) => ({
      caseId,
      attribute,
      grade,
      confidence: "high" as const,
      claims: claims.map(({ id }) => id),
    })),
    ...study,
  };
}

/** The conclusions of a study by id. */
export function concluded(study: Study): ReadonlyMap<string, Conclusion> {
  const { conclusions } = assess(study, { leverage: false, closer: false });
  return new Map(conclusions.map((one) => [one.id, one]));
}
