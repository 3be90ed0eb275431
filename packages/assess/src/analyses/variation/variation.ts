import type { AnalysisOf, Case } from "@throughline/study";
import { cellId } from "@throughline/study";
import { drafter, type Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { count, figure, inline, list } from "../../wording.ts";

export type VariationResult = {
  readonly cases: readonly {
    readonly id: string;
    readonly name: string;
    readonly iso: string | undefined;
    readonly orientation: number | undefined;
    readonly located: boolean | undefined;
    readonly measures: readonly { readonly attribute: string; readonly grade: number }[];
    /** first and last year of the claims and events about it */
    readonly years: readonly [string, string] | undefined;
    readonly partners: readonly string[];
  }[];
  readonly active: readonly string[];
};

/** Cases by measures, dates, partners and mechanisms, and what the active ones have in common. */
export function variation(evidence: Evidence, analysis: AnalysisOf<"variation">): Yield<VariationResult> {
  const draft = drafter(evidence, analysis.id);
  const cases = evidence.casesOf(analysis.cases);
  const { orientation, location, explanations, measures } = analysis;
  const located = (c: Case): boolean | undefined => {
    const known = location.any.map((a) => evidence.isIn(c.id, a));
    return known.includes(true) ? true : known.includes(undefined) ? undefined : false;
  };
  const locationCells = (list: readonly Case[]) =>
    list.flatMap((c) => [orientation, ...location.any].map((a) => cellId(c.id, a)));
  const active = cases.filter((c) => evidence.isIn(c.id, orientation));
  const inactive = cases.filter((c) => evidence.isIn(c.id, orientation) === false);
  const unknown = cases.filter((c) => evidence.isIn(c.id, orientation) === undefined);
  const nonCases = `${count(inactive.length, "case")} ${inactive.length === 1 ? "is" : "are"} known to be inactive and ${unknown.length} not graded: non-cases are hardly observed, so what the active ones share may be shared by all.`;

  const share = (members: readonly Case[]) => {
    const known = members.filter((c) => located(c) !== undefined);
    const inside = known.filter((c) => located(c));
    return { known, inside, outside: known.filter((c) => !inside.includes(c)) };
  };
  const { known, inside, outside } = share(active);
  const drafts = [
    draft(
      "active",
      active.length === 0
        ? `No case counts as active on ${inline(evidence.label(orientation))}.`
        : `${active.length} of ${count(cases.length - unknown.length, "graded case")} count as active: ${list(active.map((c) => c.name))}${unknown.length > 0 ? `; ${unknown.length} more are not graded` : ""}.`,
      active.map((c) => c.id).join(","),
      {
        on: { cells: [...active, ...inactive].map((c) => cellId(c.id, orientation)) },
        needs: unknown.map((c) => cellId(c.id, orientation)),
        caveats: [nonCases],
      },
    ),
    draft(
      "location",
      known.length === 0
        ? `Whether active cases lie in ${location.label} cannot be said.`
        : `${inside.length} of ${known.length} active cases lie in ${location.label}${inside.length > 0 ? ` (${list(inside.map((c) => c.name))})` : ""}${outside.length > 0 ? `; ${list(outside.map((c) => c.name))} ${outside.length === 1 ? "does" : "do"} not` : ""}.`,
      known.length === 0 ? null : `${inside.length}/${known.length}`,
      {
        on: { cells: locationCells(known) },
        headline: true,
        figures: {
          inside: inside.length,
          active: known.length,
          ...(known.length > 0 ? { share: inside.length / known.length } : {}),
        },
        needs: active
          .filter((c) => !known.includes(c))
          .flatMap((c) => location.any.map((a) => cellId(c.id, a))),
        caveats: [nonCases],
      },
    ),
  ];

  const next = Math.max(
    ...inactive.map((c) => evidence.grade(c.id, orientation) ?? Number.NEGATIVE_INFINITY),
  );
  const nearly = inactive.filter((c) => evidence.grade(c.id, orientation) === next && next > 0);
  if (nearly.length > 0) {
    const wider = share([...active, ...nearly]);
    drafts.push(
      draft(
        "location-wider",
        `With ${list(nearly.map((c) => c.name))} (${figure(next)}) counted as active too, it is ${wider.inside.length} of ${wider.known.length}.`,
        `${wider.inside.length}/${wider.known.length}`,
        {
          on: { cells: locationCells(wider.known) },
          figures: { inside: wider.inside.length, active: wider.known.length },
        },
      ),
    );
  }
  for (const attribute of explanations) {
    const graded = active.filter((c) => evidence.grade(c.id, attribute) !== undefined);
    const blank = active.filter((c) => !graded.includes(c));
    const high = graded.filter((c) => evidence.isIn(c.id, attribute));
    drafts.push(
      draft(
        `explanation.${attribute}`,
        graded.length === 0
          ? `Of the active cases none is graded on ${inline(evidence.label(attribute))}.`
          : `${high.length} of ${graded.length} active cases are in on ${inline(evidence.label(attribute))} (${graded.map((c) => `${c.name} ${figure(evidence.grade(c.id, attribute) ?? Number.NaN)}`).join(", ")}).`,
        graded.length === 0 ? null : high.map((c) => c.id).join(","),
        {
          on: { cells: graded.map((c) => cellId(c.id, attribute)) },
          figures: Object.fromEntries(
            graded.map((c) => [c.id, evidence.grade(c.id, attribute) ?? Number.NaN]),
          ),
          needs: blank.map((c) => cellId(c.id, attribute)),
          caveats: [...blank.map((c) => `${c.name} has no grade here.`), nonCases],
        },
      ),
    );
  }
  for (const measure of measures) {
    const having = cases.filter((c) => evidence.isIn(c.id, measure));
    if (having.length === 0) continue;
    drafts.push(
      draft(
        `measure.${measure}`,
        `${list(having.map((c) => c.name))}: ${inline(evidence.label(measure))}.`,
        having.map((c) => c.id).join(","),
        {
          on: { cells: cases.map((c) => cellId(c.id, measure)) },
          needs: cases
            .filter((c) => evidence.grade(c.id, measure) === undefined)
            .map((c) => cellId(c.id, measure)),
        },
      ),
    );
  }
  return {
    result: {
      cases: cases.map((c) => rowOf(evidence, analysis, c, located(c))),
      active: active.map((c) => c.id),
    },
    drafts,
  };
}

function rowOf(evidence: Evidence, analysis: AnalysisOf<"variation">, c: Case, located: boolean | undefined) {
  const { study } = evidence;
  const dates = [...study.claims, ...study.events]
    .filter((dated) => dated.caseId === c.id)
    .flatMap((dated) => [dated.dateFrom, dated.dateTo])
    .filter((date) => date !== undefined)
    .map((date) => date.slice(0, 4))
    .sort();
  const partners = new Set(evidence.tiesOf(c.id).flatMap((tie) => [tie.from, tie.to]));
  return {
    id: c.id,
    name: c.name,
    iso: c.iso,
    orientation: evidence.grade(c.id, analysis.orientation),
    located,
    measures: analysis.measures.flatMap((attribute) => {
      const grade = evidence.grade(c.id, attribute);
      return grade === undefined ? [] : [{ attribute, grade }];
    }),
    years: dates.length === 0 ? undefined : ([dates[0] ?? "", dates.at(-1) ?? ""] as const),
    partners: study.actors.filter((actor) => partners.has(actor.id)).map((actor) => actor.name),
  };
}
