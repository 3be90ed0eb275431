import { expect, test } from "vitest";
import { configurationTable, fullTable, isCausalSubmodel, isSameModel } from "../index.ts";

const table = configurationTable(fullTable({ A: 2, B: 2, C: 2, D: 2, E: 2, F: 2, G: 2, U: 2 }));
const chain = "(A + B <-> C)*(C + D <-> E)";
const longer = `${chain}*(E + F <-> G)`;

test.each([
  // What stands between may be left out.
  ["A + B <-> E", chain, true],
  ["A + B <-> G", longer, true],
  ["(A + B <-> E)*(E + F <-> G)", longer, true],
  // Cause and effect are no alternatives, and what stands between may not be named elsewhere.
  ["A + C <-> E", chain, false],
  ["A + C <-> G", longer, false],
  ["(A + B <-> C)*(C + E <-> G)", longer, false],
  ["(A + B <-> C)*(A + B + D <-> E)", chain, false],
  // Of one outcome each it is the text that counts.
  ["A + B <-> C", "A*F + B <-> C", true],
  ["A + B*U <-> C", "A*F + B <-> C", false],
  // A is a cause of a cause of E, and makes no difference to it.
  ["A + B <-> E", "(A + B <-> C)*(C*a + D <-> E)", false],
  // B makes no difference to G, where D is there anyway.
  ["(A + B*D <-> C)*(C <-> G)", "(A + B*D <-> C)*(C + D <-> G)", false],
  // The absence of a cause stands for the absence of its causes.
  ["a*b + D <-> E", "(A + B <-> C)*(c + D <-> E)", true],
  // Of cyclic structures it is the text that counts, and none is a part of one without.
  ["A + B <-> C", "(A + B <-> C)*(C + D <-> A)", true],
  ["B + D <-> C", "(A + B <-> C)*(C + D <-> A)", false],
  ["(A <-> C)*(C <-> A)", chain, false],
  [longer, longer, true],
])("%s of %s: %s", (text, of, expected) => {
  expect(isCausalSubmodel(text, of, table)).toBe(expected);
});

test("the order of parts makes no other model", () => {
  expect(isSameModel("A*b + C <-> D", "C + b*A <-> D")).toBe(true);
  expect(isSameModel("A + C <-> D", "C + b*A <-> D")).toBe(false);
});
