import { expect, test } from "vitest";
import { list, locale, messageWriter, number, partsOf, reference, signedNumber, textOf } from "./index.ts";

const english = {
  reform: "{case} has the greatest {attribute} ({grade}, against {others}).",
  cases: "{count, plural, one {# case is} other {# cases are}} left out: {names}.",
  law: "{year, select, unknown {The law is not dated.} other {The law is of {year}.}}",
  change: "{change} for {steps}",
  "because of": "{what}, because of {reason}",
  nothing: "No case is known.",
} as const;
const inEnglish = locale("en-GB", english);
const write = messageWriter<typeof english>();
const text = (message: Parameters<typeof textOf>[0]) => textOf(message, inEnglish);

test("a sentence is formatted in parts, and its references keep their places", () => {
  const trafficking = reference("case", "trafficking", "Trafficking");
  const reform = reference("attribute", "paper_reform", "stated reform");
  const message = write("reform", {
    case: trafficking,
    attribute: reform,
    grade: number(0.666),
    others: list([number(0.33), number(0)]),
  });
  expect(partsOf(message, inEnglish)).toEqual([
    { text: "Trafficking", reference: trafficking },
    { text: " has the greatest " },
    { text: "stated reform", reference: reform },
    { text: " (0.67, against 0.33 and 0)." },
  ]);
  expect(text(message)).toBe("Trafficking has the greatest stated reform (0.67, against 0.33 and 0).");
});

test("singular and plural are distinguished, and numbers are not grouped", () => {
  expect(text(write("cases", { count: 1, names: list(["a"]) }))).toBe("1 case is left out: a.");
  expect(text(write("cases", { count: 1200, names: list(["a", "b", "c"]) }))).toBe(
    "1200 cases are left out: a, b and c.",
  );
});

test("a list of more than twelve names ten and counts the others", () => {
  const names = [..."abcdefghijklm"];
  expect(text(write("cases", { count: 12, names: list(names.slice(1)) }))).toContain("j, k, l and m.");
  expect(text(write("cases", { count: 13, names: list(names) }))).toContain("i, j and 3 others.");
});

test("messages nest, choose by value, and join alternatives", () => {
  const law = write("law", { year: "1999" });
  expect(text(write("because of", { what: law, reason: write("law", { year: "unknown" }) }))).toBe(
    "The law is of 1999., because of The law is not dated.",
  );
  expect(text(write("change", { change: signedNumber(0.3), steps: list(["A", "B"], "or") }))).toBe(
    "+0.3 for A; or B",
  );
  expect(text(write("change", { change: signedNumber(-0.001), steps: list(["A", "B"], "then") }))).toBe(
    "0 for A, then B",
  );
});

test("an unknown id or a missing value is an error that names it", () => {
  expect(() => text({ kind: "message", id: "other", values: {} })).toThrow('no wording for "other"');
  expect(() => text({ kind: "message", id: "law", values: {} })).toThrow('no value for "year"');
});

test("the compiler knows which values a wording needs", () => {
  // @ts-expect-error: no such id
  write("other");
  // @ts-expect-error: no reason
  write("because of", { what: "a" });
  // @ts-expect-error: a plural counts numbers
  write("cases", { count: "1", names: "a" });
  expect(text(write("nothing"))).toBe("No case is known.");
});
