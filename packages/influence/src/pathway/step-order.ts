import { type Message, notice } from "@throughline/messages";
import type { StepInFile } from "./pattern-file.ts";

/**
 * Puts the steps of a pattern in order of time.
 *
 * A step without `after` and `before` comes after every such step listed before it, and after those that say they come before it. A
 * step with one of the two is placed by what it says and by nothing else. Steps that ask for no event in time (grades, ties that
 * must not be) stay where they are listed.
 *
 * @param add told of a step that is not there and of an order that runs in a circle
 * @returns the ids in order, and for each step all that come before it
 */
export function orderOf(
  steps: readonly StepInFile[],
  add: (path: readonly (string | number)[], what: Message, fix: Message) => void,
): { ids: string[]; after: Map<string, string[]> } {
  const timed = steps.filter((step) => step.tie !== undefined || step.phase !== undefined);
  const after = new Map(timed.map((step) => [step.id, new Set<string>()]));
  const placed = (step: StepInFile) => step.after !== undefined || step.before !== undefined;
  for (const [i, step] of steps.entries()) {
    if (!timed.includes(step)) continue;
    for (const key of ["after", "before"] as const)
      for (const other of [step[key] ?? []].flat()) {
        const before = key === "after" ? other : step.id;
        const following = key === "after" ? step.id : other;
        if (after.has(other) && other !== step.id) after.get(following)?.add(before);
        else
          add(
            ["steps", i, key],
            notice('step "{id}" is to come {key} "{other}", which is no other step with a tie or an event', {
              id: step.id,
              key,
              other,
            }),
            notice("Correct the id of the step."),
          );
      }
    if (placed(step)) continue;
    for (const earlier of steps.slice(0, i))
      if (timed.includes(earlier) && !placed(earlier)) after.get(step.id)?.add(earlier.id);
  }
  const ids: string[] = [];
  const waiting = steps.map((step) => step.id);
  while (waiting.length > 0) {
    const next = waiting.findIndex((id) =>
      [...(after.get(id) ?? [])].every((before) => ids.includes(before)),
    );
    if (next === -1) {
      const circle = waiting.filter((id) => after.has(id));
      const i = steps.findIndex((step) => circle.includes(step.id) && placed(step));
      add(
        ["steps", Math.max(i, 0), steps[i]?.after === undefined ? "before" : "after"],
        notice("the order of the steps {circle} runs in a circle", { circle: circle.join(", ") }),
        notice("Take one after or before away."),
      );
      ids.push(...waiting);
      break;
    }
    ids.push(...waiting.splice(next, 1));
  }
  return { ids, after: closed(after, ids) };
}

/** Adds to the steps before each step those before them. */
function closed(
  after: ReadonlyMap<string, ReadonlySet<string>>,
  ids: readonly string[],
): Map<string, string[]> {
  const all = new Map<string, Set<string>>();
  for (const id of ids) {
    const before = new Set<string>();
    for (const earlier of after.get(id) ?? [])
      for (const one of [earlier, ...(all.get(earlier) ?? [])]) before.add(one);
    all.set(id, before);
  }
  return new Map([...all].map(([id, before]) => [id, ids.filter((one) => before.has(one))]));
}
