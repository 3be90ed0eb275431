import fc from "fast-check";
import { expect, test } from "vitest";
import { conjoin } from "./conjoin.ts";
import { crispCases } from "./crisp-cases.ts";
import { disjoin } from "./disjoin.ts";
import { fuzzyCases, sparse } from "./fuzzy-cases.ts";
import { type Kernel, targetOf } from "./kernel.ts";

const cases = 6;
const memberships = fc.array(fc.constantFrom(0, 0.2, 0.4, 0.7, 1), { minLength: cases, maxLength: cases });

test("every disjunction within the limits and with enough overlap is visited once, with its sums", () =>
  fc.assert(
    fc.property(
      fc.array(fc.record({ membership: memberships, size: fc.integer({ min: 1, max: 3 }) }), {
        minLength: 1,
        maxLength: 7,
      }),
      memberships,
      fc.array(fc.integer({ min: 1, max: 3 }), { minLength: cases, maxLength: cases }),
      fc.record({
        disjuncts: fc.integer({ min: 1, max: 4 }),
        literals: fc.integer({ min: 1, max: 8 }),
        both: fc.constantFrom(0, 0.5, 2, 4),
      }),
      (drawn, outcome, frequencies, limits) => {
        const target = targetOf(Float64Array.from(outcome), Float64Array.from(frequencies));
        const members = drawn.map(({ membership }) => Float64Array.from(membership));
        const sizes = drawn.map(({ size }) => size);
        const sumsOf = (parts: readonly number[]) => {
          let [condition, both] = [0, 0];
          frequencies.forEach((weight, i) => {
            const x = Math.max(...parts.map((t) => drawn[t]?.membership[i] ?? 0));
            condition += weight * x;
            both += weight * Math.min(x, outcome[i] ?? 0);
          });
          return { condition, both };
        };
        const visited = new Map<string, { both: number; reach: number }>();
        const takeStep = () => true;
        const { disjoiner } = fuzzyCases(target);
        const terms = (most: number) => disjoiner(members.map(sparse), most);
        disjoin(sizes, terms, target, { ...limits, takeStep }, (parts, sums, reach) => {
          const expected = sumsOf(parts);
          expect(sums.condition).toBeCloseTo(expected.condition, 10);
          expect(sums.both).toBeCloseTo(expected.both, 10);
          expect(visited.has(parts.join())).toBe(false);
          visited.set(parts.join(), { both: sums.both, reach });
          return true;
        });
        for (let set = 1; set < 1 << drawn.length; set++) {
          const parts = [...drawn.keys()].filter((t) => (set >> t) & 1);
          const size = parts.reduce((sum, t) => sum + (drawn[t]?.size ?? 0), 0);
          if (parts.length > limits.disjuncts || size > limits.literals) {
            expect(visited.has(parts.join())).toBe(false);
            continue;
          }
          const { both } = sumsOf(parts);
          if (both >= limits.both + 1e-9) expect(visited.has(parts.join())).toBe(true);
          for (let n = 1; n < parts.length; n++) {
            const before = visited.get(parts.slice(0, n).join());
            if (before) expect(both).toBeLessThanOrEqual(before.both + before.reach + 1e-9);
          }
        }
      },
    ),
  ));

test("a search without remaining steps stops", () => {
  const target = targetOf(Float64Array.of(1, 1), Float64Array.of(1, 1));
  const terms = [Float64Array.of(1, 0), Float64Array.of(0, 1)].map(sparse);
  const search = (steps: number) => {
    const visited: string[] = [];
    const limits = { disjuncts: 2, literals: 2, both: 0, takeStep: () => steps-- > 0 };
    disjoin(
      [1, 1],
      (most) => fuzzyCases(target).disjoiner(terms, most),
      target,
      limits,
      (parts) => visited.push(parts.join("+")) > 0,
    );
    return visited;
  };
  expect(search(9)).toEqual(["0", "0+1", "1"]);
  expect(search(2)).toEqual(["0"]);
});

test("on crisp cases the bit implementation gives the same results as the fuzzy one", () =>
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.nat(1), { minLength: 5, maxLength: 5 }), { minLength: 2, maxLength: 6 }),
      fc.array(fc.nat(1), { minLength: 5, maxLength: 5 }),
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 5, maxLength: 5 }),
      (drawn, outcome, frequencies) => {
        const target = targetOf(Float64Array.from(outcome), Float64Array.from(frequencies));
        const members = drawn.map((membership) => Float64Array.from(membership));
        const found = <Term>(kernel: Kernel<Term>) => {
          const visited: unknown[] = [];
          const terms: Term[] = [];
          conjoin([...members.keys()], kernel.conjoiner(members, 3), (parts, met, term) => {
            visited.push([parts.join("*"), { ...met }]);
            terms.push(term());
            return parts.length < 3;
          });
          const limits = { disjuncts: 3, literals: 6, both: 0, takeStep: () => true };
          const of = (most: number) => kernel.disjoiner(terms.slice(0, 8), most);
          disjoin(
            terms.slice(0, 8).map(() => 1),
            of,
            target,
            limits,
            (parts, sums, reach) => {
              visited.push([parts.join("+"), { ...sums }, reach]);
              return true;
            },
          );
          return visited;
        };
        expect(found(crispCases(target))).toEqual(found(fuzzyCases(target)));
      },
    ),
  ));
