import { necessity } from "@throughline/sets";
import type { AnalysisOf, Case } from "@throughline/study";
import { cellId } from "@throughline/study";
import { type Draft, drafter, type Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { count, figure, inline, list } from "../../wording.ts";

export type ComparisonResult = {
  readonly cases: readonly { readonly id: string; readonly name: string }[];
  readonly groups: readonly {
    readonly name: string;
    readonly role: "instrument" | "outcome";
    readonly attributes: readonly string[];
  }[];
  /** the case with the greatest reform, if one alone has it */
  readonly leader: string | undefined;
  /** conditions in for the leader and out for every other case, and the reverse */
  readonly distinguishing: { readonly present: readonly string[]; readonly absent: readonly string[] };
};

/** Which instruments each case had and which outcomes followed: who is first, who is alone, what sets the first apart. */
export function comparison(evidence: Evidence, analysis: AnalysisOf<"comparison">): Yield<ComparisonResult> {
  const cases = evidence.casesOf(analysis.cases);
  const instruments = Object.values(analysis.instruments).flat();
  const leader = greatest(evidence, cases, analysis.reform).leader;
  const distinguishing =
    leader === undefined ? { present: [], absent: [] } : separates(evidence, cases, leader, instruments);
  const drafts = [
    ...analysis.outcomes.map((outcome) => greatestDraft(evidence, analysis, cases, outcome)),
    ...instruments.map((attribute) => membersDraft(evidence, analysis, cases, attribute)),
    ...cases.map((c) => outcomesDraft(evidence, analysis, c, c.id === leader)),
    distinguishingDraft(evidence, analysis, cases, leader, distinguishing),
  ];
  return {
    result: {
      cases: cases.map(({ id, name }) => ({ id, name })),
      groups: [
        ...Object.entries(analysis.instruments).map(([name, attributes]) => ({
          name,
          role: "instrument" as const,
          attributes,
        })),
        { name: "outcomes", role: "outcome" as const, attributes: analysis.outcomes },
      ],
      leader,
      distinguishing,
    },
    drafts,
  };
}

function greatest(evidence: Evidence, cases: readonly Case[], attribute: string) {
  const known = cases.flatMap((c) => {
    const grade = evidence.grade(c.id, attribute);
    return grade === undefined ? [] : [{ id: c.id, grade }];
  });
  const max = Math.max(...known.map((k) => k.grade));
  const first = known.filter((k) => k.grade === max).map((k) => k.id);
  return { known, max, first, leader: known.length > 1 && first.length === 1 ? first[0] : undefined };
}

function greatestDraft(
  evidence: Evidence,
  analysis: AnalysisOf<"comparison">,
  cases: readonly Case[],
  outcome: string,
): Draft {
  const draft = drafter(evidence, analysis.id);
  const { known, max, first } = greatest(evidence, cases, outcome);
  const label = inline(evidence.label(outcome));
  const missing = cases.filter((c) => evidence.grade(c.id, outcome) === undefined);
  const rest = {
    on: { cells: known.map((k) => cellId(k.id, outcome)) },
    headline: outcome === analysis.reform,
    figures: Object.fromEntries(known.map((k) => [k.id, k.grade])),
    needs: missing.map((c) => cellId(c.id, outcome)),
    caveats: missing.map((c) => `${c.name} has no grade here and is not compared.`),
  };
  if (known.length < 2) {
    return draft(
      `greatest.${outcome}`,
      `Which case has the greatest ${label} cannot be said: fewer than two cases are graded.`,
      null,
      rest,
    );
  }
  const others = known.filter((k) => k.grade !== max).map((k) => figure(k.grade));
  const names = list(first.map((id) => evidence.caseName(id)));
  const statement =
    first.length === known.length
      ? `All compared cases are level on ${label} (${figure(max)}).`
      : first.length === 1
        ? `${names} has the greatest ${label} (${figure(max)}, against ${list(others)}).`
        : `${names} share the greatest ${label} (${figure(max)}, against ${list(others)}).`;
  return draft(`greatest.${outcome}`, statement, first.join(","), rest);
}

function membersDraft(
  evidence: Evidence,
  analysis: AnalysisOf<"comparison">,
  cases: readonly Case[],
  attribute: string,
): Draft {
  const draft = drafter(evidence, analysis.id);
  const known = cases.filter((c) => evidence.isIn(c.id, attribute) !== undefined);
  const inside = known.filter((c) => evidence.isIn(c.id, attribute));
  const missing = cases.filter((c) => !known.includes(c));
  const label = inline(evidence.label(attribute));
  const names = list(inside.map((c) => c.name));
  const grades = known.map((c) => figure(evidence.grade(c.id, attribute) ?? Number.NaN)).join(", ");
  const caveats = missing.map((c) => `${c.name} has no grade here and is not compared.`);
  const figures: Record<string, number> = Object.fromEntries(
    known.map((c) => [c.id, evidence.grade(c.id, attribute) ?? Number.NaN]),
  );
  let statement: string;
  if (known.length === 0) statement = `Which cases had this cannot be said: ${label}.`;
  else if (inside.length === 0) statement = `No case had this: ${label} (${grades}).`;
  else if (inside.length === known.length) {
    statement = `All ${known.length} compared cases had this, so alone it explains no difference between them: ${label} (${grades}).`;
    const both = known.filter((c) => evidence.grade(c.id, analysis.reform) !== undefined);
    if (both.length > 1) {
      const fit = necessity(
        both.map((c) => evidence.grade(c.id, attribute) ?? Number.NaN),
        both.map((c) => evidence.grade(c.id, analysis.reform) ?? Number.NaN),
      );
      figures.inclN = fit.inclN;
      figures.RoN = fit.RoN;
      caveats.push(
        `As a necessary condition of ${inline(evidence.label(analysis.reform))} it has inclN ${figure(fit.inclN)} and relevance RoN ${figure(fit.RoN)}${fit.RoN < 0.5 ? ": trivial" : ""}.`,
      );
    }
  } else if (inside.length === 1) statement = `Only ${names} had this: ${label} (${grades}).`;
  else
    statement = `${names} had this, ${list(known.filter((c) => !inside.includes(c)).map((c) => c.name))} had not: ${label} (${grades}).`;
  return draft(
    `members.${attribute}`,
    statement,
    known.length === 0 ? null : inside.map((c) => c.id).join(","),
    {
      headline: known.length > 1 && inside.length === known.length,
      on: { cells: known.map((c) => cellId(c.id, attribute)) },
      figures,
      needs: missing.map((c) => cellId(c.id, attribute)),
      caveats,
    },
  );
}

function outcomesDraft(
  evidence: Evidence,
  analysis: AnalysisOf<"comparison">,
  c: Case,
  headline: boolean,
): Draft {
  const draft = drafter(evidence, analysis.id);
  const known = analysis.outcomes.filter((o) => evidence.isIn(c.id, o) !== undefined);
  const inside = known.filter((o) => evidence.isIn(c.id, o));
  const missing = analysis.outcomes.filter((o) => !known.includes(o));
  const followed =
    inside.length === 0
      ? "none of the outcomes followed"
      : `these followed: ${list(inside.map((o) => inline(evidence.label(o))))}`;
  const outside = known.filter((o) => !inside.includes(o));
  const not =
    outside.length === 0 || inside.length === 0
      ? ""
      : `; these did not: ${list(outside.map((o) => inline(evidence.label(o))))}`;
  return draft(
    `outcomes.${c.id}`,
    `${c.name}: ${followed}${not}.`,
    known.length === 0 ? null : inside.join(","),
    {
      on: { cells: known.map((o) => cellId(c.id, o)) },
      headline,
      needs: missing.map((o) => cellId(c.id, o)),
      caveats: missing.map((o) => `There is no grade on ${inline(evidence.label(o))}.`),
    },
  );
}

function separates(
  evidence: Evidence,
  cases: readonly Case[],
  leader: string,
  attributes: readonly string[],
) {
  const others = cases.filter((c) => c.id !== leader);
  const apart = (leaderIn: boolean) =>
    attributes.filter(
      (a) =>
        evidence.isIn(leader, a) === leaderIn && others.every((c) => evidence.isIn(c.id, a) === !leaderIn),
    );
  return { present: apart(true), absent: apart(false) };
}

function distinguishingDraft(
  evidence: Evidence,
  analysis: AnalysisOf<"comparison">,
  cases: readonly Case[],
  leader: string | undefined,
  { present, absent }: ComparisonResult["distinguishing"],
): Draft {
  const draft = drafter(evidence, analysis.id);
  if (leader === undefined) {
    return draft(
      "distinguishing",
      "No single case has the greatest reform, so nothing sets one apart.",
      null,
      {
        on: { cells: cases.map((c) => cellId(c.id, analysis.reform)) },
      },
    );
  }
  const labels = (attributes: readonly string[]) => list(attributes.map((a) => inline(evidence.label(a))));
  const total = present.length + absent.length;
  const statement =
    total === 0
      ? `Nothing among the instruments sets ${evidence.caseName(leader)} apart from every other case.`
      : `What sets ${evidence.caseName(leader)} apart: ${present.length > 0 ? `it alone had ${labels(present)}` : ""}${present.length > 0 && absent.length > 0 ? "; " : ""}${absent.length > 0 ? `it alone lacked ${labels(absent)}` : ""}${total > 1 ? `. With ${count(cases.length, "case")} these ${total} cannot be told apart, and none is picked` : ""}.`;
  return draft("distinguishing", statement, [...present, ...absent.map((a) => `~${a}`)].join(","), {
    on: { cells: [analysis.reform, ...present, ...absent].flatMap((a) => cases.map((c) => cellId(c.id, a))) },
    headline: true,
    figures: { conditions: total, cases: cases.length },
    caveats: total > 1 ? [`${count(total, "condition")} separate it equally well (limited diversity).`] : [],
  });
}
