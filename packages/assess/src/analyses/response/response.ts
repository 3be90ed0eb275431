import type { AnalysisOf } from "@throughline/study";
import { cellId } from "@throughline/study";
import { type Draft, drafter, type Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { figure, inline } from "../../wording.ts";

export type ResponseType = "no response" | "co-optation" | "preemption" | "alliance";

export type ResponseResult = {
  readonly cases: readonly {
    readonly id: string;
    readonly name: string;
    readonly access: number | undefined;
    readonly objectives: number | undefined;
    readonly type: ResponseType | undefined;
    readonly critique: number | undefined;
  }[];
};

/**
 * The type of a response: access of the movement (descriptive) crossed with its objectives met (substantive), both cut at one
 * half.
 *
 * @see Stetson & Mazur (1995), Comparative State Feminism; McBride & Mazur (2010)
 */
export function responseType(access: number, objectives: number): ResponseType {
  if (access > 0.5) return objectives > 0.5 ? "alliance" : "co-optation";
  return objectives > 0.5 ? "preemption" : "no response";
}

/** No response, co-optation, preemption or alliance; and whether the movement's critique is kept. */
export function response(evidence: Evidence, analysis: AnalysisOf<"response">): Yield<ResponseResult> {
  const draft = drafter(evidence, analysis.id);
  const cases = evidence.casesOf(analysis.cases).map((c) => {
    const access = evidence.grade(c.id, analysis.access);
    const objectives = evidence.grade(c.id, analysis.objectives);
    return {
      id: c.id,
      name: c.name,
      access,
      objectives,
      type: access === undefined || objectives === undefined ? undefined : responseType(access, objectives),
      critique: analysis.critique === undefined ? undefined : evidence.grade(c.id, analysis.critique),
    };
  });
  const drafts = cases.flatMap((c): Draft[] => {
    const cells = [cellId(c.id, analysis.access), cellId(c.id, analysis.objectives)];
    const needs = cells.filter((cell) => evidence.gradeRecord(cell) === undefined);
    const type =
      c.type === undefined
        ? draft(`type.${c.id}`, `${c.name}: the type of response cannot be said: a grade is missing.`, null, {
            on: { cells },
            needs,
          })
        : draft(
            `type.${c.id}`,
            `${c.name}: the response computes to ${c.type} (access ${figure(c.access ?? Number.NaN)}, objectives met ${figure(c.objectives ?? Number.NaN)}).`,
            c.type,
            {
              on: { cells },
              headline: true,
              figures: {
                distance: Number(
                  Math.min(Math.abs((c.access ?? 0) - 0.5), Math.abs((c.objectives ?? 0) - 0.5)).toFixed(12),
                ),
              },
              caveats: [
                "The type is computed from the two grades; whether the author puts the case in the same class is not part of the data.",
              ],
            },
          );
    return analysis.critique === undefined
      ? [type]
      : [type, critiqueDraft(evidence, analysis.id, analysis.critique, c)];
  });
  return { result: { cases }, drafts };
}

function critiqueDraft(
  evidence: Evidence,
  id: string,
  attribute: string,
  c: ResponseResult["cases"][number],
): Draft {
  const draft = drafter(evidence, id);
  const cell = cellId(c.id, attribute);
  const label = inline(evidence.label(attribute));
  if (c.critique === undefined) {
    return draft(`critique.${c.id}`, `${c.name}: whether the ${label} was kept is not known.`, null, {
      on: {},
      needs: [cell],
    });
  }
  const aimsMet = c.objectives !== undefined && c.objectives > 0.5;
  const kept = c.critique > 0.5;
  const extra = kept || !aimsMet ? "" : ": some aims were met and the critique left out (pseudofeminism)";
  return draft(
    `critique.${c.id}`,
    `${c.name}: ${label} ${kept ? "kept, at least in part" : "lost"} (${figure(c.critique)})${extra}.`,
    kept ? "kept" : "lost",
    {
      on: { cells: [cell] },
      headline: true,
      figures: { grade: c.critique },
    },
  );
}
