import {
  type AnyPattern,
  type Broker,
  type Bypass,
  brokerage,
  bypass,
  classOf,
  type Diffusion,
  type Entry,
  type ExcludedTie,
  entry,
  type HeldRole,
  heldRoles,
  isFulfilled,
  type MeasurePattern,
  matchPatterns,
  matchPhases,
  type Pattern,
  type PatternMatch,
  type PhaseMatch,
  type PhasePattern,
  positionsOverTime,
  type Setting,
  shippedPatterns,
  type Window,
} from "@throughline/influence";
import { type AnalysisOf, type Case, cellId, compareText, firstDay } from "@throughline/study";
import type { Item } from "../../conclusion.ts";
import { type Draft, drafter, type Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { list } from "../../wording.ts";
import { bypassDraft } from "./bypass.ts";
import { diffusionDraft, diffusionOf } from "./diffusion.ts";
import { entryDraft, rolesDraft } from "./entry.ts";
import { type Lever, leversOf, substitutionDrafts } from "./substitution.ts";

export type PathwaysResult = {
  readonly cases: readonly {
    readonly id: string;
    readonly name: string;
    readonly matches: readonly PatternMatch[];
    /** patterns told as phases */
    readonly phases: readonly PhaseMatch[];
    /** ties that no pattern could use */
    readonly excluded: readonly ExcludedTie[];
    /** who presses or norms the organs of the state, by kind */
    readonly levers: readonly Lever[];
    /** who works on the lawmakers, by kind */
    readonly entrepreneurs: readonly Lever[];
    /** who abroad brings the matter to the lawmakers, by the shortest way */
    readonly entry: Entry;
    /** who abroad holds which role: a channel and the class of actors that it reaches */
    readonly roles: readonly HeldRole[];
    readonly bypass: {
      readonly share: number | undefined;
      readonly abroad: readonly string[];
      readonly all: readonly string[];
    };
  }[];
  readonly patterns: readonly {
    readonly id: string;
    readonly name: string;
    readonly definition: string;
    readonly source: string;
    readonly about: AnyPattern["about"];
    readonly own: boolean;
    /** who can stand in its places and what its steps ask for, where it is told as steps */
    readonly roles?: Pattern["roles"];
    readonly steps?: Pattern["steps"];
  }[];
  /** who adopted after whom, where that is asked for */
  readonly diffusion?: Diffusion;
  /** who brokers and who stands where, by case; given when the whole is assessed */
  readonly networks?: readonly CaseNetwork[];
};

/** Who stands between whom in a case. */
export type CaseNetwork = {
  readonly id: string;
  readonly brokers: readonly Broker[];
  /** windows of `windowYears` */
  readonly windows: readonly Window[];
  /** ties without any date, which are in no window */
  readonly undated: readonly string[];
};

/** Centrality is followed over windows of so many years. */
export const windowYears = 5;

/** Which pathway the ties match, which step is missing, who stands in whose place, how much went around the domestic process. */
export function pathways(evidence: Evidence, analysis: AnalysisOf<"pathways">): Yield<PathwaysResult> {
  const cases = evidence.casesOf(analysis.cases);
  const asked = patternsFor(evidence, analysis);
  const chains = asked.filter((pattern): pattern is Pattern => pattern.is === "chain");
  const phased = asked.filter((pattern): pattern is PhasePattern => pattern.is === "phases");
  const measures = new Set(
    asked.filter((pattern): pattern is MeasurePattern => pattern.is === "measure").map((p) => p.measure),
  );
  const rows = cases.map((c) => {
    const setting = settingOf(evidence, analysis, chains, c);
    const matches = matchPatterns(chains, setting, [...shippedPatterns, ...evidence.ownPatterns]);
    return {
      id: c.id,
      name: c.name,
      matches,
      phases: phased.map((pattern) => matchPhases(pattern, setting)),
      excluded: matches[0]?.excluded ?? [],
      levers: leversOf(evidence, setting, "state"),
      entrepreneurs: leversOf(evidence, setting, "lawmaking"),
      bypass: bypass(
        setting.ties,
        setting.actors,
        setting.target,
        evidence.study.manifest.actors?.lawmaking ?? [],
      ),
      entry: entry(
        setting.ties,
        setting.actors,
        setting.target,
        evidence.study.manifest.actors?.lawmaking ?? [],
      ),
      roles: heldRoles(setting.ties, setting.actors, setting.target),
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
    ...rows.flatMap((row) => patternDrafts(evidence, analysis, row, chains)),
    ...(measures.has("bypass") ? [bypassDraft(evidence, analysis, rows)] : []),
    ...(measures.has("substitution")
      ? [
          ...substitutionDrafts(evidence, analysis, plain),
          ...rolesDraft(evidence, analysis, rows),
          ...entryDraft(evidence, analysis, rows),
        ]
      : []),
    ...(measures.has("diffusion") ? [diffusionDraft(evidence, analysis, cases)] : []),
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
            events: step.events,
            cells: step.grades.map((part) => cellId(row.id, attributeOf(analysis, part))),
          }),
        }),
      ),
    ),
  );
  const result: PathwaysResult = {
    cases: plain,
    ...(measures.has("diffusion") ? { diffusion: diffusionOf(evidence, cases) } : {}),
    patterns: asked.map((pattern) => ({
      id: pattern.id,
      name: pattern.name,
      definition: pattern.definition,
      source: pattern.sources.join("; "),
      about: pattern.about,
      own: evidence.ownPatterns.some(({ id }) => id === pattern.id),
      ...(pattern.is === "chain" ? { roles: pattern.roles, steps: pattern.steps } : {}),
    })),
  };
  return {
    result,
    drafts,
    items,
    closer: () => ({ result: { ...result, networks: cases.map((c) => networkOf(evidence, c)) }, items }),
  };
}

function networkOf(evidence: Evidence, { id }: Case): CaseNetwork {
  const ties = evidence.networkOf(id);
  const blocOf = (actor: string) => {
    const known = evidence.actors.get(actor);
    return known ? classOf(known, evidence.target) : "other";
  };
  return { id, brokers: brokerage(ties, blocOf), ...positionsOverTime(ties, windowYears) };
}

/** "all 6 steps, 1 of them because no record says otherwise". */
function stepsMet(match: PatternMatch): string {
  const silent = match.steps.filter((step) => step.status === "not contradicted").length;
  return `all ${match.asked} steps${silent > 0 ? `, ${silent} of them because no record says otherwise` : ""}`;
}

/** The patterns that the analysis names, or every one, with the scope conditions and the years that it gives. */
function patternsFor(evidence: Evidence, analysis: AnalysisOf<"pathways">): AnyPattern[] {
  const all = [...shippedPatterns, ...evidence.ownPatterns];
  const named = analysis.patterns?.flatMap((id) => all.find((pattern) => pattern.id === id) ?? []) ?? all;
  return named.map((pattern) => {
    if (pattern.is !== "chain") return pattern;
    const steps = pattern.steps.map((step) => ({
      ...step,
      name:
        "within" in step.asks && step.asks.within?.months === "asked"
          ? step.name.replace("the time asked", `${analysis.years} years (set by the analyst)`)
          : step.name,
    }));
    const scope = pattern.scopeAsked ? analysis.scope : [];
    const conditions = scope.map((attribute, i) => ({
      id: `S${i + 1}`,
      name: `scope: ${attribute.replaceAll("_", " ")}`,
      asks: { is: "grade" as const, of: attribute, above: 0.5 },
      after: [],
      optional: false,
    }));
    return scope.length === 0 && steps.every((step, i) => step.name === pattern.steps[i]?.name)
      ? pattern
      : { ...pattern, steps: [...steps, ...conditions] };
  });
}

/** The attribute that plays a part in the patterns: what the analysis declares for it, or the attribute of that name. */
function attributeOf(analysis: AnalysisOf<"pathways">, part: string): string {
  const { access, objectives, paper, practice } = analysis;
  return ({ access, objectives, paper, practice } as Record<string, string>)[part] ?? part;
}

function settingOf(
  evidence: Evidence,
  analysis: AnalysisOf<"pathways">,
  patterns: readonly Pattern[],
  c: Case,
): Setting {
  const named = patterns.flatMap(({ steps }) =>
    steps.flatMap(({ asks }) =>
      asks.is === "grade" ? [asks.of] : asks.is === "grades" ? [asks.of, asks.exceeds] : [],
    ),
  );
  const parts = new Set(["access", "objectives", "paper", "practice", ...named]);
  return {
    ties: evidence.networkOf(c.id),
    actors: evidence.actors,
    target: evidence.target,
    grades: Object.fromEntries(
      [...parts].flatMap((part) => {
        const grade = evidence.grade(c.id, attributeOf(analysis, part));
        return grade === undefined ? [] : [[part, grade]];
      }),
    ),
    years: analysis.years,
    events: evidence.labelledEventsOf(c.id),
    ...(patterns.some(({ steps }) =>
      steps.some(({ asks }) => "anotherCase" in asks && asks.anotherCase !== false),
    )
      ? { elsewhere: evidence.networkBeside(c.id) }
      : {}),
  };
}

type Row = {
  id: string;
  name: string;
  matches: readonly PatternMatch[];
  phases: readonly PhaseMatch[];
  bypass: Bypass;
};

function patternDrafts(
  evidence: Evidence,
  analysis: AnalysisOf<"pathways">,
  row: Row,
  patterns: readonly Pattern[],
): Draft[] {
  const draft = drafter(evidence, analysis.id);
  const groundsOf = (match: PatternMatch) => ({
    ties: match.steps.flatMap((step) => step.ties),
    events: match.steps.flatMap((step) => step.events),
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
    const required = match.steps.filter((step) => !step.optional);
    const missing = required.filter((step) => !isFulfilled(step));
    const statement = match.holds
      ? `${row.name} follows the pattern "${match.name}": ${stepsMet(match)}.`
      : `${row.name} does not follow the pattern "${match.name}": ${match.completed === 0 ? "its first step is not met" : `it goes as far as step ${required[match.completed - 1]?.id}`}; ${gap?.status} is ${gap?.id}, ${gap?.name}.`;
    return draft(
      `${match.pattern}.${row.id}`,
      statement,
      match.holds ? "holds" : `${match.completed}/${match.asked}, ${gap?.status} ${gap?.id}`,
      {
        on: groundsOf(match),
        ...(match.holds
          ? match.steps.some((step) => step.status === "not contradicted")
            ? { absence: "nothing contradicts a step that asks for nothing to be there." }
            : {}
          : gap?.status === "missing"
            ? { absence: `no tie was found for ${gap.id}.` }
            : {}),
        figures: { completed: match.completed, met: match.met, steps: match.asked },
        needs: needsOf(match),
        caveats: [
          ...(match.stopped === undefined
            ? []
            : ["The search was given up before its end: chains may be longer than those found."]),
          ...(match.order === undefined || match.order === "certain" ? [] : [orderCaveats[match.order]]),
          ...(missing.length > 1
            ? [`Also not met: ${list(missing.slice(1).map((step) => `${step.id} (${step.status})`))}.`]
            : []),
          ...beyondGap(match),
          ...match.steps
            .filter((step) => step.optional && step.status === "met")
            .map((step) => `Also found: ${step.id}, ${step.name} (${list([...step.ties, ...step.events])}).`),
          ...unknownTerms(evidence, patterns, match),
          ...match.steps
            .filter((step) => step.against.length > 0)
            .map(
              (step) =>
                `Against ${step.id} ${step.against.length === 1 ? "speaks" : "speak"} ${list(step.against)}.`,
            ),
        ],
      },
    );
  });
  const told = row.phases.map((phases) => {
    const marked = phases.phases.filter((phase) => phase.marks.length > 0);
    const name = phases.name.toLowerCase();
    return draft(
      `${phases.pattern}.${row.id}`,
      phases.holds
        ? `${row.name} runs through all ${phases.phases.length} phases of the ${name}.`
        : marked.length === 0
          ? `No event of ${row.name} marks a phase of the ${name}.`
          : `${row.name} does not run through the ${name}: marked: ${list(marked.map((phase) => phase.name))}; without a mark: ${list(phases.missing)}.`,
      phases.holds ? "holds" : `${marked.map((phase) => phase.id).join(",")}`,
      {
        on: {
          events: marked.flatMap((phase) => phase.marks.flatMap((mark) => mark.event ?? [])),
          ties: marked.flatMap((phase) => phase.marks.flatMap((mark) => mark.tie ?? [])),
          cells: phases.grades.map((part) => cellId(row.id, attributeOf(analysis, part))),
        },
        ...(phases.holds ? {} : { absence: `no mark was found for ${list(phases.missing)}.` }),
        figures: { marked: marked.length, sequence: new Set(phases.sequence.map((mark) => mark.phase)).size },
        caveats: [
          ...outOfOrder(
            phases.overlaps,
            "a phase that begins, or goes on, after a later one has begun (overlap)",
          ),
          ...outOfOrder(phases.relapses, "a phase that comes back after a later one (relapse)"),
        ],
      },
    );
  });
  return [...(each.length > 0 ? [closestDraft(evidence, analysis, row, groundsOf)] : []), ...each, ...told];
}

const outOfOrder = (marks: PhaseMatch["overlaps"], what: string): string[] =>
  marks.length === 0
    ? []
    : [
        `${list(marks.map((mark) => mark.event ?? mark.tie ?? mark.grade ?? ""))} ${marks.length === 1 ? "marks" : "mark"} ${what}.`,
      ];

const orderCaveats = {
  undated: "Some of its ties have no date, so their order is possible, not certain.",
  possible:
    "Some of its dates are known to the year or month only, or as intervals that overlap, so their order is possible, not certain.",
};

/** Ties that meet a step that asks for terms, and of which the terms are not known. */
function unknownTerms(
  evidence: Evidence,
  patterns: readonly Pattern[],
  { pattern: id, steps }: PatternMatch,
): string[] {
  const asked = patterns.find((pattern) => pattern.id === id)?.steps ?? [];
  return steps.flatMap((step) => {
    const asks = asked.find((one) => one.id === step.id)?.asks;
    if (asks?.is !== "tie" || asks.terms === undefined) return [];
    const unknown = step.ties.filter((tie) => evidence.tie(tie)?.terms === undefined);
    return unknown.length === 0
      ? []
      : [
          `Whether ${list(unknown)} ${unknown.length === 1 ? "is" : "are"} on the terms of ${step.id} (${asks.terms.join(", ")}) is not recorded.`,
        ];
  });
}

/** What is there beyond the first gap, when steps may be left out. */
function beyondGap({ partial }: PatternMatch): string[] {
  const [chain] = partial?.chains ?? [];
  if (!partial || !chain) return [];
  const found = chain.steps.map(({ step, ties }) => `${step} by ${list(ties.map((tie) => tie.id))}`);
  return [
    `Leaving out ${list(chain.missing)}, other steps are there: ${list(found)}${partial.complete ? "" : " (the search was given up; there may be more)"}.`,
  ];
}

function closestDraft(
  evidence: Evidence,
  analysis: AnalysisOf<"pathways">,
  row: Row,
  groundsOf: (match: PatternMatch) => { ties: string[]; events: string[]; cells: string[] },
): Draft {
  const draft = drafter(evidence, analysis.id);
  const fit = (match: PatternMatch) => match.met / match.asked;
  const rivals = row.matches.filter((match) => match.about === "pathway");
  const began = rivals.filter((match) => match.completed > 0);
  const holding = began.filter((match) => match.holds);
  const best =
    holding.length > 0 ? holding : began.filter((match) => fit(match) === Math.max(...began.map(fit)));
  const boomerang = row.matches.find((match) => match.pattern === "boomerang");
  const rest = {
    on: { ties: [] as string[], events: [] as string[], cells: [] as string[] },
    headline: true,
  };
  for (const match of row.matches.filter((m) => best.includes(m) || m === boomerang)) {
    rest.on.ties.push(...groundsOf(match).ties);
    rest.on.events.push(...groundsOf(match).events);
    rest.on.cells.push(...groundsOf(match).cells);
  }
  if (best.length === 0)
    return draft(`closest.${row.id}`, `${row.name} begins none of the patterns.`, "", {
      ...rest,
      headline: false,
    });
  const longest = Math.max(...best.map((match) => match.asked));
  const first = holding.length > 1 ? best.filter((match) => match.asked === longest) : best;
  const others = best.filter((match) => !first.includes(match));
  const names = (matches: readonly PatternMatch[]) => list(matches.map((match) => match.name.toLowerCase()));
  const not =
    boomerang && !boomerang.holds && !best.includes(boomerang)
      ? `, and not to the boomerang (${boomerang.completed} of ${boomerang.asked} steps; missing: ${boomerang.firstGap?.name})`
      : "";
  const statement =
    holding.length > 0
      ? `${row.name} comes closest to ${names(first)} (${first[0] ? stepsMet(first[0]) : ""})${others.length > 0 ? `, which here is also ${names(others)}` : ""}${not}.`
      : `${row.name} follows none of the patterns to the end; closest is ${names(first)} (${first[0]?.met} of ${first[0]?.asked} steps; missing: ${first[0]?.firstGap?.name})${not}.`;
  return draft(
    `closest.${row.id}`,
    statement,
    [...first, ...others].map((match) => match.pattern).join(","),
    {
      ...rest,
      figures: Object.fromEntries(rivals.map((match) => [match.pattern, fit(match)])),
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
