import type { AnalysisOf } from "@throughline/study";
import { cellId } from "@throughline/study";
import { drafter, type Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { count, figure, inline, list } from "../../wording.ts";

type Standing = "confirms" | "disconfirms" | "outside scope" | "no pressure" | "not known";

export type ScopeResult = {
  readonly cases: readonly {
    readonly id: string;
    readonly name: string;
    /** the strongest of the instruments */
    readonly pressure: number | undefined;
    /** the weakest of the scope conditions */
    readonly scope: number | undefined;
    readonly outcome: number | undefined;
    readonly standing: Standing;
  }[];
};

/** Where pressure can be expected to attain the outcome, tested over cases: each case confirms, disconfirms, or tests nothing. */
export function scope(evidence: Evidence, analysis: AnalysisOf<"scope">): Yield<ScopeResult> {
  const draft = drafter(evidence, analysis.id);
  const { instruments, conditions, outcome } = analysis;
  const cases = evidence.casesOf(analysis.cases).map((c) => {
    const grades = (attributes: readonly string[]) => attributes.map((a) => evidence.grade(c.id, a));
    const pressures = grades(instruments).filter((g) => g !== undefined);
    const pressure = pressures.length === 0 ? undefined : Math.max(...pressures);
    const scopes = grades(conditions);
    const known = scopes.filter((g) => g !== undefined);
    const weakest = known.length === 0 ? undefined : Math.min(...known);
    const inScope =
      weakest !== undefined && weakest <= 0.5
        ? false
        : known.length < scopes.length
          ? undefined
          : weakest !== undefined;
    const result = evidence.grade(c.id, outcome);
    const standing: Standing =
      pressure === undefined
        ? "not known"
        : pressure <= 0.5
          ? "no pressure"
          : inScope === undefined || result === undefined
            ? "not known"
            : !inScope
              ? "outside scope"
              : result > 0.5
                ? "confirms"
                : "disconfirms";
    return {
      id: c.id,
      name: c.name,
      pressure,
      scope: inScope === undefined ? undefined : weakest,
      outcome: result,
      standing,
    };
  });
  const all = [...instruments, ...conditions, outcome];
  const names = (standing: Standing) => cases.filter((c) => c.standing === standing).map((c) => c.name);
  const ids = (standing: Standing) => cases.filter((c) => c.standing === standing).map((c) => c.id);
  const labels = list(conditions.map((a) => inline(evidence.label(a))));
  const tested = names("confirms").length + names("disconfirms").length;
  const remarks = [
    names("no pressure").length > 0
      ? `${list(names("no pressure"))} had no such pressure and ${names("no pressure").length === 1 ? "tests" : "test"} nothing.`
      : "",
    names("not known").length > 0 ? `For ${list(names("not known"))} a grade is missing.` : "",
    names("outside scope").length > 0
      ? `${list(names("outside scope"))} ${names("outside scope").length === 1 ? "lies" : "lie"} outside the scope.`
      : "",
  ].filter((remark) => remark !== "");
  const statement =
    tested === 0
      ? `No case puts it to the test that pressure attains ${inline(evidence.label(outcome))} within its scope (${labels}).`
      : names("disconfirms").length === 0
        ? `Within the scope (${labels}), pressure was followed by ${inline(evidence.label(outcome))} in ${list(names("confirms"))}: ${count(tested, "case")}, none against.`
        : `Within the scope (${labels}), pressure was followed by ${inline(evidence.label(outcome))} in ${names("confirms").length} of ${tested} cases; against it: ${list(names("disconfirms"))}.`;
  return {
    result: { cases },
    drafts: [
      draft(
        "tested",
        statement,
        tested === 0
          ? null
          : `+${ids("confirms").join(",")}${ids("disconfirms").length > 0 ? ` -${ids("disconfirms").join(",")}` : ""}`,
        {
          on: {
            cells: cases
              .filter((c) => c.pressure !== undefined)
              .flatMap((c) => all.map((a) => cellId(c.id, a))),
          },
          headline: true,
          figures: { tested, confirming: names("confirms").length },
          needs: cases
            .filter((c) => c.standing === "not known")
            .flatMap((c) =>
              all.filter((a) => evidence.grade(c.id, a) === undefined).map((a) => cellId(c.id, a)),
            ),
          caveats: remarks,
          ...(tested === 1
            ? {
                untested: `One case only: the claim is untested beyond ${list([...names("confirms"), ...names("disconfirms")])}.`,
              }
            : {}),
        },
      ),
      ...cases.map((c) =>
        draft(
          `case.${c.id}`,
          `${c.name}: ${sentenceOf(c)}.`,
          c.standing === "not known" ? null : c.standing,
          {
            on: { cells: all.map((a) => cellId(c.id, a)) },
            needs: all.filter((a) => evidence.grade(c.id, a) === undefined).map((a) => cellId(c.id, a)),
          },
        ),
      ),
    ],
  };
}

function sentenceOf(c: ScopeResult["cases"][number]): string {
  const at = (value: number | undefined) => (value === undefined ? "not graded" : figure(value));
  const grades = `pressure ${at(c.pressure)}, scope ${at(c.scope)}, outcome ${at(c.outcome)}`;
  return `${{ confirms: "confirms", disconfirms: "speaks against it", "outside scope": "lies outside the scope", "no pressure": "tests nothing, as it had no such pressure", "not known": "cannot be placed" }[c.standing]} (${grades})`;
}
