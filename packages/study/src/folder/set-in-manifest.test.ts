import { expect, test } from "vitest";
import type { Analysis } from "../analyses/analyses.ts";
import type { CalibrationDeclaration } from "../manifest.ts";
import { readManifest } from "./manifest.ts";
import {
  addAttribute,
  setAnalysis,
  setAttributeFields,
  setCalibration,
  setStudyFields,
} from "./set-in-manifest.ts";

const rest = `analyses:
  - {id: t, kind: truth-table, title: T, cases: unit, conditions: [a], outcome: b}
`;
const head = `title: T # a remark
question: Why?
authors: [A]
licence: MIT
attributes:
`;
const calibration: CalibrationDeclaration = { method: "direct", thresholds: [1, 2.5, 4], shape: "logistic" };

test.each([
  [
    "on a line",
    "  a: {label: A, role: condition, scale: raw}\n  b: {label: B, role: outcome, scale: crisp}\n",
  ],
  [
    "on a line that has one",
    "  a: {label: A, role: condition, calibration: {method: crisp, thresholds: [3]}, scale: raw}\n  b: {label: B, role: outcome, scale: crisp}\n",
  ],
  [
    "in a block",
    "  a:\n    label: A\n    role: condition # which\n    scale: raw # dollars\n\n  # next\n  b: {label: B, role: outcome, scale: crisp}\n",
  ],
  [
    "in a block that has one",
    "  a:\n    label: A\n    calibration:\n      method: direct\n      thresholds:\n        - 7 # out\n        - 8\n        - 9\n    role: condition\n    scale: raw\n  b: {label: B, role: outcome, scale: crisp}\n",
  ],
])("a calibration is written %s, and the other characters stay", (_, attributes) => {
  for (const text of [head + attributes + rest, (head + attributes + rest).replaceAll("\n", "\r\n")]) {
    const before = readManifest(text).manifest;
    const written = setCalibration(text, "a", calibration) as string;
    const after = readManifest(written).manifest;
    expect(after).toEqual({
      ...before,
      attributes: { ...before?.attributes, a: { ...before?.attributes.a, calibration } },
    });
    for (const remark of text.matchAll(/# (?!out).*/gu)) expect(written).toContain(remark[0]);
    expect(written.startsWith(head.replaceAll("\n", text.includes("\r\n") ? "\r\n" : "\n"))).toBe(true);
    expect(setCalibration(written, "a", calibration)).toBe(written);
  }
});

test("the calibration of an undeclared attribute is not written", () => {
  expect(setCalibration(head + rest, "a", calibration)).toBeUndefined();
});

test.each([
  ["on lines", "attributes:\n  b: {label: B, role: outcome, scale: crisp} # last\n"],
  ["in blocks", "attributes:\n  b:\n    label: B\n    role: outcome\n    scale: crisp\n\n# what follows\n"],
  ["in braces", "attributes: {b: {label: B, role: outcome, scale: crisp}}\n"],
])("an attribute is declared %s after the others, which stay as they are", (_, attributes) => {
  const text = `${head.replace("attributes:\n", "")}${attributes}analyses:\n  - {id: t, kind: judgements, title: T, attributes: [b]}\n`;
  const declaration = { label: "A: new", role: "condition", scale: "fuzzy" } as const;
  const added = addAttribute(text, "a", declaration) as string;
  const [before, after] = [readManifest(text).manifest, readManifest(added).manifest];
  expect(after).toEqual({ ...before, attributes: { ...before?.attributes, a: declaration } });
  expect(Object.keys(after?.attributes ?? {})).toEqual(["b", "a"]);
  for (const line of text.split("\n")) if (!line.startsWith("attributes: {")) expect(added).toContain(line);
  expect(addAttribute(added, "a", declaration)).toBeUndefined();
});

test("the first attribute replaces empty braces by a block", () => {
  const added = addAttribute("attributes: {}\n", "a", { label: "A", role: "condition", scale: "crisp" });
  expect(added).toBe("attributes:\n  a:\n    label: A\n    role: condition\n    scale: crisp\n");
});

test.each([
  [
    "on a line",
    "analyses:\n  - {id: s, kind: truth-table, title: S, cases: unit, conditions: [b], outcome: a} # first\n  - {id: t, kind: truth-table, title: T, cases: unit, conditions: [a], outcome: b} # last\n",
  ],
  [
    "in a block",
    "analyses:\n  - id: t\n    kind: truth-table\n    title: T\n    cases: unit\n    conditions: [a]\n    outcome: b\n    # what is asked\n  # first\n\n  - {id: s, kind: truth-table, title: S, cases: unit, conditions: [b], outcome: a} # last\n",
  ],
  [
    "in brackets",
    "analyses: [{id: s, kind: truth-table, title: S, cases: unit, conditions: [b], outcome: a}, {id: t, kind: truth-table, title: T, cases: unit, conditions: [a], outcome: b}] # first # last\n",
  ],
])("the settings of an analysis are written %s, and the other characters stay", (_, analyses) => {
  const attributes =
    "  a: {label: A, role: condition, scale: crisp}\n  b: {label: B, role: outcome, scale: crisp}\n";
  for (const text of [
    head + attributes + analyses,
    (head + attributes + analyses).replaceAll("\n", "\r\n"),
  ]) {
    const before = readManifest(text).manifest;
    const old = before?.analyses.find(({ id }) => id === "t") as Analysis;
    const changed = { ...old, outcome: "~b", incl_cut: 0.9, expect: ["a"] } as Analysis;
    const written = setAnalysis(text, changed) as string;
    expect(readManifest(written).manifest).toEqual({
      ...before,
      analyses: before?.analyses.map((one) => (one.id === "t" ? changed : one)),
    });
    for (const remark of ["# a remark", "# first", "# last"]) expect(written).toContain(remark);
  }
  expect(setAnalysis(head + attributes + analyses, { id: "u" } as Analysis)).toBeUndefined();
});

test("fields of the study are written in place, and the rest is kept", () => {
  const text = `# ours
title: T # a remark
question: >-
  Why did this
  happen?
authors: [A]
licence: MIT
attributes: {}
${rest}`;
  const written = setStudyFields(text, {
    title: "Shelters: an overview",
    question: "What brought the shelters?",
    authors: ["Anna", "Boris"],
    about: "Two lines.\nOf a paragraph.",
  }) as string;
  expect(written).toBe(`# ours
title: "Shelters: an overview" # a remark
question: What brought the shelters?
authors: [Anna, Boris]
licence: MIT
attributes: {}
${rest}about: |-
  Two lines.
  Of a paragraph.
`);
  expect(readManifest(written).manifest?.about).toBe("Two lines.\nOf a paragraph.");
});

test.each([
  ["in braces", "  a: {label: A, role: condition, scale: crisp} # first\n"],
  ["in a block", "  a:\n    label: A # first\n    role: condition\n    scale: crisp\n"],
])("fields of an attribute are changed and added %s", (_, attributes) => {
  const text = `${head}${attributes}  b: {label: B, role: outcome, scale: crisp}\n${rest}`;
  const written = setAttributeFields(text, "a", { label: "Aid, in money", short: "Aid" }) as string;
  expect(readManifest(written).manifest?.attributes).toEqual({
    a: { label: "Aid, in money", short: "Aid", role: "condition", scale: "crisp" },
    b: { label: "B", role: "outcome", scale: "crisp" },
  });
  expect(written).toContain("# first");
  expect(setAttributeFields(text, "c", { label: "C" })).toBeUndefined();
});
