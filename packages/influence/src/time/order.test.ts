import fc from "fast-check";
import { expect, test } from "vitest";
import type { Dated } from "./days.ts";
import { daysOf, endDays, startDays, yearsLater } from "./days.ts";
import { beganBefore, endedBefore, inOrder, order, withinYears } from "./order.ts";
import { allOf, anyOf, negate, tally } from "./truth.ts";

const act = (dateFrom?: string, dateTo?: string): Dated => ({ dateFrom, dateTo, nature: "act" });
const relation = (dateFrom?: string, dateTo?: string): Dated => ({ dateFrom, dateTo, nature: "relation" });
const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

test("a date covers all days of its precision, leap years included", () => {
  expect(daysOf("2003")).toEqual({ first: day("2003-01-01"), last: day("2003-12-31") });
  expect(daysOf("2004-02")).toEqual({ first: day("2004-02-01"), last: day("2004-02-29") });
  expect(daysOf("1900-02").last).toBe(day("1900-02-28"));
  expect(daysOf("0099").last).toBe(day("0099-12-31"));
  expect(() => daysOf("spring 2003")).toThrow('"spring 2003" is not a date');
});

test("a blank begin reaches up to the last day of the end; what is undated can be any day", () => {
  expect(startDays(relation(undefined, "2003"))).toEqual({ first: -Infinity, last: day("2003-12-31") });
  expect(startDays(relation())).toEqual({ first: -Infinity, last: Infinity });
  expect(endDays(act("2001"))).toEqual(daysOf("2001"));
  expect(endDays(relation("2001"))).toEqual({ first: Infinity, last: Infinity });
});

test("the threat of 2001 came before the law of December 2003, within three years and not surely within two", () => {
  const [threat, law] = [act("2001"), act("2003-12")];
  expect(order(threat, law)).toBe("before");
  expect(order(law, threat)).toBe("after");
  expect(withinYears(threat, law, 3)).toBe("met");
  expect(withinYears(threat, law, 2)).toBe("unknown");
  expect(withinYears(threat, law, 1)).toBe("not met");
  expect(withinYears(law, threat, 3)).toBe("not met");
});

test("pressure with no begin that ended in 2003 is not ordered with the law of 2003, pressure from 2000 is before it", () => {
  const law = act("2003-12");
  expect(order(relation(undefined, "2003"), law)).toBe("not ordered");
  expect(beganBefore(relation("2000", "2003"), law)).toBe("met");
  expect(endedBefore(relation(undefined, "2002"), law)).toBe("met");
  expect(endedBefore(relation("2000"), law)).toBe("not met");
  expect(endedBefore(relation("2000", "2003"), law)).toBe("unknown");
});

test("a chain of things is in order only when every pair is", () => {
  expect(inOrder([act("1999"), act("2001"), act("2003-12")])).toBe("met");
  expect(inOrder([act("1999"), act(), act("2003-12")])).toBe("unknown");
  expect(inOrder([act("2003-12"), act(), act("1999")])).toBe("not met");
});

const date = fc
  .record({ year: fc.integer({ min: 1990, max: 2010 }), month: fc.option(fc.integer({ min: 1, max: 12 })) })
  .map(({ year, month }) => (month === null ? `${year}` : `${year}-${String(month).padStart(2, "0")}`));
const dated = fc
  .record({ from: fc.option(date), nature: fc.constantFrom("act" as const, "relation" as const) })
  .map(({ from, nature }): Dated => ({ dateFrom: from ?? undefined, nature }));

test("an order that is settled holds for every day that the dates can mean, and its reverse is the opposite", () => {
  fc.assert(
    fc.property(dated, dated, fc.nat(), fc.nat(), (x, y, i, j) => {
      expect(order(x, y)).toBe(
        { before: "after", after: "before", "not ordered": "not ordered" }[order(y, x)],
      );
      if (order(x, y) !== "before") return;
      const pick = ({ dateFrom }: Dated, n: number) => {
        const { first, last } = daysOf(dateFrom as string);
        return first + (n % (last - first + 1));
      };
      expect(pick(x, i)).toBeLessThan(pick(y, j));
    }),
  );
});

test("years are counted by the calendar", () => {
  expect(yearsLater(day("2001-01-01"), 3)).toBe(day("2004-01-01"));
  expect(yearsLater(day("2001-01-31"), 0.5)).toBe(day("2001-07-31"));
  expect(yearsLater(-Infinity, 3)).toBe(-Infinity);
});

test("unknown is never met and never fills a count", () => {
  expect(allOf(["met", "unknown"])).toBe("unknown");
  expect(allOf(["met", "unknown", "not met"])).toBe("not met");
  expect(anyOf(["not met", "unknown"])).toBe("unknown");
  expect(anyOf(["met", "unknown"])).toBe("met");
  expect(allOf([])).toBe("met");
  expect(anyOf([])).toBe("not met");
  expect(negate("unknown")).toBe("unknown");
  expect(tally(["met", "met", "met", "not met", "unknown"])).toEqual({ met: 3, notMet: 1, unknown: 1 });
});
