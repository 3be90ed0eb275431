import { type Claim, cellId, type Study } from "@throughline/study";
import { Evidence } from "./evidence.ts";
import { rangeFault } from "./grading/claim-range.ts";
import type { Grading } from "./grading/gradings.ts";
import { originsAmong } from "./grading/origins.ts";
import { scaleOf } from "./grading/scale.ts";

/** Something about claims and grades that a coder should look at, at a row of a table or at an attribute of study.yaml. */
export type GradingProblem = {
  readonly at:
    | { readonly table: "claims" | "grades" | "periods"; readonly key: string; readonly column: string }
    | { readonly attribute: string }
    | { readonly silence: number }
    | { readonly study: true };
  readonly what: string;
  readonly fix: string;
};

/**
 * Finds grades that their claims contradict or do not carry, that differ from the rule that defines them, or that only judgements
 * carry, and bounds of claims that cannot be meant. Grades that come from a data source get one line for each source, not one for each grade.
 *
 * @param study a study without errors
 */
export function gradingProblems(study: Study): GradingProblem[] {
  const evidence = new Evidence(study);
  const names = new Map(study.cases.map(({ id, name }) => [id, name]));
  const nameOf = ({ caseId, attribute }: Cell) =>
    `case "${names.get(caseId)}", attribute "${study.manifest.attributes[attribute]?.label}"`;
  return [
    ...study.claims.flatMap((claim) => boundsProblem(study, claim)),
    ...study.grades.flatMap(({ caseId, attribute, claims }) => {
      const grading = evidence.grading(cellId(caseId, attribute));
      return grading === undefined ? [] : gradeProblem(nameOf, grading, claims, { table: "grades" });
    }),
    ...study.periods.flatMap((row) =>
      gradeProblem(nameOf, evidence.gradings.ofRecord(row), row.claims, {
        table: "periods",
        period: row.period,
      }),
    ),
    ...circularCitations(evidence),
    ...silenceProblems(evidence),
    ...definedOutcomes(study),
    ...dataSources(study),
  ];
}

function boundsProblem({ manifest }: Study, claim: Claim): GradingProblem[] {
  const fault = rangeFault(claim, scaleOf(manifest.attributes[claim.attribute]));
  if (fault === undefined) return [];
  return [
    {
      at: { table: "claims", key: claim.id, column: "at_least" },
      what:
        fault === "empty"
          ? `the bounds and the direction of claim "${claim.id}" allow no grade, so it counts against every grade`
          : `claim "${claim.id}" ${claim.direction} the attribute, but its bounds say the opposite, so it counts against every grade`,
      fix: "Correct the bounds, or the direction.",
    },
  ];
}

type Cell = Pick<Grading["cell"], "caseId" | "attribute">;

/** @param row the table in which the grade stands, with its period where that is part of the key */
function gradeProblem(
  nameOf: (cell: Cell) => string,
  { cell, own, status, circular, defined }: Grading,
  cited: readonly string[],
  { table, period }: { readonly table: "grades" | "periods"; readonly period?: string },
): GradingProblem[] {
  const id = cellId(cell.caseId, cell.attribute);
  const key = period === undefined ? id : `${id}/${period}`;
  const when = period === undefined ? "" : ` of ${period}`;
  const named = `${nameOf(cell)}: grade ${cell.grade}${when}`;
  const at = { table, key, column: "claims" } as const;
  if (status === "contradicted") {
    const against = own.flatMap(({ claim, stand }) => (stand === "against" ? [claim.id] : []));
    return [
      {
        at: { table, key, column: "grade" },
        what: `${named} is contradicted by ${against.join(", ")}, so no analysis uses it`,
        fix: "Change the grade, correct the bounds of these claims (at_least, at_most), or add claims for it.",
      },
    ];
  }
  if (defined !== undefined && defined !== cell.grade)
    return [
      {
        at: { table, key, column: "grade" },
        what: `${named} differs from the definition of the attribute, which gives ${defined}`,
        fix: "Correct the grade, the row of the case in cases.csv, or the definition in study.yaml.",
      },
    ];
  if (status === "unsupported") {
    // A grade without any claim is reported where the table is read.
    if (cited.length === 0 && own.length === 0) return [];
    return [
      {
        at,
        what:
          own.length === 0
            ? `${named} cites only claims about other cells (${cited.join(", ")}), so no claim supports it directly`
            : `${named} has no claim for it, so conclusions that need it have very low confidence`,
        fix: "Add a claim about this case and attribute, or say where the grade comes from (covers, made_of, definition, from, silences).",
      },
    ];
  }
  if (!circular) return [];
  return [
    {
      at,
      what: `${named} rests on judgements alone, so conclusions that need it repeat their author`,
      fix: "Add a claim of fact that supports it, if the sources have one.",
    },
  ];
}

/** Claims of two works that cite each other for a grade. */
function circularCitations({ study, gradings }: Evidence): GradingProblem[] {
  return study.grades.flatMap(({ caseId, attribute }) => {
    const own = gradings.of(cellId(caseId, attribute))?.own ?? [];
    const { circles } = originsAmong(
      own.map(({ claim }) => claim),
      gradings.origins,
    );
    const ids = [...circles.keys()].map(({ id }) => id);
    const [first] = ids;
    if (first === undefined) return [];
    return [
      {
        at: { table: "claims", key: first, column: "cites" },
        what: `the works of claims ${ids.join(", ")} cite each other, so they count as one origin`,
        fix: "Name the work from which both have it, or leave cites empty where a work says it itself.",
      },
    ];
  });
}

/** An outcome that is true by definition explains nothing. */
function definedOutcomes({ manifest }: Study): GradingProblem[] {
  return Object.entries(manifest.attributes).flatMap(([attribute, { role, definition }]) =>
    role === "outcome" && definition !== undefined
      ? [
          {
            at: { attribute },
            what: `the outcome "${attribute}" is defined by cases.csv, so no evidence can support or contradict it`,
            fix: "Grade it from claims, or give it the role condition or context.",
          },
        ]
      : [],
  );
}

/** One line for each data source: of the study, of an attribute, of single grades. */
function dataSources({ manifest, grades }: Study): GradingProblem[] {
  const line = (at: GradingProblem["at"], whose: string, from: string, count: number): GradingProblem => ({
    at,
    what: `${whose} come from "${from}" (${count === 1 ? "1 grade" : `${count} grades`}), so they need no claims`,
    fix: "State the version and date of the data, if they are missing.",
  });
  const whole =
    manifest.from === undefined
      ? []
      : [line({ study: true }, "the grades of the study", manifest.from, grades.length)];
  const attributes = Object.entries(manifest.attributes).flatMap(([attribute, { from }]) =>
    from === undefined
      ? []
      : [
          line(
            { attribute },
            `the grades on "${attribute}"`,
            from,
            grades.filter((grade) => grade.attribute === attribute).length,
          ),
        ],
  );
  const single = Map.groupBy(
    grades.filter(({ from }) => from !== undefined),
    ({ from }) => from ?? "",
  );
  const singly = [...single].flatMap(([from, [first, ...others]]) =>
    first === undefined
      ? []
      : [
          line(
            { table: "grades", key: cellId(first.caseId, first.attribute), column: "from" },
            "single grades",
            from,
            others.length + 1,
          ),
        ],
  );
  return [...whole, ...attributes, ...singly];
}

/** A declaration of silence that is not valid for a case carries nothing there. */
function silenceProblems({ study, gradings }: Evidence): GradingProblem[] {
  const keys = new Set<string>(study.sources.map(({ key }) => key));
  return (study.manifest.silences ?? []).flatMap((silence, index) =>
    silence.cases.flatMap((caseId): GradingProblem[] => {
      const { attribute, channel = "", sources } = silence;
      const claims = gradings.claims.onCase(caseId);
      const hasSource = claims.some(({ source }) => sources.includes(source));
      // A case or a source that the study does not have is reported where the links are checked.
      if (!study.cases.some(({ id }) => id === caseId) || !sources.some((key) => keys.has(key))) return [];
      if (hasSource && (attribute === undefined || gradings.silenceOn(caseId, attribute) !== undefined))
        return [];
      return [
        {
          at: { silence: index },
          what: `silence is declared on "${attribute ?? channel}" for "${caseId}", and ${
            hasSource
              ? "a claim or a tie reports it"
              : `none of its sources (${sources.join(", ")}) has a claim about that case`
          }`,
          fix: "Remove the case from the declaration, or correct its sources.",
        },
      ];
    }),
  );
}
