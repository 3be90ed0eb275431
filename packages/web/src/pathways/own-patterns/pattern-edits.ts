import { rolesOfTie } from "@throughline/influence";
import { freeId, type PatternFile } from "@throughline/study";

export type Steps = NonNullable<PatternFile["steps"]>;
export type PatternStep = Steps[number];
type Roles = NonNullable<PatternFile["roles"]>;
export type ActorClass = Extract<Roles[string], string>;

/** What a step requires, by the setting that names it. */
export const askings = ["tie", "no_tie", "phase", "grade"] as const;
export type Asking = (typeof askings)[number];

/** The pattern of a new file: a group that addresses its state. */
export const newPattern = (name: string, taken: ReadonlySet<string>): PatternFile => ({
  id: freeId(name, taken, "pattern"),
  name,
  definition: "",
  sources: [],
  roles: { group: "domestic", state: "state" },
  steps: [{ id: "A", name: "", tie: arrow("group", "state"), channels: "participation" }],
});

export const arrow = (from: string, to: string): string => `${from} -> ${to}`;

/** The two roles of the tie that a step asks for, or rules out. */
export const ends = (step: PatternStep) => rolesOfTie(step.tie ?? step.no_tie);

/** What a step requires; undefined when the form has no field for it. */
export const askingOf = (step: PatternStep): Asking | undefined =>
  askings.find((name) => step[name] !== undefined);

/** One or several, as a list. */
export const listOf = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as T];

/** A list as in a file: a single item without brackets, an empty list left out. */
export const oneOrMore = <T>(list: readonly T[]): T | T[] | undefined =>
  list.length > 1 ? [...list] : list[0];

/** A step without settings that are left out. */
export function stepWith(
  step: PatternStep,
  change: Partial<Record<keyof PatternStep, unknown>>,
): PatternStep {
  const settings = Object.entries({ ...step, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(settings) as PatternStep;
}

/** Changes what a step requires, and removes settings that no longer apply. */
export function stepAsking(step: PatternStep, asking: Asking, pattern: PatternFile): PatternStep {
  const { id, name, optional, before, after } = step;
  const [from = "", to = from] = Object.keys(pattern.roles ?? {});
  const kept = stepWith({ id, name }, { optional, before, after });
  switch (asking) {
    case "phase":
      return { ...kept, phase: "denial" };
    case "grade":
      return stepWith({ id, name }, { optional, grade: "objectives", above: 0.5 });
    default: {
      const asked = step.tie ?? step.no_tie ?? arrow(from, to);
      return { ...kept, [asking]: asked, channels: step.channels ?? "participation" };
    }
  }
}

/** A pattern with one more step at its end. */
export function withStep(pattern: PatternFile): PatternFile {
  const { steps = [], roles = {} } = pattern;
  const taken = new Set(steps.map(({ id }) => id));
  const letter = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i)).find(
    (id) => !taken.has(id),
  );
  const [from = "", to = from] = Object.keys(roles);
  const id = letter ?? freeId("step", taken, "step");
  return { ...pattern, steps: [...steps, { id, name: "", tie: arrow(from, to), channels: "participation" }] };
}

/** A pattern without a step; other steps no longer refer to it. */
export function withoutStep(pattern: PatternFile, id: string): PatternFile {
  const without = (steps: string | readonly string[] | undefined) =>
    steps === undefined ? undefined : oneOrMore(listOf(steps).filter((one) => one !== id));
  const steps = (pattern.steps ?? [])
    .filter((step) => step.id !== id)
    .map((step) =>
      stepWith(step, {
        within: step.within?.of === id ? undefined : step.within,
        before: without(step.before),
        after: Array.isArray(step.after) && step.after.length === 0 ? step.after : without(step.after),
      }),
    );
  return { ...pattern, steps };
}

/** A pattern with a step moved up (-1) or down (1). */
export function withMovedStep(pattern: PatternFile, id: string, by: 1 | -1): PatternFile {
  const steps = [...(pattern.steps ?? [])];
  const at = steps.findIndex((step) => step.id === id);
  const [step] = steps.splice(at, 1);
  if (step) steps.splice(Math.max(0, at + by), 0, step);
  return { ...pattern, steps };
}

/** A pattern with a role of another name; its steps follow. */
export function withRenamedRole(pattern: PatternFile, from: string, to: string): PatternFile {
  const roles = Object.fromEntries(
    Object.entries(pattern.roles ?? {}).map(([name, role]) => [name === from ? to : name, role]),
  );
  const renamed = (step: PatternStep): PatternStep => {
    const { from: first, to: last } = ends(step);
    const next = arrow(first === from ? to : first, last === from ? to : last);
    return stepWith(step, {
      tie: step.tie === undefined ? undefined : next,
      no_tie: step.no_tie === undefined ? undefined : next,
    });
  };
  return { ...pattern, roles, steps: (pattern.steps ?? []).map(renamed) };
}

/** A pattern with one more role. */
export function withRole(pattern: PatternFile): PatternFile {
  const roles = pattern.roles ?? {};
  return { ...pattern, roles: { ...roles, [freeId("role", new Set(Object.keys(roles)), "role")]: "ally" } };
}

/** The classes of actors and the kinds that can stand in a role. */
export function roleParts(role: Roles[string]): {
  readonly classes: readonly ActorClass[];
  readonly kinds: readonly string[];
} {
  if (typeof role === "string" || Array.isArray(role))
    return { classes: listOf<ActorClass>(role), kinds: [] };
  return { classes: listOf<ActorClass>(role.class), kinds: listOf<string>(role.kind) };
}

/** A role as in a file: only classes when no kinds narrow them. */
export function roleOf(classes: readonly ActorClass[], kinds: readonly string[]): Roles[string] {
  const some = oneOrMore(classes.length === 0 ? (["other"] as const) : classes) as ActorClass | ActorClass[];
  const kind = oneOrMore(kinds);
  return kind === undefined ? some : { class: some, kind };
}
