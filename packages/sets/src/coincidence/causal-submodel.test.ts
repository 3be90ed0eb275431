import { expect, test } from "vitest";
import { allConfigurations, configurationTable, isCausalSubmodel, isSameModel } from "../index.ts";

const table = configurationTable(allConfigurations({ A: 2, B: 2, C: 2, D: 2, E: 2, F: 2, G: 2, U: 2 }));
const chain = "(A + B <-> C)*(C + D <-> E)";
const longer = `${chain}*(E + F <-> G)`;

test.each([
  // Intermediate causes may be left out.
  ["A + B <-> E", chain, true],
  ["A + B <-> G", longer, true],
  ["(A + B <-> E)*(E + F <-> G)", longer, true],
  // A cause and its effect are not alternatives, and an intermediate cause may not be named elsewhere.
  ["A + C <-> E", chain, false],
  ["A + C <-> G", longer, false],
  ["(A + B <-> C)*(C + E <-> G)", longer, false],
  ["(A + B <-> C)*(A + B + D <-> E)", chain, false],
  // For structures with one and the same outcome, the text decides.
  ["A + B <-> C", "A*F + B <-> C", true],
  ["A + B*U <-> C", "A*F + B <-> C", false],
  // A is a cause of a cause of E, but makes no difference to E.
  ["A + B <-> E", "(A + B <-> C)*(C*a + D <-> E)", false],
  // B makes no difference to G, because D is present in any case.
  ["(A + B*D <-> C)*(C <-> G)", "(A + B*D <-> C)*(C + D <-> G)", false],
  // The absence of a cause can be replaced by the absence of its causes.
  ["a*b + D <-> E", "(A + B <-> C)*(c + D <-> E)", true],
  // For cyclic structures the text decides, and none is a submodel of an acyclic one.
  ["A + B <-> C", "(A + B <-> C)*(C + D <-> A)", true],
  ["B + D <-> C", "(A + B <-> C)*(C + D <-> A)", false],
  ["(A <-> C)*(C <-> A)", chain, false],
  [longer, longer, true],
])("%s of %s: %s", (text, of, expected) => {
  expect(isCausalSubmodel(text, of, table)).toBe(expected);
});

test("the order of parts does not change the model", () => {
  expect(isSameModel("A*b + C <-> D", "C + b*A <-> D")).toBe(true);
  expect(isSameModel("A + C <-> D", "C + b*A <-> D")).toBe(false);
});
