import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ConditionError,
  ExpressionError,
  expandExpression,
  factoriseExpression,
  intersectExpressions,
  membership,
  negateExpression,
  parseExpression,
  parseFormula,
  parseRelation,
  printExpression,
  type SetData,
  simplifyExpression,
} from "../index.ts";

const folder = new URL("../../golden/", import.meta.url);
const golden = JSON.parse(readFileSync(new URL("procedures/expressions.json", folder), "utf8"));
const ours = (text: string) => text.replace(/\[([\d,]+)\]/gu, "{$1}");
/** The sums of products in one order, for comparison. */
const sorted = (text: string) =>
  ours(text)
    .split(" + ")
    .map((term) => term.split("*").sort().join("*"))
    .sort()
    .join(" + ");
const formsOf = (result: unknown) => Object.values(result as Record<string, string | string[]>).flat();
const levelsOf = (args: { snames?: string[]; noflevels?: number[] }) =>
  Object.fromEntries((args.snames ?? []).map((name, i) => [name, args.noflevels?.[i] ?? 2]));

describe("equal to R's admisc and SetMethods", () => {
  test.each(golden.simplify as { e: string; result: string }[])("simplify $e", ({ e, result }) => {
    expect(simplifyExpression(e).map(sorted)).toContain(sorted(result));
  });
  test.each(golden.negate as { e: string; result: unknown }[])("negate $e", ({ e, result }) => {
    expect(negateExpression(e).map(sorted).sort()).toEqual(formsOf(result).map(sorted).sort());
  });
  test.each(golden.negate_mv as { e: string; args: object; result: unknown }[])(
    "negate $e",
    ({ e, args, result }) => {
      const forms = negateExpression(e, { levels: levelsOf(args) });
      expect(forms.map(sorted).sort()).toEqual(formsOf(result).map(sorted).sort());
    },
  );
  test.each(golden.negateExp as { e: string; result: string }[])("negateExp $e", ({ e, result }) => {
    expect(negateExpression(e).map(sorted)).toEqual([sorted(result)]);
  });
  test.each(golden.intersectExp as { e: string[]; result: string }[])("intersect $e", ({ e, result }) => {
    expect(intersectExpressions(e).map(sorted)).toEqual([sorted(result)]);
  });
  test.each(golden.expand as { e: string; args: { snames: string[] }; result: string }[])(
    "expand $e",
    ({ e, args, result }) => {
      expect(sorted(expandExpression(e, { conditions: args.snames }))).toBe(sorted(result));
    },
  );
  test.each(golden.factorize as { e: string; result: unknown }[])("factorise $e", ({ e, result }) => {
    // The order within a form does not matter: operators and names are compared.
    const bag = (form: string) => [...form.replaceAll(" ", "")].sort().join("");
    const own = factoriseExpression(e);
    expect(own.map(bag).sort()).toEqual(formsOf(result).map(bag).sort());
    for (const form of own)
      expect(simplifyExpression(form).map(sorted)).toEqual(simplifyExpression(e).map(sorted));
  });
  test.each(golden.compute as { e: string; result: number[] }[])("compute $e", ({ e, result }) => {
    const rows = parse(readFileSync(new URL("data/QCA_LF.csv", folder), "utf8"), { columns: true }) as Record<
      string,
      string
    >[];
    const names = ["DEV", "URB", "LIT", "IND", "STB"];
    const lipset: SetData = {
      cases: rows.map((row) => row.case ?? ""),
      columns: Object.fromEntries(names.map((name) => [name, rows.map((row) => Number(row[name]))])),
    };
    membership(e, lipset).forEach((x, i) => {
      expect(Math.abs(x - (result[i] ?? Number.NaN))).toBeLessThan(1e-9);
    });
  });
});

/** Random expressions over A and B with two values and M with three, including groups. */
const literalText = fc.oneof(
  fc.constantFrom("A", "~A", "B", "~B", "C", "~C"),
  fc.constantFrom("M{0}", "M{1}", "M{2}", "~M{1}", "M{0,2}"),
);
const anyText = fc.letrec<{ sum: string }>((tie) => ({
  sum: fc.oneof(
    { depthSize: "small" },
    literalText,
    fc.tuple(tie("sum"), tie("sum")).map(([a, b]) => `${a} + ${b}`),
    fc.tuple(tie("sum"), tie("sum")).map(([a, b]) => `(${a})*(${b})`),
    tie("sum").map((a) => `~(${a})`),
  ),
})).sum;
const every: SetData = (() => {
  const rows = [0, 1].flatMap((a) =>
    [0, 1].flatMap((b) => [0, 1].flatMap((c) => [0, 1, 2].map((m) => [a, b, c, m] as const))),
  );
  const column = (at: number) => rows.map((row) => row[at] ?? 0);
  return {
    cases: rows.map((row) => row.join("")),
    columns: { A: column(0), B: column(1), C: column(2), M: column(3) },
  };
})();
const levels = { M: 3 };
const truth = (text: string): number[] => {
  if (text === "") return every.cases.map(() => 0);
  if (text === "1") return every.cases.map(() => 1);
  return [...membership(text, every)];
};

describe("the algebra is correct in every configuration", () => {
  test("parsing to a sum of products does not change the memberships", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect([...membership(parseExpression(text), every)]).toEqual(truth(text));
      }),
    );
  });
  test("simplify, negate, intersect and expand", () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const x = truth(a);
        const y = truth(b);
        for (const form of simplifyExpression(a, { levels })) expect(truth(form)).toEqual(x);
        for (const form of negateExpression(a, { levels })) expect(truth(form)).toEqual(x.map((v) => 1 - v));
        for (const form of intersectExpressions([a, b], { levels }))
          expect(truth(form)).toEqual(x.map((v, i) => Math.min(v, y[i] ?? 0)));
        expect(truth(expandExpression(a, { levels }))).toEqual(x);
      }),
    );
  });
  test("nothing can be left out of a simplified form", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [form = ""] = simplifyExpression(text, { levels });
        if (form === "" || form === "1") return;
        const terms = form.split(" + ").map((term) => term.split("*"));
        const whole = truth(form);
        terms.forEach((term, t) => {
          const others = terms.filter((_, o) => o !== t).map((o) => o.join("*"));
          expect(truth(others.join(" + "))).not.toEqual(whole);
          term.forEach((_, l) => {
            const shorter = term.filter((_literal, o) => o !== l).join("*");
            if (shorter !== "") expect(truth([...others, shorter].join(" + "))).not.toEqual(whole);
          });
        });
      }),
    );
  });
});

describe("notation", () => {
  test("printed expressions parse to the same terms, in each notation", () => {
    const terms = fc.array(fc.uniqueArray(fc.constantFrom("A", "B", "GDP", "ÅRHUS"), { minLength: 1 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(terms, fc.infiniteStream(fc.boolean()), (names, negations) => {
        const expression = names.map((term) =>
          term.map((condition) => ({
            condition,
            negated: negations.next().value as boolean,
            values: [1],
          })),
        );
        for (const notation of ["tilde", "case"] as const) {
          const text = printExpression(expression, () => false, { notation });
          expect(parseExpression(text, { notation })).toEqual(expression);
        }
        const brackets = printExpression(expression, () => true, { brackets: "[]" });
        expect(parseExpression(brackets)).toEqual(expression);
      }),
    );
  });
  test("small letters negate, single letters may be adjacent, names may contain spaces", () => {
    const print = (text: string, notation: Parameters<typeof parseExpression>[1]) =>
      printExpression(parseExpression(text, notation));
    expect(print("A*b + c", { notation: "case" })).toBe("A*~B + ~C");
    expect(print("AbC + a", { notation: "case", conditions: ["A", "B", "C"] })).toBe("A*~B*C + ~A");
    expect(print("rule of law*~press", { conditions: ["rule of law", "press"] })).toBe(
      "`rule of law`*~press",
    );
    expect(print('"free press"*~`rule of law`', {})).toBe("`free press`*~`rule of law`");
  });
  test("relations and formulas", () => {
    expect(parseRelation("A*B + c => Y")).toEqual({
      condition: "A*B + c",
      relation: "sufficient",
      outcome: "Y",
    });
    expect(parseRelation("A <= Y").relation).toBe("necessary");
    expect(parseRelation("A + B <-> Y").relation).toBe("sufficient and necessary");
    expect(
      parseFormula("(A + B <-> C)*(C*D <-> E)").map(({ condition, outcome }) => [condition, outcome]),
    ).toEqual([
      ["A + B", "C"],
      ["C*D", "E"],
    ]);
    expect(parseFormula("A*B -> C").map(({ condition }) => condition)).toEqual(["A*B"]);
  });
  test.each(["", "A*", "A + ", "~", "(A", "A)", "A{1", "A{x}", "A B", "A**B", "()", "`A", "A -> "])(
    "%o is refused",
    (text) => {
      expect(() => (text.includes(">") ? parseRelation(text) : parseExpression(text))).toThrow(
        ExpressionError,
      );
    },
  );
  test("any text is either parsed or rejected with an ExpressionError", () => {
    const refusing = (read: () => unknown) => {
      try {
        read();
      } catch (error) {
        expect(error).toBeInstanceOf(ExpressionError);
      }
    };
    const symbols = fc.string({ unit: fc.constantFrom(...'AbC~*+(){}[],12 `"<->='), maxLength: 40 });
    fc.assert(
      fc.property(fc.oneof(symbols, fc.string()), (text) => {
        refusing(() => parseExpression(text));
        refusing(() => parseExpression(text, { notation: "case" }));
        refusing(() => parseFormula(text));
        refusing(() => simplifyExpression(text));
      }),
      { numRuns: 2000 },
    );
    refusing(() => parseExpression("(".repeat(100_000)));
    refusing(() => parseExpression("~".repeat(100_000)));
  });
});

describe("special cases", () => {
  test("names of object properties", () => {
    expect(simplifyExpression("constructor + A*constructor")).toEqual(["constructor"]);
    expect(() => membership("toString", every)).toThrow(ConditionError);
    expect(() => simplifyExpression("A", { levels: { A: Number.NaN } })).toThrow(ExpressionError);
  });
  test("absence of a fuzzy set, written as its value 0", () => {
    const fuzzy: SetData = { cases: ["x"], columns: { B: [0.3] } };
    expect([
      ...membership("B{0}", fuzzy),
      ...membership("B{1}", fuzzy),
      ...membership("B{0,1}", fuzzy),
    ]).toEqual([0.7, 0.3, 1]);
  });
  test("a sign before adjacent letters negates the first", () => {
    const known = { conditions: ["A", "B"] };
    expect(printExpression(parseExpression("~AB", known))).toBe("~A*B");
    expect(printExpression(parseExpression("~(AB)", known))).toBe("~A + ~B");
    expect(printExpression(parseExpression('"AB"', known))).toBe("AB");
  });
  test("names in small and capital letters, or with signs, parse as printed", () => {
    const expression = [
      [{ condition: "Gdp", negated: true, values: [1] }],
      [{ condition: "a`b", negated: false, values: [1] }],
    ];
    for (const notation of ["tilde", "case"] as const)
      expect(
        parseExpression(
          printExpression(expression, () => false, { notation }),
          { notation },
        ),
      ).toEqual(expression);
  });
  test("factors shared by three terms; each form once", () => {
    expect(factoriseExpression("A*B*C + A*B*D + A*E").every((form, i, all) => all.indexOf(form) === i)).toBe(
      true,
    );
    expect(factoriseExpression("A*B*C + A*D*E + A*F*G")).toContain("A*(B*C + D*E + F*G)");
    expect(factoriseExpression("A{1}*B + A{1}*C{2}")).toEqual(["A{1}*(B{1} + C{2})"]);
  });
  test("formulas in brackets, with values, or empty", () => {
    expect(parseFormula("((A -> B))")[0]?.outcome).toBe("B");
    expect(parseFormula("A -> Y{1,2}")).toHaveLength(1);
    expect(parseFormula("A -> B*C")[0]?.outcome).toBe("B*C");
    expect(parseFormula("😀 -> B")[0]?.condition).toBe("😀");
    expect(() => parseFormula("")).toThrow(ExpressionError);
  });
  test("a long expression is simplified or rejected", () => {
    expect(simplifyExpression("ABCDEFGHIJKLM".split("").join(" + "))).toHaveLength(1);
    expect(() => parseExpression(Array(40_000).fill("A").join("*"))).toThrow(ExpressionError);
    expect(() =>
      parseExpression(Array(40).fill("(A+B)".repeat(16).replaceAll(")(", ")*(")).join("+")),
    ).toThrow(ExpressionError);
  });
});
