// Files designed to cost time, memory or a stack trace: each is rejected with a place and a remedy.

import { expect, test } from "vitest";
import { printProblem, problemInEnglish } from "../problem.ts";
import { tables } from "../tables.ts";
import { readBoundaries } from "./boundaries.ts";
import { readTable } from "./table.ts";
import { readYaml } from "./yaml.ts";

const problemsOf = (text: string) => readYaml("study.yaml", text).problems.map(printProblem);

test("YAML: an alias without an anchor, an alias inside its own anchor, and nested copies", () => {
  expect(problemsOf("a: 1\nb: *c\n")).toEqual([
    'study.yaml:2:4  the alias "*c" has no anchor "&c" before it\n    Write the value itself, or put the text in quotation marks if it begins with an asterisk.',
  ]);
  expect(problemsOf("a: &a [*a]\n")).toEqual([
    'study.yaml:1:8  the alias "*a" is inside its own anchor\n    Write the value itself.',
  ]);
  const copies = Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`)}]`);
  expect(problemsOf(["a0: &a0 x", ...copies].join("\n"))).toEqual([
    expect.stringContaining("with its aliases there are more than 1000000 values here"),
  ]);
  expect(readYaml("study.yaml", "a: &a {b: 1}\nc: *a\n").content).toEqual({ a: { b: 1 }, c: { b: 1 } });
});

test("YAML: a duplicate setting, deeply nested brackets, and a too long text", () => {
  expect(problemsOf("a: 1\nb: 2\na: 3\n")).toEqual([
    'study.yaml:3:1  the setting "a" appears twice\n    Delete or rename one of the two.',
  ]);
  for (const text of ["[".repeat(100_000), "- ".repeat(10_000)])
    expect(problemsOf(text)).toEqual([expect.stringContaining("nested too deeply")]);
  expect(problemsOf("a: 1\n".repeat(250_000))).toEqual([
    expect.stringContaining("the file has 1250000 characters, more than the limit of 1000000"),
  ]);
});

const topology = (change: object) =>
  JSON.stringify({
    type: "Topology",
    objects: {
      units: { type: "GeometryCollection", geometries: [{ type: "Polygon", id: "RU-MOW", arcs: [[0]] }] },
    },
    arcs: [
      [
        [0, 0],
        [1, 1],
        [0, 1],
      ],
    ],
    ...change,
  });
const layer = (geometry: object) => ({
  objects: { units: { type: "GeometryCollection", geometries: [geometry] } },
});

test.each([
  [
    "an arc that is not there",
    layer({ type: "Polygon", id: "RU-MOW", arcs: [[7]] }),
    "its feature 1 (RU-MOW) refers to arcs",
  ],
  ["arcs that are no list", layer({ type: "Polygon", arcs: 3 }), "its feature 1 refers to arcs"],
  [
    "a feature that is null",
    { objects: { units: { type: "GeometryCollection", geometries: [null] } } },
    "its feature 1 is not a geometry",
  ],
  [
    "a kind of its own",
    layer({ type: "Sphere" }),
    'its feature 1 is of the type "Sphere", which cannot be drawn',
  ],
  ["an arc of words", { arcs: [["a", "b"]] }, "its arc 0 is not a list"],
  ["a transform of words", { transform: { scale: "x" } }, "its transform is not"],
  [
    "a layer that is no collection",
    { objects: { units: { type: "Point", geometries: [] } } },
    "the file is not TopoJSON with features",
  ],
  ["no objects", { objects: null }, "the file is not TopoJSON with features"],
])("TopoJSON with %s is a problem of its file", (_, change, what) => {
  const { problems } = readBoundaries(new Map([["map.json", topology(change)]]));
  expect(problems.map(problemInEnglish)).toEqual([
    expect.objectContaining({ at: { file: "map.json" }, what: expect.stringContaining(what) }),
  ]);
});

test("a valid TopoJSON file is accepted", () => {
  const { boundaries, problems } = readBoundaries(new Map([["map.json", topology({})]]));
  expect([Object.keys(boundaries ?? {}), problems]).toEqual([["map.json"], []]);
});

const header = `${Object.keys(tables.cases.columns)}\n`;

test("a table with more empty lines than rows is rejected", () => {
  const { rows, problems } = readTable(tables.cases, `${header}${"\n".repeat(30_000)}`);
  expect(rows).toEqual([]);
  expect(problems.map(({ what }) => String(what))).toEqual([
    "more than 20000 lines are blank or have another number of cells than the first",
  ]);
});

test("up to a thousand problems of a table are listed, and the others counted", () => {
  const commas = `${",".repeat(Object.keys(tables.cases.columns).length - 1)}?\n`;
  const { problems } = readTable(tables.cases, header + commas.repeat(2000));
  expect(problems).toHaveLength(1001);
  expect(String(problems.at(-1)?.what)).toBe("this file has 5000 more problems; the first 1000 are listed");
});
