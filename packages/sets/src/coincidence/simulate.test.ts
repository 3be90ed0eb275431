import { describe, expect, test } from "vitest";
import {
  coincidence,
  compatibleCases,
  complexFormulas,
  configurationTable,
  fragment,
  fullTable,
  isSubmodel,
  ThresholdError,
  withNoise,
} from "../index.ts";

const chain = "(A*b <-> C)*(C + D <-> E)";
const ideal = compatibleCases(chain, fullTable({ A: 2, B: 2, C: 2, D: 2, E: 2 }));

describe("simulated data", () => {
  test("ideal data hold what the structure allows, once each", () => {
    expect(ideal.cases).toHaveLength(8);
    expect(configurationTable(ideal).frequencies.length).toBe(8);
    const three = compatibleCases("A=1 + A=2 <-> B=1", fullTable({ A: 3, B: 2 }));
    expect(three.cases).toHaveLength(3);
  });
  test("the structure is found again in its own data", () => {
    const table = configurationTable(ideal);
    const found = complexFormulas(coincidence(table).asf, table);
    expect(found.some(({ condition }) => isSubmodel(chain, condition) && isSubmodel(condition, chain))).toBe(
      true,
    );
  });
  test("seeds decide what is drawn and turned", () => {
    const half = fragment(ideal, 0.5, 3);
    expect(half.cases).toHaveLength(4);
    expect(fragment(ideal, 0.5, 3)).toEqual(half);
    const noisy = withNoise(ideal, "E", 0.25, 3);
    const turned = ideal.cases.filter((_, i) => noisy.columns.E?.[i] !== ideal.columns.E?.[i]);
    expect(turned).toHaveLength(2);
    expect(withNoise(ideal, "E", 0.25, 3)).toEqual(noisy);
    expect(withNoise(ideal, "E", 0.25, 4)).not.toEqual(noisy);
  });
  test("what is no table is refused", () => expect(() => fullTable({ A: 1 })).toThrow(ThresholdError));
});
