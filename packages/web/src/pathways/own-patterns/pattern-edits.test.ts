import { expect, test } from "vitest";
import {
  ends,
  newPattern,
  roleOf,
  roleParts,
  stepAsking,
  withMovedStep,
  withoutStep,
  withRenamedRole,
  withStep,
} from "./pattern-edits.ts";

const pattern = {
  ...newPattern("Quiet aid", new Set(["quiet-aid"])),
  steps: [
    { id: "A", name: "a", tie: "group -> state", channels: "funding" },
    { id: "B", name: "b", no_tie: "state → group", channels: ["pressure"], before: "A" },
    { id: "C", name: "c", tie: "group -> state", channels: "norm", within: { years: 2, of: "B" } },
  ],
};
const stepsOf = ({ steps = [] }: { steps?: readonly { id: string }[] | undefined }) =>
  steps.map(({ id }) => id);

test("a new pattern has an id of its own; a new step the next letter", () => {
  expect(pattern.id).toBe("quiet-aid-2");
  expect(withStep(pattern).steps?.at(-1)).toMatchObject({ id: "D", tie: "group -> state" });
});

test("a step that is deleted is named by no other", () => {
  const { steps = [] } = withoutStep(withoutStep(pattern, "B"), "A");
  expect(steps).toEqual([{ id: "C", name: "c", tie: "group -> state", channels: "norm" }]);
  expect(withoutStep(pattern, "A").steps?.[0]).not.toHaveProperty("before");
});

test("steps move by one, and stay at the ends", () => {
  expect(stepsOf(withMovedStep(pattern, "C", -1))).toEqual(["A", "C", "B"]);
  expect(stepsOf(withMovedStep(pattern, "A", -1))).toEqual(["A", "B", "C"]);
  expect(stepsOf(withMovedStep(pattern, "C", 1))).toEqual(["A", "B", "C"]);
});

test("a renamed role keeps its place and its steps", () => {
  const { roles, steps = [] } = withRenamedRole(pattern, "group", "women");
  expect(Object.keys(roles ?? {})).toEqual(["women", "state"]);
  expect(steps.map(ends)).toEqual([
    { from: "women", to: "state" },
    { from: "state", to: "women" },
    { from: "women", to: "state" },
  ]);
});

test("a step that asks for something else keeps its name and loses what belonged to the former question", () => {
  const [first, second] = pattern.steps;
  expect(stepAsking(first as never, "grade", pattern)).toEqual({
    id: "A",
    name: "a",
    grade: "objectives",
    above: 0.5,
  });
  expect(stepAsking(second as never, "tie", pattern)).toEqual({
    id: "B",
    name: "b",
    tie: "state → group",
    channels: ["pressure"],
    before: "A",
  });
});

test("a role is written as short as it can be", () => {
  expect(roleOf(["state"], [])).toBe("state");
  expect(roleOf(["state", "other"], [])).toEqual(["state", "other"]);
  expect(roleOf(["foreign-state"], ["ministry"])).toEqual({ class: "foreign-state", kind: "ministry" });
  expect(roleParts({ class: ["state"], kind: "court" })).toEqual({ classes: ["state"], kinds: ["court"] });
});
