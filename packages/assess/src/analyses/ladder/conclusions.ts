import { list, type Message, reference, type Value } from "@throughline/messages";
import type { AnalysisOf, Case } from "@throughline/study";
import { cellId } from "@throughline/study";
import { casesInAnswer, type Draft, drafter } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { gradeValue, notComparedMessage, write } from "../../messages/write.ts";
import type { Contrast, Ladder, Rung } from "./compare-cases.ts";

type Settings = AnalysisOf<"ladder">;

/** The cases of each step, with the groups of instruments that they had. */
export function stepsDraft(
  evidence: Evidence,
  analysis: Settings,
  all: readonly Case[],
  { steps, rungs }: Ladder,
): Draft {
  const draft = drafter(evidence, analysis.id);
  const members = Object.values(analysis.instruments).flat();
  const cases = steps.flatMap((step) => step.cases);
  const on = { cells: cases.flatMap((id) => members.map((a) => cellId(id, a))) };
  const unplaced = all.filter(({ id }) => !cases.includes(id));
  const needs = unplaced.flatMap(({ id }) =>
    members.flatMap((a) => (evidence.isIn(id, a) === undefined ? [cellId(id, a)] : [])),
  );
  if (cases.length < 2) return draft("steps", write("ladder.noSteps"), null, { on, needs });
  return draft(
    "steps",
    write("ladder.steps", {
      steps: list(
        steps.map(({ cases: own, groups }) =>
          write("ladder.step", {
            cases: list(own.map((id) => evidence.caseReference(id))),
            count: groups.length,
            groups: list(groups),
          }),
        ),
        "semicolon",
      ),
    }),
    steps
      .map(({ cases: own, groups }) => `${casesInAnswer(evidence, own, "+")}: ${groups.join("+")}`)
      .join("; "),
    {
      on,
      ...groupEvidence(evidence, analysis, steps),
      headline: rungs.length > 0,
      figures: { steps: steps.length, cases: cases.length },
      needs,
      caveats: [
        write("ladder.comparison"),
        ...unplaced.map((c) =>
          notComparedMessage(
            c,
            members.every((a) => evidence.grade(c.id, a) !== undefined),
          ),
        ),
      ],
    },
  );
}

/** That a case has a group rests on whichever of its instruments has the best evidence; that it lacks one, on all of them. */
function groupEvidence(
  evidence: Evidence,
  { instruments }: Settings,
  steps: Ladder["steps"],
): Pick<Draft, "needed" | "eitherOf"> {
  const placed = steps.flatMap(({ cases, groups }) =>
    cases.flatMap((id) =>
      Object.entries(instruments).map(([group, members]) => {
        const present = members.filter((member) => evidence.isIn(id, member) === true);
        return { id, isHad: groups.includes(group), members: groups.includes(group) ? present : members };
      }),
    ),
  );
  return {
    needed: {
      cells: placed.flatMap(({ id, isHad, members }) => (isHad ? [] : members.map((a) => cellId(id, a)))),
    },
    eitherOf: placed.flatMap(({ id, isHad, members }) =>
      isHad ? [members.map((a) => ({ cells: [cellId(id, a)] }))] : [],
    ),
  };
}

/** What one case had beyond another, and where each outcome stood. */
export function rungDrafts(
  evidence: Evidence,
  analysis: Settings,
  rung: Rung,
  place: { readonly isAbove: boolean; readonly isTop: boolean },
): Draft[] {
  return [
    addedDraft(evidence, analysis, rung, place.isAbove),
    ...analysis.outcomes.map((outcome) =>
      outcomeDraft(evidence, analysis, rung, outcome, place.isAbove && place.isTop),
    ),
  ];
}

function addedDraft(evidence: Evidence, analysis: Settings, rung: Rung, isAbove: boolean): Draft {
  const { from, to, groupsAdded, groupsLost, groupsUnknown, added, lost, unknown } = rung;
  const { instruments } = analysis;
  const members = Object.values(instruments).flat();
  const within = Object.entries(instruments).flatMap(([group, ids]) => {
    const gained = groupsAdded.includes(group) ? [] : ids.filter((id) => added.includes(id));
    return gained.length === 0
      ? []
      : [write("ladder.within", { group, members: evidence.attributeList(gained) })];
  });
  const [subject, other] = [evidence.caseReference(to), evidence.caseReference(from)];
  const gained = list(
    groupsAdded.map((group) =>
      write("ladder.group", {
        group,
        members: evidence.attributeList((instruments[group] ?? []).filter((id) => added.includes(id))),
      }),
    ),
  );
  const some = (items: readonly unknown[], message: () => Message): Value =>
    items.length === 0 ? "" : message();
  const shared = {
    case: subject,
    other,
    within: some(within, () => write("ladder.alsoWithin", { within: list(within, "semicolon") })),
    lost: some(lost, () => write("ladder.lost", { other, members: evidence.attributeList(lost) })),
    unknown: some(unknown, () => write("ladder.unknown", { members: evidence.attributeList(unknown) })),
  };
  const message = isAbove
    ? write("ladder.above", { ...shared, added: gained })
    : write("ladder.beside", {
        ...shared,
        added: some(groupsAdded, () => write("ladder.alsoAdded", { case: subject, added: gained })),
        groupsLost: some(groupsLost, () => write("ladder.groupsLost", { other, groups: list(groupsLost) })),
        groupsUnknown: some(groupsUnknown, () =>
          write("ladder.groupsUnknown", { groups: list(groupsUnknown) }),
        ),
      });
  const cells = [from, to].flatMap((id) =>
    members.flatMap((a) => (evidence.isIn(id, a) === undefined ? [] : [cellId(id, a)])),
  );
  return drafter(evidence, analysis.id)(
    `added.${from}.${to}`,
    message,
    groupsUnknown.length > 0 ? null : [...added.map((a) => `+${a}`), ...lost.map((a) => `-${a}`)].join(","),
    {
      on: { cells },
      headline: isAbove,
      figures: { groups: groupsAdded.length, added: added.length, lost: lost.length },
      needs: [from, to].flatMap((id) =>
        unknown.filter((a) => evidence.grade(id, a) === undefined).map((a) => cellId(id, a)),
      ),
    },
  );
}

const directionMessages = { higher: "ladder.higher", lower: "ladder.lower" } as const;

function outcomeDraft(
  evidence: Evidence,
  analysis: Settings,
  { from, to, directions }: Rung,
  outcome: string,
  headline: boolean,
): Draft {
  const direction = directions[outcome] ?? "unknown";
  const draft = drafter(evidence, analysis.id);
  const topic = `outcome.${from}.${to}.${outcome}`;
  const on = { cells: [cellId(from, outcome), cellId(to, outcome)] };
  const named = {
    outcome: reference("attribute", outcome, evidence.label(outcome)),
    case: evidence.caseReference(to),
    other: evidence.caseReference(from),
  };
  if (direction === "unknown") {
    const missing = [to, from].filter((id) => evidence.grade(id, outcome) === undefined);
    return draft(
      topic,
      write("ladder.notKnown", {
        ...named,
        missing: list(missing.map((id) => evidence.caseReference(id))),
      }),
      null,
      { on, needs: missing.map((id) => cellId(id, outcome)) },
    );
  }
  const here = rubricWords(evidence, from, outcome);
  if (direction === "same") return draft(topic, write("ladder.same", { ...named, here }), "same", { on });
  const there = rubricWords(evidence, to, outcome);
  return draft(topic, write(directionMessages[direction], { ...named, here, there }), direction, {
    on,
    headline,
  });
}

/** A step in the words of the rubric, or as its number where the rubric has no words for it. */
function rubricWords(evidence: Evidence, caseId: string, attribute: string): Value {
  const grade = evidence.grade(caseId, attribute);
  const entry = evidence.study.rubric.find((row) => row.attribute === attribute && row.grade === grade);
  return entry ? write("ladder.word", { meaning: entry.meaning }) : gradeValue(grade);
}

/** For each instrument what cases that differ in it alone came with. */
export function contrastDrafts(
  evidence: Evidence,
  analysis: Settings,
  all: readonly Case[],
  contrasts: readonly Contrast[],
): Draft[] {
  const draft = drafter(evidence, analysis.id);
  const members = Object.values(analysis.instruments).flat();
  const ungraded = (id: string) =>
    analysis.outcomes.flatMap((a) => (evidence.grade(id, a) === undefined ? [cellId(id, a)] : []));
  // With these grades there may be further pairs.
  const unplaced = all.flatMap(({ id }) =>
    members.flatMap((a) => (evidence.isIn(id, a) === undefined ? [cellId(id, a)] : [])),
  );
  return contrasts
    .filter(({ pairs }) => pairs.length > 0)
    .map(({ instrument, pairs, counts }) => {
      const cases = [...new Set(pairs.flat())];
      const outcomes = analysis.outcomes.flatMap((outcome) => {
        const count = counts[outcome];
        return count ? [{ outcome, count }] : [];
      });
      return draft(
        `alone.${instrument}`,
        write("ladder.contrast", {
          pairs: pairs.length,
          instrument: evidence.attributeReference(instrument),
          outcomes: list(
            outcomes.map(({ outcome, count: { higher, lower, same, unknown } }) =>
              write("ladder.counts", {
                outcome: evidence.attributeReference(outcome),
                higher,
                lower,
                same,
                unknown,
                known: pairs.length - unknown,
              }),
            ),
            "semicolon",
          ),
        }),
        outcomes.map(({ outcome, count }) => `${outcome}: ${count.higher}>${count.lower}`).join("; "),
        {
          on: { cells: cases.flatMap((id) => [...members, ...analysis.outcomes].map((a) => cellId(id, a))) },
          agreeing: cases.filter((id) => ungraded(id).length === 0),
          figures: { pairs: pairs.length, cases: cases.length },
          needs: [...unplaced, ...cases.flatMap((id) => ungraded(id))],
          caveats: [write("ladder.comparison")],
        },
      );
    });
}
