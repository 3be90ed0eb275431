import { list, type Message, type Value } from "@throughline/messages";
import { type AnalysisOf, type Case, cellId } from "@throughline/study";
import { type Draft, drafter } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { caseReference, write } from "../../messages/write.ts";
import { type Sides, sidesBy, sidesOf } from "../sides.ts";
import { locatedIn } from "./location.ts";

type Analysis = AnalysisOf<"variation">;

/** Fewer cases without the outcome than this say nothing of what sets those with it apart. */
const leastWithout = 2;

/**
 * That the cases look selected on the outcome: hardly any without it is graded, so what the others share may be shared by all.
 *
 * @param graded the cases without the outcome that are graded on what is compared
 */
export function selectionCaveats(
  { active, inactive, unknown }: Record<"active" | "inactive" | "unknown", readonly Case[]>,
  graded: readonly Case[] = inactive,
): Message[] {
  if (graded.length >= leastWithout) return [];
  return [
    write("variation.selected", {
      active: active.length,
      inactive: inactive.length,
      graded: graded.length,
      unknown: unknown.length,
    }),
  ];
}

/** Each explanation, and the location, in the active cases against the inactive ones. */
export function contrastDrafts(
  evidence: Evidence,
  analysis: Analysis,
  activity: Record<"active" | "inactive" | "unknown", readonly Case[]>,
): Draft[] {
  const { active, inactive } = activity;
  if (active.length === 0) return [];
  const { location, explanations } = analysis;
  const located = (cases: readonly Case[]) => sidesBy(cases, (c) => locatedIn(evidence, analysis, c));
  return [
    contrastDraft(evidence, analysis, activity, {
      topic: "location",
      said: location.label,
      attributes: location.any,
      of: [located(active), located(inactive)],
    }),
    ...explanations.map((attribute) =>
      contrastDraft(evidence, analysis, activity, {
        topic: attribute,
        said: evidence.attributeReference(attribute),
        attributes: [attribute],
        of: [sidesOf(evidence, active, attribute), sidesOf(evidence, inactive, attribute)],
      }),
    ),
  ];
}

function contrastDraft(
  evidence: Evidence,
  { id, orientation }: Analysis,
  activity: Record<"active" | "inactive" | "unknown", readonly Case[]>,
  contrast: {
    readonly topic: string;
    readonly said: Value;
    readonly attributes: readonly string[];
    readonly of: readonly [active: Sides, inactive: Sides];
  },
): Draft {
  const [active, inactive] = contrast.of;
  const agreeing = [...active.inside, ...inactive.outside];
  const known = [...active.known, ...inactive.known];
  const unknown = [...active.unknown, ...inactive.unknown];
  const isKnown = active.known.length > 0 && inactive.known.length > 0;
  const counts = {
    subject: contrast.said,
    active: active.inside.length,
    activeKnown: active.known.length,
    inactive: inactive.inside.length,
    inactiveKnown: inactive.known.length,
    unknown: unknown.length,
  };
  return drafter(evidence, id)(
    `contrast.${contrast.topic}`,
    isKnown ? write("variation.contrast", counts) : write("variation.noContrast", counts),
    isKnown
      ? `${counts.active}/${counts.activeKnown} against ${counts.inactive}/${counts.inactiveKnown}`
      : null,
    {
      on: {
        cells: known.flatMap((c) => [orientation, ...contrast.attributes].map((a) => cellId(c.id, a))),
      },
      figures: { agreeing: agreeing.length, known: known.length, unknown: unknown.length },
      agreeing: agreeing.map((c) => c.id),
      contradicting: known.filter((c) => !agreeing.includes(c)).map((c) => c.id),
      gradedWithoutOutcome: inactive.known.length,
      needs: unknown.flatMap((c) =>
        contrast.attributes.flatMap((a) => (evidence.isIn(c.id, a) === undefined ? [cellId(c.id, a)] : [])),
      ),
      caveats: [
        ...selectionCaveats(activity, inactive.known),
        ...(inactive.inside.length === 0
          ? []
          : [write("variation.inactiveToo", { cases: list(inactive.inside.map(caseReference)) })]),
      ],
    },
  );
}
