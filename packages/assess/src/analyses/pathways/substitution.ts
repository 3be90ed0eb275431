import { classOf, reachInto, type Setting } from "@throughline/influence";
import { type AnalysisOf, compareText } from "@throughline/study";
import { type Draft, drafter } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { list } from "../../wording.ts";

/** Who reaches a set of actors, by kind. */
export type Lever = {
  readonly kind: string;
  readonly abroad: boolean;
  readonly class: string;
  readonly ties: readonly string[];
};

type Reached = {
  readonly id: string;
  readonly name: string;
  readonly levers: readonly Lever[];
  readonly entrepreneurs: readonly Lever[];
};

/** Who presses or norms the organs of the state, or works on the lawmakers, grouped by kind. */
export function leversOf(evidence: Evidence, setting: Setting, into: "state" | "lawmaking"): Lever[] {
  const { target } = setting;
  const lawmaking = new Set(evidence.study.manifest.actors?.lawmaking ?? []);
  const leverage = new Set(["norm", "pressure", "sanction threat", "sanction"]);
  const groups = reachInto(
    setting.ties,
    setting.actors,
    target,
    (actor) => (into === "state" ? classOf(actor, target) === "state" : lawmaking.has(actor.id)),
    (channel) => into === "lawmaking" || leverage.has(channel),
  );
  return groups.map((group) => ({
    kind: group.kind,
    abroad: !group.domestic,
    class: classOf(evidence.actors.get(group.ties[0]?.from ?? "") ?? { id: "", kind: group.kind }, target),
    ties: group.ties.map((tie) => tie.id),
  }));
}

/** Who holds in one case the place that others hold in another. */
export function substitutionDrafts(
  evidence: Evidence,
  analysis: AnalysisOf<"pathways">,
  rows: readonly Reached[],
): Draft[] {
  const draft = drafter(evidence, analysis.id);
  const fromAbroad = (row: Reached) => row.levers.filter((lever) => lever.abroad);
  const has = (row: Reached, kind: string) => fromAbroad(row).some((lever) => lever.class === kind);
  const ties = (levers: readonly Lever[]) => levers.flatMap((lever) => lever.ties);
  const each = rows.map((row) => {
    const levers = fromAbroad(row);
    return draft(
      `levers.${row.id}`,
      levers.length === 0
        ? `Nobody abroad is recorded as pressing the state or holding a norm up to it in ${row.name}.`
        : `${row.name}: those abroad who press the state or hold a norm up to it are ${list(levers.map((lever) => `${lever.kind} (${lever.ties.length})`))}.`,
      levers.map((lever) => lever.kind).join(","),
      {
        on: { ties: ties(levers) },
        figures: Object.fromEntries(levers.map((lever) => [lever.kind, lever.ties.length])),
      },
    );
  });
  const states = rows.filter((row) => has(row, "foreign-state") && !has(row, "ally"));
  const advocates = rows.filter((row) => has(row, "ally") && !has(row, "foreign-state"));
  const kinds = (list_: readonly (typeof rows)[number][], kind: string) =>
    [
      ...new Set(
        list_.flatMap((row) =>
          fromAbroad(row)
            .filter((lever) => lever.class === kind)
            .map((lever) => lever.kind),
        ),
      ),
    ].sort(compareText);
  const substituted = states.length > 0 && advocates.length > 0;
  const abroadEntrepreneurs = (row: (typeof rows)[number]) =>
    row.entrepreneurs.filter((lever) => lever.abroad);
  each.push(
    draft(
      "substitution",
      substituted
        ? `${list(states.map((row) => row.name))}: foreign states (${list(kinds(states, "foreign-state"))}) stand where rights advocates (${list(kinds(advocates, "ally"))}) stand in ${list(advocates.map((row) => row.name))}.${states.some((row) => abroadEntrepreneurs(row).length > 0) ? ` Those abroad who work on the lawmakers there: ${states.map((row) => list(abroadEntrepreneurs(row).map((lever) => `${lever.kind} (${lever.ties.length})`))).join("; ")}.` : ""}`
        : "No case has foreign states alone in the place that rights advocates hold in another.",
      substituted
        ? `${states.map((row) => row.id).join(",")} for ${advocates.map((row) => row.id).join(",")}`
        : "",
      {
        on: {
          ties: [
            ...[...states, ...advocates].flatMap((row) => ties(fromAbroad(row))),
            ...states.flatMap((row) => ties(abroadEntrepreneurs(row))),
          ],
        },
        headline: substituted,
      },
    ),
  );
  return each;
}
