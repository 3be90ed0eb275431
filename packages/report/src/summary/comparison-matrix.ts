import { parseLiteral } from "@throughline/sets";
import { cellId } from "@throughline/study";
import { text } from "../language/text.ts";
import type { Book } from "../view/book.ts";
import { columnHeadings, type HeadedColumn } from "./column-headings.ts";
import { capitalise, enumerate, patternInSentence } from "./wording.ts";

/** A grade as the matrix shows it. */
export type MatrixCell = {
  readonly attribute: string;
  /** undefined if not graded */
  readonly grade: number | undefined;
  /** the position of the grade between none (0) and full (1); undefined without such a scale */
  readonly share: number | undefined;
  /** whether the cell distinguishes the leading case */
  readonly setsApart: boolean;
};

/** Cases by instruments and outcomes, with the pathway of each: the first figure of a report. */
export type ComparisonMatrix = {
  readonly groups: readonly {
    readonly name: string;
    readonly role: "instrument" | "outcome";
    readonly columns: readonly HeadedColumn[];
  }[];
  readonly rows: readonly {
    readonly caseId: string;
    readonly name: string;
    readonly cells: readonly MatrixCell[];
    /** undefined when no pathway was analysed */
    readonly pathway: string | undefined;
  }[];
  /** number of cases that the study compares; the rows may be only the first */
  readonly caseCount: number;
  /** whether an outline is drawn and needs an explanation */
  readonly hasOutline: boolean;
  readonly hasBlank: boolean;
};

type Layout = {
  readonly cases: readonly string[];
  readonly groups: readonly {
    readonly name: string;
    readonly role: "instrument" | "outcome";
    readonly attributes: readonly string[];
  }[];
  readonly leader: string | undefined;
  readonly apart: ReadonlySet<string>;
  /** the outcome by which many cases are sorted */
  readonly sortedBy: string | undefined;
};

/**
 * Builds the matrix of the first comparison; otherwise of the first ladder or truth table; otherwise of the kind of
 * case with the most grades per case.
 *
 * @param most maximum number of rows; of more cases those with the highest outcome are kept
 * @returns undefined when no analysis has conditions and outcomes, and fewer than two cases have a graded outcome
 */
export function comparisonMatrix(book: Book, most: number): ComparisonMatrix | undefined {
  const layout = layoutOf(book);
  if (!layout || layout.cases.length === 0) return undefined;
  const { groups, leader, apart, sortedBy } = layout;
  const pathway = pathwaysOf(book);
  const gradeOf = (caseId: string, attribute: string) => book.cells.get(cellId(caseId, attribute))?.grade;
  const isSet = (attribute: string) =>
    ["fuzzy", "crisp"].includes(book.study.manifest.attributes[attribute]?.scale ?? "fuzzy");
  const rank = (caseId: string) =>
    sortedBy === undefined ? 0 : (gradeOf(caseId, sortedBy) ?? Number.NEGATIVE_INFINITY);
  const shown =
    layout.cases.length <= most
      ? layout.cases
      : layout.cases.toSorted((a, b) => Math.sign(rank(b) - rank(a)) || 0).slice(0, most);
  const rows = shown.map((caseId) => ({
    caseId,
    name: book.caseName(caseId),
    cells: groups.flatMap(({ attributes }) =>
      attributes.map((attribute): MatrixCell => {
        const grade = gradeOf(caseId, attribute);
        return {
          attribute,
          grade,
          share: isSet(attribute) ? grade : undefined,
          setsApart: caseId === leader && apart.has(attribute),
        };
      }),
    ),
    pathway: pathway.get(caseId),
  }));
  const cells = rows.flatMap((row) => row.cells);
  const headed = columnHeadings(
    book,
    groups.flatMap(({ attributes }) => attributes),
  );
  return {
    groups: groups.map(({ name, role, attributes }) => ({
      name: capitalise(name),
      role,
      columns: headed.filter(({ attribute }) => attributes.includes(attribute)),
    })),
    rows,
    caseCount: layout.cases.length,
    hasOutline: cells.some(({ setsApart }) => setsApart),
    hasBlank: cells.some(({ grade }) => grade === undefined),
  };
}

/** The caption of the matrix, without its number. */
export function matrixCaption({ rows, caseCount }: ComparisonMatrix): string {
  const cut =
    rows.length < caseCount
      ? text(" Shown: the {rows} of {caseCount} cases with the highest outcome.", {
          rows: rows.length,
          caseCount,
        })
      : "";
  const caption = text("Conditions and outcomes by case.{cut} Grades run from 0 (none) to 1 (full).", {
    cut,
  });
  const hasOther = rows.some(({ cells }) => cells.some(({ grade, share }) => grade !== share));
  return hasOther ? `${caption}${text(" Numbers without a colour are values of another scale.")}` : caption;
}

function layoutOf(book: Book): Layout | undefined {
  const { assessment } = book;
  const compared = assessment.analyses.find((one) => one.kind === "comparison");
  if (compared) {
    const { result, parameters } = compared;
    return {
      cases: result.cases.map(({ id }) => id),
      groups: result.groups
        .filter(({ attributes }) => attributes.length > 0)
        .map((group) => (group.role === "outcome" ? { ...group, name: text("outcomes") } : group)),
      leader: result.leader,
      apart: new Set([...result.distinguishing.present, ...result.distinguishing.absent]),
      sortedBy: parameters.reform,
    };
  }
  const ladder = assessment.analyses.find((one) => one.kind === "ladder");
  if (ladder) {
    const { instruments, outcomes } = ladder.parameters;
    return {
      cases: ladder.result.cases.map(({ id }) => id),
      groups: [
        ...Object.entries(instruments).map(([name, attributes]) => ({
          name,
          role: "instrument" as const,
          attributes,
        })),
        { name: text("outcomes"), role: "outcome" as const, attributes: outcomes },
      ],
      leader: undefined,
      apart: new Set(),
      sortedBy: outcomes[0],
    };
  }
  const table = assessment.analyses.find((one) => one.kind === "truth-table");
  if (!table) return layoutByRole(book);
  const outcome = parseLiteral(table.parameters.outcome).name;
  const attributes = [...table.parameters.conditions, outcome];
  const graded = new Set(
    assessment.cells.filter((c) => attributes.includes(c.attribute)).map((c) => c.caseId),
  );
  return {
    cases: [...graded],
    groups: [
      { name: text("conditions"), role: "instrument", attributes: table.parameters.conditions },
      { name: text("outcome"), role: "outcome", attributes: [outcome] },
    ],
    leader: undefined,
    apart: new Set(),
    sortedBy: outcome,
  };
}

/** Returns the conditions and outcomes of study.yaml, for the kind of case with the most grades per case. */
function layoutByRole({ study, cells }: Book): Layout | undefined {
  const layouts = [...Map.groupBy(study.cases, ({ kind }) => kind)].flatMap(([kind, cases]) => {
    const ids = cases.map(({ id }) => id);
    const attributesOf = (role: string) =>
      Object.entries(study.manifest.attributes).flatMap(([id, one]) =>
        one.role === role &&
        (one.of === undefined || [one.of].flat().includes(kind)) &&
        ids.some((caseId) => cells.has(cellId(caseId, id)))
          ? [id]
          : [],
      );
    const [conditions, outcomes] = [attributesOf("condition"), attributesOf("outcome")];
    if (ids.length < 2 || outcomes.length === 0) return [];
    const graded = ids.flatMap((caseId) =>
      [...conditions, ...outcomes].filter((id) => cells.has(cellId(caseId, id))),
    );
    const groups = [
      { name: text("conditions"), role: "instrument" as const, attributes: conditions },
      { name: text("outcomes"), role: "outcome" as const, attributes: outcomes },
    ].filter(({ attributes }) => attributes.length > 0);
    const layout: Layout = { cases: ids, groups, leader: undefined, apart: new Set(), sortedBy: outcomes[0] };
    return [{ layout, density: graded.length / ids.length }];
  });
  return layouts.toSorted((a, b) => b.density - a.density)[0]?.layout;
}

/** Returns the pathways that hold or may hold in each case, in a few words. */
function pathwaysOf({ assessment }: Book): ReadonlyMap<string, string> {
  const found = assessment.analyses.find((one) => one.kind === "pathways");
  if (!found) return new Map();
  const { cases, patterns } = found.result;
  const pathways = new Map(
    patterns.filter(({ about }) => about === "pathway").map(({ id, name }) => [id, patternInSentence(name)]),
  );
  return new Map(
    cases.map(({ id, matches }) => {
      const having = (outcome: string) =>
        matches.flatMap((m) => (m.outcome === outcome ? (pathways.get(m.pattern) ?? []) : []));
      const [holding, open] = [having("holds"), having("may hold")];
      if (holding.length > 0) return [id, capitalise(enumerate(holding))];
      return [
        id,
        open.length > 0 ? text("May be {open}", { open: enumerate(open, "or") }) : text("None in full"),
      ];
    }),
  );
}
