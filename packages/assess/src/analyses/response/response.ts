import { list } from "@throughline/messages";
import { parseLiteral } from "@throughline/sets";
import type { AnalysisOf } from "@throughline/study";
import { cellId } from "@throughline/study";
import { type Draft, drafter, type Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { caseList, caseReference, gradeValue, term, write, yesNo } from "../../messages/write.ts";
import { evidenceOfTypes, ownTypes } from "./typology.ts";

export type ResponseType = "no response" | "co-optation" | "preemption" | "alliance";

export type ResponseResult = {
  readonly cases: readonly {
    readonly id: string;
    readonly name: string;
    readonly access: number | undefined;
    readonly objectives: number | undefined;
    /** its type, as printed; several types that the study defines are joined */
    readonly type: string | undefined;
    /** the type by its id, as answers name it */
    readonly typeId: string | undefined;
    readonly critique: number | undefined;
  }[];
};

/**
 * The type of a response: access of the movement (descriptive) crossed with its objectives met (substantive), both cut at one
 * half.
 *
 * @see Stetson & Mazur (1995), Comparative State Feminism; McBride & Mazur (2010)
 */
function responseType(access: number, objectives: number): ResponseType {
  if (access > 0.5) return objectives > 0.5 ? "alliance" : "co-optation";
  return objectives > 0.5 ? "preemption" : "no response";
}

/** The type of a case that has no type the study defines. */
export const noType = "none of the types";

/** Not known unless both grades are on a side. */
function typeOf(
  evidence: Evidence,
  id: string,
  analysis: AnalysisOf<"response">,
): Pick<ResponseResult["cases"][number], "type" | "typeId"> {
  const same = (type: string | undefined) => ({ type, typeId: type });
  if (analysis.types !== undefined) {
    const found = ownTypes(evidence, id, analysis.types);
    if (found === undefined || found.length === 0) return same(found && noType);
    return {
      type: found.map(({ label }) => label).join(" and "),
      typeId: found.map((type) => type.id).join("+"),
    };
  }
  const [access, objectives] = [evidence.isIn(id, analysis.access), evidence.isIn(id, analysis.objectives)];
  if (access === undefined || objectives === undefined) return same(undefined);
  return same(responseType(Number(access), Number(objectives)));
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
      ...typeOf(evidence, c.id, analysis),
      critique: analysis.critique === undefined ? undefined : evidence.grade(c.id, analysis.critique),
    };
  });
  const drafts = cases.flatMap((c): Draft[] => {
    const deciding = decidingAttributes(analysis);
    const cells = deciding.map((attribute) => cellId(c.id, attribute));
    const needs = deciding.flatMap((attribute) =>
      evidence.isIn(c.id, attribute) === undefined ? [cellId(c.id, attribute)] : [],
    );
    const type =
      c.type === undefined || c.typeId === undefined
        ? draft(`type.${c.id}`, write("response.unknown", { case: caseReference(c) }), null, {
            on: { cells },
            needs,
          })
        : draft(
            `type.${c.id}`,
            write(analysis.types === undefined ? "response.type" : "response.ownType", {
              case: caseReference(c),
              type: term("response", c.type, c.type),
              access: gradeValue(c.access),
              objectives: gradeValue(c.objectives),
            }),
            c.typeId,
            {
              on: { cells },
              ...neededFor(evidence, analysis, [c.id]),
              // Authors may write the type as it is printed.
              outcome: c.type,
              headline: true,
              figures: distanceOf(c),
              caveats: [write(analysis.types === undefined ? "response.computed" : "response.ownComputed")],
            },
          );
    return analysis.critique === undefined
      ? [type]
      : [type, critiqueDraft(evidence, analysis, analysis.critique, c)];
  });
  const counted = cases.length > 1 ? [typesDraft(evidence, analysis, cases)] : [];
  return { result: { cases }, drafts: [...drafts, ...counted] };
}

/** The attributes that decide the type of a case. */
function decidingAttributes({ access, objectives, types }: AnalysisOf<"response">): readonly string[] {
  if (types === undefined) return [access, objectives];
  return [...new Set(types.flatMap(({ when }) => when.map((text) => parseLiteral(text).name)))];
}

/** What the types of cases rest on, where the study defines them; otherwise on all that decides them. */
function neededFor(
  evidence: Evidence,
  { types }: AnalysisOf<"response">,
  cases: readonly string[],
): Pick<Draft, "needed" | "eitherOf"> {
  if (types === undefined) return {};
  const found = cases.map((id) => evidenceOfTypes(evidence, id, types));
  return {
    needed: { cells: found.flatMap(({ cells }) => cells) },
    eitherOf: found.flatMap(({ eitherOf }) => eitherOf),
  };
}

/** How many cases are of each type, of those that are known. */
function typesDraft(
  evidence: Evidence,
  analysis: AnalysisOf<"response">,
  cases: ResponseResult["cases"],
): Draft {
  const known = cases.filter(({ type }) => type !== undefined);
  const unknown = cases.filter(({ type }) => type === undefined);
  const parts = decidingAttributes(analysis);
  const types = [...Map.groupBy(known, ({ type }) => type ?? noType)];
  return drafter(evidence, analysis.id)(
    "types",
    write("response.types", {
      known: known.length,
      unknown: unknown.length,
      types: list(
        types.map(([type, some]) =>
          write("response.casesOfType", {
            type: term("response", type, type),
            count: some.length,
            cases: caseList(some),
          }),
        ),
        "semicolon",
      ),
    }),
    known.length === 0
      ? null
      : evidence
          .inNameOrder(known, ({ id }) => id)
          .map(({ id, typeId }) => `${id}: ${typeId}`)
          .join("; "),
    {
      on: { cells: known.flatMap(({ id }) => parts.map((attribute) => cellId(id, attribute))) },
      ...neededFor(
        evidence,
        analysis,
        known.map(({ id }) => id),
      ),
      agreeing: known.map(({ id }) => id),
      figures: { known: known.length, unknown: unknown.length },
      needs: unknown.flatMap(({ id }) =>
        parts.flatMap((attribute) =>
          evidence.isIn(id, attribute) === undefined ? [cellId(id, attribute)] : [],
        ),
      ),
    },
  );
}

/** How far the grades that decide the type lie from where it would turn. */
function distanceOf({ access, objectives }: ResponseResult["cases"][number]): Record<string, number> {
  if (access === undefined || objectives === undefined) return {};
  return { distance: Number(Math.min(Math.abs(access - 0.5), Math.abs(objectives - 0.5)).toFixed(12)) };
}

function critiqueDraft(
  evidence: Evidence,
  { id, objectives, aims_without_critique: word }: AnalysisOf<"response">,
  attribute: string,
  c: ResponseResult["cases"][number],
): Draft {
  const draft = drafter(evidence, id);
  const cell = cellId(c.id, attribute);
  const about = { case: caseReference(c), attribute: evidence.attributeReference(attribute) };
  const kept = evidence.isIn(c.id, attribute);
  if (kept === undefined)
    return draft(`critique.${c.id}`, write("response.critiqueUnknown", about), null, {
      on: {},
      needs: [cell],
    });
  const met = evidence.isIn(c.id, objectives);
  const aimsMet = !kept && met === true;
  const needs = !kept && met === undefined ? [cellId(c.id, objectives)] : [];
  return draft(
    `critique.${c.id}`,
    write("response.critique", {
      case: about.case,
      attribute: about.attribute,
      kept: yesNo(kept),
      grade: gradeValue(c.critique),
      aimsMet: yesNo(aimsMet),
      named: word === undefined ? "" : write("response.word", { word }),
    }),
    kept ? "kept" : "lost",
    {
      on: { cells: aimsMet ? [cell, cellId(c.id, objectives)] : [cell] },
      needs,
      leftOut: needs,
      headline: true,
      figures: { grade: c.critique ?? Number.NaN },
    },
  );
}
