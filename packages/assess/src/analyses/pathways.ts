import {
  type Bypass,
  bypass,
  isFulfilled,
  matchPattern,
  matchPhases,
  type Pattern,
  type PatternMatch,
  type PhaseMatch,
  patterns,
  type Setting,
  smartSanctions,
  spiral,
} from "@throughline/influence";
import { type AnalysisOf, type Case, compareText, firstDay } from "@throughline/study";
import type { Item } from "../assessment.ts";
import { type Draft, drafter, type Yield } from "../draft.ts";
import { cellId, type Evidence } from "../evidence.ts";
import { count, list } from "../wording.ts";
import { bypassDraft, type Lever, leversOf, substitutionDrafts } from "./substitution.ts";

export type PathwaysResult = {
  readonly cases: readonly {
    readonly id: string;
    readonly name: string;
    readonly matches: readonly PatternMatch[];
    readonly spiral: PhaseMatch;
    /** who presses or norms the organs of the state, by kind */
    readonly levers: readonly Lever[];
    /** who works on the lawmakers, by kind */
    readonly entrepreneurs: readonly Lever[];
    readonly bypass: {
      readonly share: number | undefined;
      readonly abroad: readonly string[];
      readonly all: readonly string[];
    };
  }[];
  readonly patterns: readonly { readonly id: string; readonly name: string; readonly source: string }[];
};

/** Which pathway the ties match, which step is missing, who stands in whose place, how much went around the domestic process. */
export function pathways(evidence: Evidence, analysis: AnalysisOf<"pathways">): Yield<PathwaysResult> {
  const cases = evidence.casesOf(analysis.cases);
  const shapes = patternsFor(analysis);
  const rows = cases.map((c) => {
    const setting = settingOf(evidence, analysis, c);
    return {
      id: c.id,
      name: c.name,
      matches: shapes.map((pattern) => matchPattern(pattern, setting, patterns)),
      spiral: matchPhases(
        spiral,
        setting,
        evidence.study.events
          .filter((event) => event.caseId === c.id)
          .map((event) => ({
            id: event.id,
            label: event.phase,
            day: event.dateFrom === undefined ? undefined : firstDay(event.dateFrom),
          })),
      ),
      levers: leversOf(evidence, setting, "state"),
      entrepreneurs: leversOf(evidence, setting, "lawmaking"),
      bypass: bypass(
        setting.ties,
        setting.actors,
        setting.target,
        evidence.study.manifest.actors?.lawmaking ?? [],
      ),
    };
  });
  const plain = rows.map((row) => ({
    ...row,
    bypass: {
      share: Number.isNaN(row.bypass.share) ? undefined : row.bypass.share,
      abroad: row.bypass.abroad.map((tie) => tie.id),
      all: row.bypass.all.map((tie) => tie.id),
    },
  }));
  const drafts = [
    ...rows.flatMap((row) => patternDrafts(evidence, analysis, row)),
    bypassDraft(evidence, analysis, rows),
    ...substitutionDrafts(evidence, analysis, plain),
    ...cases.flatMap((c) => orderDraft(evidence, analysis, c)),
  ];
  const items = rows.flatMap((row) =>
    row.matches.flatMap((match) =>
      match.steps.map(
        (step): Item => ({
          id: `${analysis.id}.${row.id}.${match.pattern}.${step.id}`,
          analysis: analysis.id,
          label: `${row.name}, ${match.name}, step ${step.id}: ${step.name}: ${step.status}`,
          trace: evidence.trace({
            ties: step.ties,
            cells: step.grades.map((part) => cellId(row.id, attributeOf(analysis, part))),
          }),
        }),
      ),
    ),
  );
  return {
    result: {
      cases: plain,
      patterns: [...shapes, spiral].map(({ id, name, source }) => ({ id, name, source })),
    },
    drafts,
    items,
  };
}

/** "all 6 steps, 1 of them because no record says otherwise". */
function stepsMet(match: PatternMatch): string {
  const silent = match.steps.filter((step) => step.status === "not contradicted").length;
  return `all ${match.steps.length} steps${silent > 0 ? `, ${silent} of them because no record says otherwise` : ""}`;
}

/** The patterns, with the study's own scope conditions added to smart sanctions. */
function patternsFor(analysis: AnalysisOf<"pathways">): Pattern[] {
  const scoped: Pattern = {
    ...smartSanctions,
    steps: [
      ...smartSanctions.steps.map((step) =>
        step.id === "R2"
          ? {
              ...step,
              name: `the target state changes its law within ${analysis.years} years (set by the analyst)`,
            }
          : step,
      ),
      ...analysis.scope.map((attribute, i) => ({
        id: `S${i + 1}`,
        name: `scope: ${attribute.replaceAll("_", " ")}`,
        asks: { is: "grade" as const, of: attribute, above: 0.5 },
      })),
    ],
  };
  return patterns.map((pattern) => (pattern.id === scoped.id ? scoped : pattern));
}

/** The attribute that plays a part in the patterns: what the analysis declares for it, or the attribute of that name. */
function attributeOf(analysis: AnalysisOf<"pathways">, part: string): string {
  const { access, objectives, paper, practice } = analysis;
  return ({ access, objectives, paper, practice } as Record<string, string>)[part] ?? part;
}

function settingOf(evidence: Evidence, analysis: AnalysisOf<"pathways">, c: Case): Setting {
  const parts = ["access", "objectives", "paper", "practice", ...analysis.scope];
  return {
    ties: evidence.networkOf(c.id),
    actors: evidence.actors,
    target: evidence.target,
    grades: Object.fromEntries(
      parts.flatMap((part) => {
        const grade = evidence.grade(c.id, attributeOf(analysis, part));
        return grade === undefined ? [] : [[part, grade]];
      }),
    ),
    years: analysis.years,
  };
}

type Row = { id: string; name: string; matches: readonly PatternMatch[]; spiral: PhaseMatch; bypass: Bypass };

function patternDrafts(evidence: Evidence, analysis: AnalysisOf<"pathways">, row: Row): Draft[] {
  const draft = drafter(evidence, analysis.id);
  const groundsOf = (match: PatternMatch) => ({
    ties: match.steps.flatMap((step) => step.ties),
    cells: match.steps.flatMap((step) =>
      step.grades.map((part) => cellId(row.id, attributeOf(analysis, part))),
    ),
  });
  const needsOf = (match: PatternMatch) =>
    match.steps
      .filter((step) => step.status === "not known")
      .flatMap((step) => step.grades.map((part) => cellId(row.id, attributeOf(analysis, part))))
      .filter((cell) => evidence.gradeRecord(cell) === undefined);
  const each = row.matches.map((match) => {
    const gap = match.firstGap;
    const missing = match.steps.filter((step) => !isFulfilled(step));
    const statement = match.holds
      ? `${row.name} follows the pattern "${match.name}": ${stepsMet(match)}.`
      : `${row.name} does not follow the pattern "${match.name}": ${match.completed === 0 ? "its first step is not met" : `it goes as far as step ${match.steps[match.completed - 1]?.id}`}; ${gap?.status} is ${gap?.id}, ${gap?.name}.`;
    return draft(
      `${match.pattern}.${row.id}`,
      statement,
      match.holds ? "holds" : `${match.completed}/${match.steps.length}, ${gap?.status} ${gap?.id}`,
      {
        on: groundsOf(match),
        ...(match.holds
          ? match.steps.some((step) => step.status === "not contradicted")
            ? { absence: "nothing contradicts a step that asks for nothing to be there." }
            : {}
          : gap?.status === "missing"
            ? { absence: `no tie was found for ${gap.id}.` }
            : {}),
        figures: { completed: match.completed, met: match.met, steps: match.steps.length },
        needs: needsOf(match),
        caveats: [
          ...(match.undated
            ? ["Some of its ties have no date, so their order is possible, not certain."]
            : []),
          ...(missing.length > 1
            ? [`Also not met: ${list(missing.slice(1).map((step) => `${step.id} (${step.status})`))}.`]
            : []),
        ],
      },
    );
  });
  const phases = row.spiral;
  const marked = phases.phases.filter((phase) => phase.marks.length > 0);
  each.push(
    draft(
      `spiral.${row.id}`,
      phases.holds
        ? `${row.name} runs through all five phases of the spiral.`
        : marked.length === 0
          ? `No event of ${row.name} marks a phase of the spiral.`
          : `${row.name} does not run through the spiral: marked: ${list(marked.map((phase) => phase.name))}; without a mark: ${list(phases.missing)}.`,
      phases.holds ? "holds" : `${marked.map((phase) => phase.id).join(",")}`,
      {
        on: {
          events: marked.flatMap((phase) => phase.marks.flatMap((mark) => mark.event ?? [])),
          ties: marked.flatMap((phase) => phase.marks.flatMap((mark) => mark.tie ?? [])),
          cells: [cellId(row.id, analysis.practice)],
        },
        ...(phases.holds ? {} : { absence: `no mark was found for ${list(phases.missing)}.` }),
        figures: { marked: marked.length, sequence: new Set(phases.sequence.map((mark) => mark.phase)).size },
        caveats:
          phases.regressions.length > 0
            ? [
                `${count(phases.regressions.length, "mark")} of an earlier phase ${phases.regressions.length === 1 ? "comes" : "come"} after a later one (relapse or overlap): ${list(phases.regressions.map((mark) => mark.event ?? mark.tie ?? mark.grade ?? ""))}.`,
              ]
            : [],
      },
    ),
  );
  return [closestDraft(evidence, analysis, row, groundsOf), ...each];
}

function closestDraft(
  evidence: Evidence,
  analysis: AnalysisOf<"pathways">,
  row: Row,
  groundsOf: (match: PatternMatch) => { ties: string[]; cells: string[] },
): Draft {
  const draft = drafter(evidence, analysis.id);
  const fit = (match: PatternMatch) => match.met / match.steps.length;
  const began = row.matches.filter((match) => match.completed > 0);
  const holding = began.filter((match) => match.holds);
  const best =
    holding.length > 0 ? holding : began.filter((match) => fit(match) === Math.max(...began.map(fit)));
  const boomerang = row.matches.find((match) => match.pattern === "boomerang");
  const rest = { on: { ties: [] as string[], cells: [] as string[] }, headline: true };
  for (const match of row.matches.filter((m) => best.includes(m) || m === boomerang)) {
    rest.on.ties.push(...groundsOf(match).ties);
    rest.on.cells.push(...groundsOf(match).cells);
  }
  if (best.length === 0)
    return draft(`closest.${row.id}`, `${row.name} begins none of the patterns.`, "", {
      ...rest,
      headline: false,
    });
  const longest = Math.max(...best.map((match) => match.steps.length));
  const first = holding.length > 1 ? best.filter((match) => match.steps.length === longest) : best;
  const others = best.filter((match) => !first.includes(match));
  const names = (matches: readonly PatternMatch[]) => list(matches.map((match) => match.name.toLowerCase()));
  const not =
    boomerang && !boomerang.holds && !best.includes(boomerang)
      ? `, and not to the boomerang (${boomerang.completed} of ${boomerang.steps.length} steps; missing: ${boomerang.firstGap?.name})`
      : "";
  const statement =
    holding.length > 0
      ? `${row.name} comes closest to ${names(first)} (${first[0] ? stepsMet(first[0]) : ""})${others.length > 0 ? `, which here is also ${names(others)}` : ""}${not}.`
      : `${row.name} follows none of the patterns to the end; closest is ${names(first)} (${first[0]?.met} of ${first[0]?.steps.length} steps; missing: ${first[0]?.firstGap?.name})${not}.`;
  return draft(
    `closest.${row.id}`,
    statement,
    [...first, ...others].map((match) => match.pattern).join(","),
    {
      ...rest,
      figures: Object.fromEntries(row.matches.map((match) => [match.pattern, fit(match)])),
      caveats:
        holding.length > 1
          ? ["Several patterns are met in full; the one with more steps is named first."]
          : [],
    },
  );
}

/** Whether the threat came before the law: the earliest threat against the earliest law that leaves the lawmakers' hands. */
function orderDraft(evidence: Evidence, analysis: AnalysisOf<"pathways">, c: Case): Draft[] {
  const draft = drafter(evidence, analysis.id);
  const lawmaking = new Set(evidence.study.manifest.actors?.lawmaking ?? []);
  const ties = evidence.tiesOf(c.id).filter((tie) => tie.sign === "+" && tie.dateFrom !== undefined);
  const earliest = (list_: typeof ties) =>
    [...list_].sort(
      (a, b) =>
        compareText(firstDay(a.dateFrom ?? ""), firstDay(b.dateFrom ?? "")) || compareText(a.id, b.id),
    )[0];
  const threat = earliest(ties.filter((tie) => tie.channel === "sanction threat"));
  const law = earliest(
    ties.filter((tie) => tie.channel === "legislation" && lawmaking.has(tie.from) && !lawmaking.has(tie.to)),
  );
  if (!threat) return [];
  const on = { ties: [threat.id, ...(law ? [law.id] : [])], cells: [cellId(c.id, analysis.paper)] };
  if (!law)
    return [
      draft(
        `order.${c.id}`,
        `${c.name}: there was a threat (${threat.dateFrom}); no law with a date is recorded.`,
        null,
        { on },
      ),
    ];
  const before = firstDay(threat.dateFrom ?? "") < firstDay(law.dateFrom ?? "");
  return [
    draft(
      `order.${c.id}`,
      `${c.name}: the ${before ? `threat came first (${threat.dateFrom}) and the law after (${law.dateFrom})` : `law (${law.dateFrom}) did not come after the threat (${threat.dateFrom})`}.`,
      before ? "threat before law" : "law before threat",
      {
        on,
        headline: true,
        caveats: before
          ? [
              `That the law came after the threat does not show that it came from it: see the testimony and the rival patterns.`,
            ]
          : [],
      },
    ),
  ];
}
