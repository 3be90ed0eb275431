import { type Message, notice, type Value } from "@throughline/messages";
import type { ActorClass } from "../network/network.ts";
import { isMissing, schemaIssue } from "../schema-issue.ts";
import type {
  AnyPattern,
  Pattern,
  PhasePattern,
  Requirement,
  Role,
  Step,
  TieAsked,
  Within,
} from "./pattern.ts";
import { type PatternFile, patternFileSchema, rolesOfTie, type StepInFile } from "./pattern-file.ts";
import { orderOf } from "./step-order.ts";

/** What is wrong with a pattern file, and where in it. */
export type PatternProblem = {
  readonly path: readonly (string | number)[];
  readonly what: Message;
  readonly fix: Message;
};

/** The words that a pattern may use; a list that is left out is not checked. */
export type PatternVocabulary = {
  readonly channels?: readonly string[];
  readonly phases?: readonly string[];
  /** the terms that ties can be on */
  readonly terms?: readonly string[];
  /** the parts that grades play (access, objectives, paper, practice) and the attributes of the study */
  readonly grades?: readonly string[];
  /** the patterns that a `no_chain` may name */
  readonly patterns?: readonly AnyPattern[];
};

/**
 * Reads a pattern from the content of its file.
 *
 * @param content the file's content as plain data (YAML or JSON, already parsed)
 * @param known the words that a pattern may use; a list that is left out is not checked
 * @returns the pattern when there is no problem; every problem found, in the order of the file; O(size of the
 *   content); it throws nothing
 */
export function readPattern(
  content: unknown,
  known: PatternVocabulary = {},
): { pattern?: AnyPattern; problems: PatternProblem[] } {
  const parsed = patternFileSchema.safeParse(content);
  if (!parsed.success) {
    return {
      problems: parsed.error.issues.flatMap((issue): PatternProblem[] => {
        const path = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
        const name = path.length === 0 ? notice("the pattern") : path.join(".");
        if (issue.code === "unrecognized_keys")
          return issue.keys.map((key) => ({
            path: [...path, key],
            what: notice('{name}: "{key}" is not a setting here', { name, key }),
            fix: notice("Delete it, or correct its name ({lists} lists all).", { lists: "docs/patterns.md" }),
          }));
        if (issue.code === "invalid_union")
          return [
            { path, what: notice("{name} has a value that is not allowed", { name }), fix: unionFix(path) },
          ];
        return [{ path: isMissing(issue) ? path.slice(0, -1) : path, ...schemaIssue(issue, name) }];
      }),
    };
  }
  const file = parsed.data;
  const problems: PatternProblem[] = [];
  const add: Add = (path, what, fix) => problems.push({ path, what, fix });
  const tellings = (["steps", "phases", "measure"] as const).filter((key) => file[key] !== undefined);
  if (tellings.length !== 1) {
    add(
      tellings.length === 0 ? [] : [tellings[1]!],
      tellings.length === 0
        ? notice("the pattern has no steps")
        : notice("the pattern has {tellings}, and can have only one of them", {
            tellings: tellings.join(" and "),
          }),
      notice("Give it steps, or phases, or a measure."),
    );
    return { problems };
  }
  const named = {
    id: file.id,
    name: file.name,
    definition: file.definition,
    sources: file.sources,
    about: file.about ?? ("pathway" as const),
  };
  if (!file.steps && file.roles) {
    for (const role of Object.keys(file.roles))
      add(
        ["roles", role],
        notice('no step uses the role "{role}"', { role }),
        notice("Delete the role: this pattern has no steps."),
      );
  }
  const pattern: AnyPattern = file.steps
    ? { ...named, is: "chain", ...chainOf(file, file.steps, known, add) }
    : file.phases
      ? { ...named, is: "phases", phases: phasesOf(file.phases, known, add) }
      : { ...named, is: "measure", measure: file.measure ?? "bypass" };
  return problems.length > 0 ? { problems } : { pattern, problems };
}

type Add = (path: PatternProblem["path"], what: Message, fix: Message) => void;

const unionFix = (path: readonly (string | number)[]): Message =>
  path[0] === "roles" || path.at(-1) === "through" || path.at(-2) === "ties"
    ? notice("Use one or more of {names}.", {
        names: "state, domestic, ally, foreign-state, international, donor, other",
      })
    : notice("Correct the value ({lists} lists what it takes).", { lists: "docs/patterns.md" });

const listOf = <T>(value: T | readonly T[] | undefined): T[] =>
  value === undefined ? [] : Array.isArray(value) ? [...(value as readonly T[])] : [value as T];

function unknownWord(
  add: Add,
  path: PatternProblem["path"],
  noun: Value,
  word: string,
  known: readonly string[] | undefined,
): void {
  if (known === undefined || known.includes(word)) return;
  add(
    path,
    notice('there is no {noun} "{word}"', { noun, word }),
    notice("Use one of {names}.", { names: known.join(", ") }),
  );
}

function phasesOf(
  phases: NonNullable<PatternFile["phases"]>,
  known: PatternVocabulary,
  add: Add,
): PhasePattern["phases"] {
  const ids = new Set<string>();
  return phases.map((phase, i) => {
    const path = ["phases", i];
    if (ids.has(phase.id))
      add(
        [...path, "id"],
        notice('the phase id "{id}" is used twice', { id: phase.id }),
        notice("Rename one."),
      );
    ids.add(phase.id);
    unknownWord(add, [...path, "event"], notice("phase of events"), phase.event, known.phases);
    for (const channel of listOf(phase.ties?.channels))
      unknownWord(add, [...path, "ties", "channels"], "channel", channel, known.channels);
    if ((phase.grade === undefined) !== (phase.at_least === undefined))
      add(
        path,
        notice('phase "{id}" needs grade and at_least together', { id: phase.id }),
        notice("Add the one that is missing."),
      );
    if (phase.grade !== undefined) unknownWord(add, [...path, "grade"], "grade", phase.grade, known.grades);
    return {
      id: phase.id,
      name: phase.name,
      label: phase.event,
      ...(phase.ties
        ? {
            ties: {
              from: listOf<ActorClass>(phase.ties.from),
              to: listOf<ActorClass>(phase.ties.to),
              channels: listOf(phase.ties.channels),
            },
          }
        : {}),
      ...(phase.grade !== undefined && phase.at_least !== undefined
        ? { grade: { of: phase.grade, from: phase.at_least } }
        : {}),
    };
  });
}

function chainOf(
  file: PatternFile,
  steps: readonly StepInFile[],
  known: PatternVocabulary,
  add: Add,
): Pick<Pattern, "roles" | "steps" | "scopeAsked"> {
  const roles = rolesOf(file.roles ?? {});
  const used = new Set<string>();
  const ids = new Set<string>();
  const read = steps.map((step, i): Omit<Step, "after"> => {
    const path = ["steps", i];
    if (ids.has(step.id))
      add(
        [...path, "id"],
        notice('the step id "{id}" is used twice', { id: step.id }),
        notice("Rename one."),
      );
    ids.add(step.id);
    const asks = requirementOf(step, steps, roles, used, known, path, add);
    return { id: step.id, name: step.name, asks, optional: step.optional ?? false };
  });
  for (const role of Object.keys(roles)) {
    if (!used.has(role))
      add(
        ["roles", role],
        notice('no step uses the role "{role}"', { role }),
        notice("Use it in a step, or delete it."),
      );
  }
  if (!read.some(({ asks, optional }) => !optional && (asks.is === "tie" || asks.is === "phase")))
    add(
      ["steps"],
      notice("no step asks for a tie or an event"),
      notice(
        "Add a step with tie: or phase: that is not optional; a pattern begins with something that happened.",
      ),
    );
  const order = orderOf(steps, add);
  const place = new Map(order.ids.map((id, i) => [id, i]));
  const ordered = read
    .map((step): Step => ({ ...step, after: order.after.get(step.id) ?? [] }))
    .sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  return { roles, steps: ordered, scopeAsked: file.scope === "asked" };
}

function rolesOf(roles: NonNullable<PatternFile["roles"]>): Record<string, Role> {
  return Object.fromEntries(
    Object.entries(roles).map(([name, value]) => {
      if (typeof value === "string" || Array.isArray(value))
        return [name, { classes: listOf<ActorClass>(value) }];
      const kinds = listOf(value.kind);
      return [name, { classes: listOf<ActorClass>(value.class), ...(kinds.length > 0 ? { kinds } : {}) }];
    }),
  );
}

const asking = ["tie", "no_tie", "no_chain", "phase", "grade"] as const;
/** The settings that go with each thing a step can ask for. */
const settings: Readonly<Record<(typeof asking)[number], readonly (keyof StepInFile)[]>> = {
  tie: [
    "channels",
    "terms",
    "sign",
    "through",
    "through_at_most",
    "another_case",
    "within",
    "after",
    "before",
    "optional",
  ],
  no_tie: ["channels", "terms", "sign", "another_case", "after", "before"],
  no_chain: [],
  phase: ["within", "after", "before", "optional"],
  grade: ["above", "at_most", "exceeds"],
};

function requirementOf(
  step: StepInFile,
  steps: readonly StepInFile[],
  roles: Readonly<Record<string, Role>>,
  used: Set<string>,
  known: PatternVocabulary,
  path: (string | number)[],
  add: Add,
): Requirement {
  const nothing: Requirement = { is: "phase", label: "" };
  const asked = asking.filter((key) => step[key] !== undefined);
  const [what] = asked;
  if (!what || asked.length > 1) {
    add(
      path,
      asked.length === 0
        ? notice('step "{id}" asks for nothing', { id: step.id })
        : notice('step "{id}" asks for {asked}', { id: step.id, asked: asked.join(" and ") }),
      notice("Give it one of {asking}.", { asking: asking.join(", ") }),
    );
    return nothing;
  }
  const fitting = new Set<string>(["id", "name", what, ...settings[what]]);
  for (const key of Object.keys(step))
    if (!fitting.has(key))
      add(
        [...path, key],
        notice('"{key}" does not go with {what} (step "{id}")', { key, what, id: step.id }),
        notice("Delete it; with {what} go {settings}.", { what, settings: settings[what].join(", ") || "–" }),
      );
  const role = (name: string, key: string): string => {
    used.add(name);
    if (!Object.hasOwn(roles, name))
      add(
        [...path, key],
        notice('step "{id}" names the role "{name}", which is not declared', { id: step.id, name }),
        notice("Correct it, or add it under roles (declared: {roles}).", {
          roles: Object.keys(roles).join(", ") || "–",
        }),
      );
    return name;
  };
  const tieAsked = (key: "tie" | "no_tie"): TieAsked => {
    const { from, to } = rolesOfTie(step[key]);
    if (from === to)
      add(
        [...path, key],
        notice('step "{id}" goes from the role "{from}" to itself', { id: step.id, from }),
        notice("Name two roles; two roles can have the same classes."),
      );
    const channels = listOf(step.channels);
    if (channels.length === 0)
      add(
        path,
        notice('step "{id}" has no channels', { id: step.id }),
        notice("Add channels: what kind of tie it is."),
      );
    for (const channel of channels)
      unknownWord(add, [...path, "channels"], notice("channel"), channel, known.channels);
    const terms = listOf(step.terms);
    for (const one of terms) unknownWord(add, [...path, "terms"], notice("terms of ties"), one, known.terms);
    return {
      from: role(from, key),
      to: role(to, key),
      channels,
      sign: step.sign ?? "+",
      anotherCase: step.another_case ?? false,
      ...(terms.length > 0 ? { terms } : {}),
    };
  };
  const within = withinOf(step, steps, path, add);
  switch (what) {
    case "tie": {
      const through = listOf<ActorClass>(step.through);
      if (step.through_at_most !== undefined && through.length === 0)
        add(
          [...path, "through_at_most"],
          notice('step "{id}" passes through nobody', { id: step.id }),
          notice("Add through, or delete it."),
        );
      return {
        is: "tie",
        ...tieAsked("tie"),
        ...(through.length > 0 ? { through: { classes: through, atMost: step.through_at_most ?? 5 } } : {}),
        ...(within ? { within } : {}),
      };
    }
    case "no_tie": {
      const one = (key: "before" | "after"): string | undefined => {
        const named = listOf<string>(step[key]);
        if (named.length > 1)
          add(
            [...path, key],
            notice('step "{id}" can come {key} one step only', { id: step.id, key }),
            notice("Name one step."),
          );
        const [id] = named;
        if (id !== undefined && !happens(steps.find((other) => other.id === id)))
          add(
            [...path, key],
            notice('step "{id}" is to come {key} "{other}", which is no step with a tie or an event', {
              id: step.id,
              key,
              other: id,
            }),
            notice("Name a step with tie: or phase: that is not optional."),
          );
        return id;
      };
      const [before, after] = [one("before"), one("after")];
      return {
        is: "no tie",
        ...tieAsked("no_tie"),
        ...(before === undefined ? {} : { beforeStep: before }),
        ...(after === undefined ? {} : { afterStep: after }),
      };
    }
    case "no_chain": {
      const {
        pattern: id,
        up_to: upTo,
        reaching,
      } = step.no_chain ?? { pattern: "", up_to: "", reaching: "" };
      const other = known.patterns?.find((pattern) => pattern.id === id);
      const ids = known.patterns?.flatMap((pattern) => (pattern.is === "chain" ? [pattern.id] : []));
      unknownWord(add, [...path, "no_chain", "pattern"], notice("pattern with steps"), id, ids);
      if (other?.is === "chain")
        unknownWord(
          add,
          [...path, "no_chain", "up_to"],
          notice('step of "{id}"', { id }),
          upTo,
          other.steps.flatMap((one) => (one.asks.is === "tie" && !one.optional ? [one.id] : [])),
        );
      return { is: "no chain", pattern: id, upTo, reaching: role(reaching, "no_chain") };
    }
    case "phase":
      unknownWord(add, [...path, "phase"], notice("phase of events"), step.phase ?? "", known.phases);
      return { is: "phase", label: step.phase ?? "", ...(within ? { within } : {}) };
    case "grade":
      return gradeOf(step, known, path, add);
  }
}

const happens = (step: StepInFile | undefined): boolean =>
  step !== undefined && !step.optional && (step.tie !== undefined || step.phase !== undefined);

function gradeOf(
  step: StepInFile,
  known: PatternVocabulary,
  path: (string | number)[],
  add: Add,
): Requirement {
  const of = step.grade ?? "";
  unknownWord(add, [...path, "grade"], notice("part or attribute"), of, known.grades);
  if (step.exceeds !== undefined) {
    unknownWord(add, [...path, "exceeds"], notice("part or attribute"), step.exceeds, known.grades);
    if (step.above !== undefined || step.at_most !== undefined)
      add(
        [...path, "exceeds"],
        notice('step "{id}" compares a grade with another and with a number', { id: step.id }),
        notice("Make it two steps."),
      );
    return { is: "grades", of, exceeds: step.exceeds };
  }
  if (step.above === undefined && step.at_most === undefined)
    add(
      path,
      notice('step "{id}" does not say how high the grade has to be', { id: step.id }),
      notice("Add above, at_most or exceeds."),
    );
  return {
    is: "grade",
    of,
    ...(step.above === undefined ? {} : { above: step.above }),
    ...(step.at_most === undefined ? {} : { atMost: step.at_most }),
  };
}

function withinOf(
  { id, within }: StepInFile,
  steps: readonly StepInFile[],
  path: (string | number)[],
  add: Add,
): Within | undefined {
  if (!within) return undefined;
  if ((within.years === undefined) === (within.months === undefined))
    add(
      [...path, "within"],
      notice('step "{id}" needs either years or months', { id }),
      notice("Give one of the two."),
    );
  const other = steps.find((step) => step.id === within.of);
  if (!other || other.id === id || !happens(other))
    add(
      [...path, "within", "of"],
      notice('step "{id}" counts its time from "{of}", which is no other step with a tie or an event', {
        id,
        of: within.of,
      }),
      notice("Name a step with tie: or phase: that is not optional."),
    );
  const months =
    within.years === "asked" ? "asked" : Math.round((within.years ?? 0) * 12) || (within.months ?? 0);
  return { step: within.of, months };
}
