import fc from "fast-check";
import { expect, test } from "vitest";
import { coreFinder } from "./core-literals.ts";

const modelOf = (...terms: string[]) => ({ terms: terms.map((term) => ({ term })) });

test("literals that a term shares with the parsimonious terms that contain it are core", () => {
  const core = coreFinder([modelOf("A*~B", "C")]);
  expect([...core("A*~B*D").all]).toEqual(["A", "~B"]);
  expect([...core("A*~B*C*D").all]).toEqual(["A", "~B", "C"]);
  expect([...core("A*B*D").all]).toEqual([]);
});

test("literals in all tied models are core", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.array(fc.subarray(["A", "B", "C", "~D"], { minLength: 1 }), { minLength: 1, maxLength: 4 }),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
      fc.subarray(["A", "B", "C", "~D"], { minLength: 1 }),
      (models, own) => {
        const core = coreFinder(models.map((terms) => modelOf(...terms.map((term) => term.join("*")))));
        const expected = own.filter((literal) =>
          models.every((terms) =>
            terms.some((term) => term.every((one) => own.includes(one)) && term.includes(literal)),
          ),
        );
        expect([...core(own.join("*")).all]).toEqual(expected);
      },
    ),
  );
});

test("literals in only some tied models are marked separately", () => {
  const core = coreFinder([modelOf("A"), modelOf("B")]);
  const { all, some } = core("A*B*~C");
  expect([...all]).toEqual([]);
  expect([...some]).toEqual(["A", "B"]);
});
