import { matchPathway, matchPhases, shippedPatterns } from "@throughline/influence";
import type { Tie } from "@throughline/study";
import { expect, test } from "vitest";
import { figureMarkup } from "../../../../../test/figure-markup.ts";
import { pathwayDiagram } from "./pathway-diagram.ts";
import { pathwayFigure } from "./pathway-figure.ts";
import type { Known } from "./pathway-steps.ts";
import { phaseFigure } from "./phase-figure.ts";

const actors = new Map(
  (
    [
      ["group", "ngo", "RU"],
      ["ally", "network", "XX"],
      ["foreign", "ministry", "US"],
      ["state", "state", "RU"],
      ["duma", "legislature", "RU"],
    ] as const
  ).map(([id, kind, place]) => [id, { id, kind, place }]),
);
/** Parses `group ally participation 1995`. Without a year the tie is undated; a final `-` marks a tie that ended. */
const tieOf = (text: string, i: number): Tie => {
  const [from = "", to = "", channel = "", year = "", sign = "+"] = text.split(" ");
  const date = year === "-" || year === "" ? {} : { dateFrom: year, dateTo: year };
  return {
    id: `t${i + 1}`,
    from,
    to,
    channel: channel.replaceAll("_", " ") as Tie["channel"],
    caseId: "x",
    sign: sign as "+" | "-",
    claims: [`c${i + 1}`],
    ...date,
  };
};

function matched(pattern: string, lines: readonly string[]) {
  const ties = lines.map(tieOf);
  const asked = shippedPatterns.find(({ id }) => id === pattern);
  if (asked?.is !== "chain") throw new Error(`${pattern} is no chain`);
  const match = matchPathway(
    asked,
    {
      ties: ties.map((tie) => ({ ...tie, nature: "act" })),
      elsewhere: [],
      events: [],
      actors,
      target: { place: "RU", abroad: [] },
      grades: {},
      years: 3,
      isSilent: () => false,
      isReportedAbsent: () => false,
    },
    shippedPatterns,
  );
  const known: Known = {
    tie: (id) => ties.find((tie) => tie.id === id),
    event: () => undefined,
    actorName: (id) => `the ${id}`,

    channelName: (id) => id,
    claims: (ids) => ids.join(" "),
    part: (name) => ({ cell: `x/${name}`, label: name }),
  };
  const { roles, steps } = asked;
  return { pathway: { caseName: "X", roles, steps, match, years: 3 }, known };
}

function drawn(pattern: string, lines: readonly string[]) {
  const { pathway, known } = matched(pattern, lines);
  return figureMarkup(pathwayFigure(pathway, known));
}

const step = (text: string, id: string) =>
  text.split(`<g data-step="${id}">`)[1]?.split("<g data-step=")[0] ?? "";

test("a step that is met shows its tie with date and channel, and a gap says that it is missing", () => {
  const text = drawn("boomerang", ["group ally participation 1997"]);
  expect(step(text, "B1")).toContain('<g data-tie="t1" class="record">');
  expect(step(text, "B1")).toContain("the group to the ally, 1997");
  expect(step(text, "B1")).toContain('stroke="#56b4e9" stroke-width="2" stroke-dasharray="1 3"');
  expect(step(text, "B1")).not.toContain("missing");
  expect(step(text, "B2")).toContain("missing: B2");
  expect(step(text, "B3")).toContain("missing: B3");
  expect(text).toContain("not shown: a record is missing");
});

test("allies are between foreign states and the state; places open to the same actors share a lane", () => {
  const text = drawn("boomerang", []);
  const at = (name: string) =>
    Number(new RegExp(`<t(?:ext|span)[^>]*? x="([\\d.]+)"[^>]*>${name}`, "u").exec(text)?.[1]);
  expect(at("lever")).toBeLessThan(at("ally"));
  expect(at("ally")).toBeLessThan(at("group"));
  expect(at("group")).toBeLessThan(at("state, blocker,"));
});

test("a contradicted step names the tie against it; a tie without date or terms leaves its step unknown", () => {
  const text = drawn("smart-sanctions", [
    "foreign state sanction_threat -",
    "duma state legislation 2003",
    "foreign state sanction 2004",
  ]);
  expect(step(text, "R3")).toContain(">not met</text>");
  expect(step(text, "R3")).toContain("against: the foreign to the state,</tspan>");
  expect(step(text, "R1")).toContain(">not known</text>");
  expect(step(text, "R1")).toContain(">terms blank</text>");
  expect(step(text, "R2")).toContain(">order not settled</text>");
  expect(step(text, "R2")).toContain("within 3 years of R1");
});

test("the table has every record with its claims, and steps without records", () => {
  const rows = [...drawn("boomerang", ["group ally participation 1997"]).matchAll(/<tr>(.*?)<\/tr>/gu)].map(
    ([, row = ""]) => [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gu)].map(([, cell]) => cell),
  );
  expect(rows).toContainEqual([
    "B1",
    "a domestic group turns to an ally abroad",
    "met",
    "",
    "t1",
    "",
    "the group",
    "the ally",
    "participation",
    "1997",
    "1997",
    "for",
    "c1",
  ]);
  expect(rows.find(([id]) => id === "B2")?.slice(2)).toEqual([
    "missing",
    "nothing recorded",
    ...Array(9).fill(""),
  ]);
});

test("names of the study are escaped", () => {
  expect(drawn("boomerang", ["<script> ally participation 1997"])).not.toContain("<script>");
});

test("marks of phases in order are filled, those of a relapse are empty, and a phase without marks is missing", () => {
  const asked = shippedPatterns.find(({ id }) => id === "spiral");
  if (asked?.is !== "phases") throw new Error("the spiral is told as phases");
  const events = [
    ["e1", "repression", "1990-01-01"],
    ["e2", "status", "1995-01-01"],
    ["e3", "denial", "2000-01-01"],
    ["e4", "status", "2001-01-01"],
  ].map(([id = "", label = "", day]) => ({ id, label, day }));
  const setting = { actors, target: { place: "RU", abroad: [] }, grades: {}, years: 3, ties: [], events };
  const match = matchPhases(asked, setting as unknown as Parameters<typeof matchPhases>[1]);
  const figure = phaseFigure(match, "X", {
    tie: () => undefined,
    event: (id) => ({ id, caseId: "x", title: `what ${id} was`, claims: [], dateFrom: "1990" }),
    actorName: (id) => id,

    channelName: (id) => id,
    claims: (ids) => ids.join(" "),
    part: (name) => ({ cell: `x/${name}`, label: name }),
  });
  const text = figureMarkup(figure);
  const fill = (id: string) =>
    new RegExp(`data-event="${id}"[^>]*><path[^>]*fill="(#\\w+)"`, "u").exec(text)?.[1];
  expect([fill("e1"), fill("e4")]).toEqual(["#0072B2", "#0072B2"]);
  expect([fill("e2"), fill("e3")].filter((one) => one === "#fff")).toHaveLength(1);
  expect(text).toContain("missing: P3");
  expect(text).toContain("missing: P5");
  expect(text).toContain("3 of 5 phases");
});

test("the diagram has solid arrows for met steps and labels for missing ones", () => {
  const { pathway, known } = matched("boomerang", ["group ally participation 1995"]);
  const figure = pathwayDiagram(pathway, known);
  const text = figureMarkup(figure);
  expect(text).toContain("B1 A met");
  expect(text).toContain("B2 missing");
  expect(text).toContain("the group");
  expect(figure.picture.inWords).toContain("B2, ");
});
