import {
  type Bypass,
  bypass,
  classOf,
  isFulfilled,
  matchPattern,
  matchPhases,
  type Pattern,
  type PatternMatch,
  type PhaseMatch,
  patterns,
  reachInto,
  type Setting,
  smartSanctions,
  spiral,
} from "@throughline/influence";
import { type AnalysisOf, type Case, compareText, firstDay } from "@throughline/study";
import type { Item } from "../assessment.ts";
import { type Draft, drafter, type Yield } from "../draft.ts";
import { cellId, type Evidence } from "../evidence.ts";
import { count, figure, list } from "../wording.ts";

type Lever = {
  readonly kind: string;
  readonly abroad: boolean;
  readonly class: string;
  readonly ties: readonly string[];
};

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

function leversOf(evidence: Evidence, setting: Setting, into: "state" | "lawmaking"): Lever[] {
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

function bypassDraft(evidence: Evidence, analysis: AnalysisOf<"pathways">, rows: readonly Row[]): Draft {
  const draft = drafter(evidence, analysis.id);
  const known = rows.filter((row) => !Number.isNaN(row.bypass.share));
  const max = Math.max(...known.map((row) => row.bypass.share));
  const most = known.filter((row) => row.bypass.share === max);
  const few = known.filter((row) => row.bypass.all.length < 3);
  const grades =
    analysis.bypass === undefined ? [] : rows.map((row) => cellId(row.id, analysis.bypass ?? ""));
  const rest = {
    on: { ties: known.flatMap((row) => row.bypass.all.map((tie) => tie.id)), cells: grades },
    headline: true,
    figures: Object.fromEntries(known.map((row) => [row.id, row.bypass.share])),
    caveats: [
      ...(few.length > 0
        ? [
            `${list(few.map((row) => row.name))}: fewer than three ties reach the lawmakers, too few to compare by share alone.`,
          ]
        : []),
      ...rows
        .filter((row) => !known.includes(row))
        .map((row) => `No tie reaches the lawmakers in ${row.name}.`),
    ],
  };
  const text = (row: Row) => `${row.name} ${row.bypass.abroad.length} of ${row.bypass.all.length}`;
  if (known.length === 0)
    return draft(
      "bypass",
      "How much went around the domestic process cannot be said: no tie reaches the lawmakers.",
      null,
      { ...rest, headline: false },
    );
  if (max === 0 || most.length > 1) {
    return draft(
      "bypass",
      `No single intervention went around the domestic policy process most (ties into lawmaking that start abroad: ${known.map(text).join("; ")}).`,
      most.map((row) => row.id).join(","),
      rest,
    );
  }
  const attribute = analysis.bypass;
  const coded =
    attribute === undefined
      ? undefined
      : known.every(
          (row) =>
            row === most[0] ||
            (evidence.grade(row.id, attribute) ?? 0) < (evidence.grade(most[0]?.id ?? "", attribute) ?? 0),
        );
  return draft(
    "bypass",
    `${most[0]?.name} went around the domestic policy process most: of the ties into lawmaking, norms apart, these start abroad: ${known.map(text).join("; ")} (${figure(max)} against ${list(known.filter((row) => row !== most[0]).map((row) => figure(row.bypass.share)))}).`,
    most[0]?.id ?? null,
    {
      ...rest,
      caveats: [
        ...rest.caveats,
        ...(coded === undefined
          ? []
          : [coded ? "The coder's own grades of it agree." : "The coder's own grades of it do not agree."]),
      ],
    },
  );
}

function substitutionDrafts(
  evidence: Evidence,
  analysis: AnalysisOf<"pathways">,
  rows: PathwaysResult["cases"],
): Draft[] {
  const draft = drafter(evidence, analysis.id);
  const fromAbroad = (row: PathwaysResult["cases"][number]) => row.levers.filter((lever) => lever.abroad);
  const has = (row: PathwaysResult["cases"][number], kind: string) =>
    fromAbroad(row).some((lever) => lever.class === kind);
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
