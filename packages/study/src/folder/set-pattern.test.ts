import type { PatternFile } from "@throughline/influence";
import { expect, test } from "vitest";
import { patternSettings, setPattern } from "./set-pattern.ts";

const pattern: PatternFile = {
  id: "quiet-aid",
  name: "Quiet aid",
  definition: "A donor pays a group, which then works with the state.",
  sources: ["Our own"],
  roles: { payer: "donor", group: "domestic", state: ["state", "other"] },
  steps: [
    { id: "A", name: "a donor pays a group", tie: "payer -> group", channels: "funding" },
    {
      id: "B",
      name: "the group works with the state",
      tie: "group -> state",
      channels: ["participation", "expertise"],
      within: { years: 2, of: "A" },
    },
  ],
};

test("a new pattern is written as readable blocks, and can be read back", () => {
  const text = setPattern(undefined, pattern) ?? "";
  expect(text.split("\n").slice(0, 2)).toEqual(['id: "quiet-aid"', "name: Quiet aid"]);
  expect(text).toMatch(/\nsteps:\n +- id: A\n +name: a donor pays a group\n/u);
  expect(patternSettings("patterns/quiet-aid.yaml", text)).toEqual(pattern);
});

test("unchanged settings keep their comments, and settings left out are removed", () => {
  const before = `# Our own pattern.\n${setPattern(undefined, pattern)}scope: asked\n`.replace(
    "roles:",
    "roles: # who can stand in each role",
  );
  const { steps = [] } = pattern;
  const changed = { ...pattern, name: "Aid", steps: steps.slice(0, 1) };
  const text = setPattern(before, changed) ?? "";
  expect(text).toContain("# Our own pattern.");
  expect(text).toContain("roles: # who can stand in each role");
  expect(text).not.toContain("scope");
  expect(patternSettings("patterns/quiet-aid.yaml", text)).toEqual(changed);
  expect(setPattern(text, changed)).toBe(text);
});

test("a text that is not a pattern has no settings", () => {
  expect(patternSettings("patterns/a.yaml", "id: a\n")).toBeUndefined();
  expect(patternSettings("patterns/a.yaml", "a: [\n")).toBeUndefined();
});
