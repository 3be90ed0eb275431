import type { Study } from "@throughline/study";
import { expect, test } from "vitest";
import { figureMarkup } from "../../../../test/figure-markup.ts";
import { timelineView } from "../views.ts";
import { decimalYear, yearScale } from "./time-axis.tsx";

const study: Parameters<typeof timelineView>[0] = {
  manifest: {
    attributes: {
      law: { label: "Law", role: "outcome", scale: "fuzzy" },
      money: { label: "Money", role: "condition", scale: "fuzzy" },
    },
  } as unknown as Study["manifest"],
  cases: [{ id: "x", name: "Case X", kind: "case" }],
  channels: [],
  actors: [
    { id: "us", name: "The state abroad", kind: "state" },
    { id: "ru", name: "The government", kind: "state" },
  ],
  claims: [
    claim("c1", "law", "supports", "2003"),
    claim("c2", "law", "contradicts", "2005-06"),
    claim("c3", "money", "supports", "2001"),
    claim("c4", "law", "supports"),
  ],
  media: [media(2001, 4, "exact"), media(2001, 2, "exact"), media(2002, 9, "at least")],
  events: [
    {
      id: "e1",
      caseId: "x",
      title: "The vote",
      dateFrom: "2003-11-21",
      dateTo: "2003-11-21",
      claims: ["c1"],
      phase: "status",
    },
    { id: "e2", caseId: "x", title: "A hearing", dateFrom: "2002", claims: [] },
    { id: "e3", caseId: "y", title: "Elsewhere", dateFrom: "2002", claims: [] },
  ],
  ties: [
    {
      id: "t1",
      from: "us",
      to: "ru",
      channel: "sanction threat",
      caseId: "x",
      sign: "+",
      claims: ["c1"],
      dateFrom: "2001",
      dateTo: "2004",
    },
    { id: "t2", from: "us", to: "ru", channel: "norm" as const, caseId: "x", sign: "-", claims: [] },
  ],
};

function claim(id: string, attribute: string, direction: "supports" | "contradicts", dateFrom?: string) {
  return {
    id,
    attribute,
    direction,
    source: "s",
    locator: "p. 1",
    caseId: "x",
    statement: `says ${id}`,
    confidence: "high" as const,
    cites: [],
    passages: [],
    covers: [],
    ...(dateFrom === undefined ? {} : { dateFrom, dateTo: dateFrom }),
  };
}
function media(year: number, count: number, precision: string) {
  return {
    yearFrom: year,
    yearTo: year,
    term: "law",
    caseId: "x",
    paper: "Gazette",
    count,
    precision,
    source: "s",
    locator: "p. 1",
  };
}

const markup = (...[of, ...rest]: Parameters<typeof timelineView>) => figureMarkup(timelineView(of, ...rest));
const text = markup(study, "x");
/** Returns the span of an inexact date, from and to in years. */
const spanOf = (mark: string) => {
  const [, x = "", width = ""] =
    new RegExp(`${mark}[^>]*>(?:<path[^>]*>)?<rect x="([\\d.]+)" y="-5" width="([\\d.]+)"`, "u").exec(text) ??
    [];
  const { first, last } = yearScale([2001, 2005.5], 0, 1);
  const year = (pixel: number) => first + ((pixel - 330) / 590) * (last - first);
  return x === "" ? undefined : [year(Number(x)), year(Number(x) + Number(width))];
};

test("a year is drawn as a span of a year, a month of a month, a day as a point", () => {
  const [from = 0, to = 0] = spanOf('data-claim="c1"') ?? [];
  expect(to - from).toBeCloseTo(1, 1);
  const [june = 0, july = 0] = spanOf('data-claim="c2"') ?? [];
  expect(july - june).toBeGreaterThan(0.05);
  expect(july - june).toBeLessThan(0.15);
  expect(spanOf('data-event="e2"')).toBeDefined();
  expect(spanOf('data-event="e1"')).toBeUndefined();
});

test("only claims about outcomes, by direction; summed counts of exact years; no other case", () => {
  expect(text).toContain('data-claim="c1"');
  expect(text).not.toContain('data-claim="c3"');
  expect(text).toContain(">6</text>");
  expect(text).not.toContain(">9</text>");
  expect(text).not.toContain("Elsewhere");
  const shape = (id: string) =>
    new RegExp(`data-claim="${id}".*?<path d="M[\\d.]+ (-?4)h10`, "u").exec(text)?.[1];
  expect([shape("c1"), shape("c2")]).toEqual(["4", "-4"]);
});

test("undated records are counted, and listed in the table", () => {
  expect(text).not.toContain('data-tie="t2"');
  expect(text).toContain("Undated, and only in the table: 1.");
  expect(text).toMatch(/<td>tie<\/td><td>t2<\/td><td>The state abroad to The government<\/td><td><\/td>/u);
});

test("filters by kind of record, channel and year", () => {
  expect(markup(study, "x", { ties: false })).not.toContain("data-tie");
  expect(markup(study, "x", { channels: ["norm"] })).not.toContain("data-tie");
  const late = markup(study, "x", { years: [2004, 2006] });
  expect(late).toContain('data-claim="c2"');
  expect(late).not.toContain('data-claim="c1"');
  expect(late).toContain('data-tie="t1"');
  expect(timelineView(study, "y", { events: false })).toBeUndefined();
});

test("days are fractions of their year", () => {
  expect(decimalYear("2003-01-01")).toBe(2003);
  expect(decimalYear("2003-12-31")).toBeLessThan(2004);
  expect(decimalYear("2003-07-01")).toBe(2003.5);
});

test("with very many ties the first are drawn, and all are in the table", () => {
  const ties = Array.from({ length: 700 }, (_, i) => ({
    id: `m${i}`,
    from: "us",
    to: "ru",
    channel: "norm" as const,
    caseId: "x",
    sign: "+" as const,
    claims: [],
    dateFrom: String(2000 + (i % 20)),
    dateTo: String(2000 + (i % 20)),
  }));
  const html = markup({ ...study, ties }, "x");
  expect(html.match(/data-tie=/gu)).toHaveLength(500);
  expect(html).toContain("Drawn: the first 500 of 700 dated ties; the table has all.");
  expect(html.match(/<td>m\d+<\/td>/gu)).toHaveLength(700);
});
