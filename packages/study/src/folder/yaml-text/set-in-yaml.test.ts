import { expect, test } from "vitest";
import { parse } from "yaml";
import { removeFromYaml, setInYaml } from "./set-in-yaml.ts";

const text = `# A study of shelters
title: Shelters # working title
authors:
  - Anna # first
  - Boris

attributes:
  # money
  funding:
    label: Aid # short
    role: condition
    scale: fuzzy

  # law
  law: {label: Law, role: outcome, scale: crisp} # in braces

analyses:
  - id: first
    # what is asked
    kind: gap
    paper: law # on paper
    practice: funding

  # the second
  - {id: second, kind: judgements, attributes: [law, funding]}
`;

test("a field in a block is changed, and every other character is kept", () => {
  expect(setInYaml(text, ["attributes", "funding", "label"], "Foreign aid")).toBe(
    text.replace("label: Aid #", "label: Foreign aid #"),
  );
});

test("a map is written as a block after the existing entries", () => {
  expect(setInYaml(text, ["attributes", "pressure"], { label: "Pressure", role: "condition" })).toBe(
    text.replace("# in braces\n", "# in braces\n  pressure:\n    label: Pressure\n    role: condition\n"),
  );
});

test("settings are changed individually, and comments on the others are kept", () => {
  const analysis = { id: "first", kind: "gap", paper: "law", practice: "law", title: "Law" };
  expect(setInYaml(text, ["analyses", 0], analysis)).toBe(
    text.replace("    practice: funding\n", "    practice: law\n    title: Law\n"),
  );
});

test("an entry in braces stays in braces", () => {
  expect(setInYaml(text, ["attributes", "law", "short"], "Law, new")).toBe(
    text.replace("scale: crisp}", 'scale: crisp, short: "Law, new"}'),
  );
});

test.each([
  ["an entry in a block", ["attributes", "funding", "role"], "    role: condition\n"],
  ["a field in braces", ["attributes", "law", "role"], "role: outcome, "],
  ["the last field in braces", ["attributes", "law", "scale"], ", scale: crisp"],
  ["an item of a list", ["authors", 0], "  - Anna # first\n"],
  ["an item in brackets", ["analyses", 1, "attributes", 1], ", funding"],
  [
    "an item that is a map",
    ["analyses", 1],
    "  - {id: second, kind: judgements, attributes: [law, funding]}\n",
  ],
])("%s is taken out, and every other character stays", (_, path, gone) => {
  expect(removeFromYaml(text, path)).toBe(text.replace(gone, ""));
});

test("removing the last item leaves an empty list", () => {
  const once = removeFromYaml(text, ["authors", 1]) ?? "";
  const twice = removeFromYaml(once, ["authors", 0]) ?? "";
  expect(twice).toContain("authors: []");
  expect(parse(twice).authors).toEqual([]);
});

test.each([
  ["a paragraph", "Two lines.\nOf text."],
  ["a word that YAML reads otherwise", "no"],
  ["a number as text", "1e3"],
  ["marks", 'a: "b" # c'],
  ["nothing", ""],
  ["a list of lists", [["a", "b"], ["c"]]],
  ["an empty map", {}],
  ["a list of maps", [{ a: 1, b: [1, 2] }, { a: 2 }]],
])("%s is read as it was written, in every place", (_, value) => {
  for (const source of [text, text.replaceAll("\n", "\r\n")])
    for (const path of [
      ["title"],
      ["about"],
      ["authors"],
      ["authors", 1],
      ["attributes", "funding", "label"],
      ["attributes", "law", "label"],
      ["attributes", "new"],
      ["analyses", 0, "paper"],
      ["analyses", 1, "attributes", 0],
      ["analyses", 2],
    ]) {
      const before = parse(source);
      const writeValue = setInYaml(source, path, value) ?? "";
      const after = parse(writeValue);
      expect(path.reduce((node, step) => node[step], after)).toEqual(value);
      const name = path.at(0) ?? "";
      for (const other of Object.keys(before))
        if (other !== name) expect(after[other]).toEqual(before[other]);
      expect(writeValue).toContain("# A study of shelters");
      expect(writeValue).toContain("# the second");
      expect(/(?<!\r)\n/u.test(writeValue)).toBe(source === text);
    }
});

test("an unreadable text is not changed", () => {
  expect(setInYaml("a: [", ["a"], 1)).toBeUndefined();
  expect(setInYaml("a: 1\n", ["a", "b"], 1)).toBeUndefined();
  expect(removeFromYaml("a: 1\n", ["b"])).toBeUndefined();
});
