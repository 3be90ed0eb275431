import { expect, test } from "vitest";
import { figureMarkup } from "../../../../test/figure-markup.ts";
import { colourOf } from "./grade-look.tsx";
import { type GradedPlace, gradeMap } from "./grade-map.ts";

/** Two squares side by side, 10 degrees wide, one of them with the wrong winding order. */
const boundaries = {
  type: "Topology",
  objects: {
    units: {
      type: "GeometryCollection",
      geometries: [
        { type: "Polygon", id: "XX-A", arcs: [[0]] },
        { type: "Polygon", id: "XX-B", arcs: [[1]] },
      ],
    },
  },
  arcs: [
    [
      [0, 0],
      [0, 10],
      [10, 10],
      [10, 0],
      [0, 0],
    ],
    [
      [10, 0],
      [20, 0],
      [20, 10],
      [10, 10],
      [10, 0],
    ],
  ],
};
const set = { name: "Two squares", file: "squares.json", source: "Nobody" };
const places: GradedPlace[] = [
  { caseId: "a", name: "Atown", iso: "XX-A", grade: 1 },
  { caseId: "b", name: "Btown", iso: "XX-B" },
  { caseId: "c", name: "Ctown", iso: "XX-C", grade: 0.33 },
];
const of = { id: "m", label: "Shelter", marks: [0, 0.5, 1] };

test("the darkness of a region shows its grade, regions without a grade are hatched and labelled, others are tiles", () => {
  const text = figureMarkup(gradeMap(places, { ...of, set, boundaries }));
  const fill = (id: string) =>
    new RegExp(`class="region" data-case="${id}"[^>]*fill="([^"]+)"`, "u").exec(text)?.[1];
  expect(fill("a")).toBe(colourOf(1));
  expect(fill("b")).toBe("url(#hatch-m)");
  expect(text).toContain('<pattern id="hatch-m"');
  expect(fill("c")).toBeUndefined();
  expect(text).toContain('<g data-case="c" class="record"><rect');
  expect(text).toContain("not graded (1 of 3)");
  expect(text).toContain("Boundaries: Nobody.");
  expect(text).toContain("As tiles: cases that are not on the map.");
});

test("a region with the wrong winding order does not cover the globe", () => {
  const text = figureMarkup(gradeMap(places, { ...of, set, boundaries }));
  const points = (id: string) =>
    [...(new RegExp(`data-case="${id}" d="([^"]+)"`, "u").exec(text)?.[1] ?? "").matchAll(/([\d.]+),/gu)].map(
      ([, x]) => Number(x),
    );
  expect(Math.max(...points("a"))).toBeLessThanOrEqual(Math.min(...points("b")) + 60);
  expect(Math.max(...points("b")) - Math.min(...points("b"))).toBeLessThan(500);
});

test("higher grades are darker, and distinguishable without colour", () => {
  const light = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const [r = 0, g = 0, b = 0] = [...colourOf(share).matchAll(/\d+/gu)].map(Number);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  });
  for (const [i, one] of light.entries()) if (i > 0) expect(one).toBeLessThan((light[i - 1] ?? 0) - 20);
});

test("without boundaries, cases are placed on a graticule: north above south, west left of east", () => {
  const located = [
    { caseId: "n", name: "North", lat: 60, lon: 30, grade: 1 },
    { caseId: "s", name: "South", lat: 40, lon: 31, grade: 0 },
    { caseId: "e", name: "East", lat: 50, lon: 90 },
  ];
  const text = figureMarkup(gradeMap(located, of));
  const at = (id: string) =>
    new RegExp(`<g data-case="${id}"[^>]*><circle cx="([\\d.]+)" cy="([\\d.]+)"`, "u")
      .exec(text)
      ?.slice(1)
      .map(Number) as [number, number];
  expect(at("n")[1]).toBeLessThan(at("s")[1]);
  expect(at("e")[0]).toBeGreaterThan(at("n")[0] + 100);
  expect(text).toContain("By latitude and longitude, without boundaries.");
});

test.each([
  ["one place alone", [{ caseId: "n", name: "North", lat: 60, lon: 30, grade: 1 }]],
  ["at the pole", [{ caseId: "n", name: "North", lat: 90, lon: 0, grade: 1 }]],
  [
    "around the globe",
    [-170, 0, 170].map((lon) => ({ caseId: `l${lon}`, name: "X", lat: 0, lon, grade: 1 })),
  ],
  [
    "on either side of the date line",
    [-179, 179].map((lon) => ({ caseId: `l${lon}`, name: "X", lat: 0, lon, grade: 1 })),
  ],
  ["no case", []],
])("every coordinate is a number: %s", (_, some) => {
  const text = figureMarkup(gradeMap(some, of));
  expect(text).not.toMatch(/NaN|Infinity|undefined/u);
  expect([...text.matchAll(/<g data-case=/gu)]).toHaveLength(some.length);
});

test("without known positions, every case is a tile with its name", () => {
  const text = figureMarkup(
    gradeMap(
      places.map(({ caseId, name, grade }) => ({ caseId, name, ...(grade === undefined ? {} : { grade }) })),
      of,
    ),
  );
  for (const { name } of places) expect(text).toContain(`>${name}</text>`);
  expect(text).toContain("As tiles: their location is not known.");
});

test("a raw attribute is drawn between its minimum and maximum", () => {
  const raw = [
    { caseId: "a", name: "A", grade: 200 },
    { caseId: "b", name: "B", grade: 1200 },
  ];
  const text = figureMarkup(gradeMap(raw, { id: "m", label: "Income", marks: [200, 700, 1200] }));
  expect(text).toContain(`fill="${colourOf(0)}"`);
  expect(text).toContain(`fill="${colourOf(1)}"`);
  expect(text).toContain(">1200</text>");
});

test("a single value is the whole scale, with one mark", () => {
  const text = figureMarkup(
    gradeMap([{ caseId: "a", name: "A", grade: 7 }], { id: "m", label: "Income", marks: [7] }),
  );
  expect(text).not.toMatch(/NaN|Infinity/u);
  expect([...text.matchAll(/>7<\/text>/gu)]).toHaveLength(1);
});
