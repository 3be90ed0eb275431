import fc from "fast-check";
import { expect, test } from "vitest";
import { disjoin } from "./disjoin.ts";
import { sparse, targetOf } from "./search.ts";

const cases = 6;
const memberships = fc.array(fc.constantFrom(0, 0.2, 0.4, 0.7, 1), { minLength: cases, maxLength: cases });

test("every disjunction within the limits that shares enough with the outcome is visited, once, with its sums", () =>
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
        const terms = drawn.map(({ membership, size }) => ({
          ...sparse(Float64Array.from(membership)),
          size,
        }));
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
        disjoin(terms, target, { ...limits, goesOn: () => true }, (parts, sums, reach) => {
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

test("a search without steps left visits nothing more", () => {
  const target = targetOf(Float64Array.of(1, 1), Float64Array.of(1, 1));
  const terms = [Float64Array.of(1, 0), Float64Array.of(0, 1)].map((x) => ({ ...sparse(x), size: 1 }));
  const search = (steps: number) => {
    const visited: string[] = [];
    const limits = { disjuncts: 2, literals: 2, both: 0, goesOn: () => steps-- > 0 };
    disjoin(terms, target, limits, (parts) => visited.push(parts.join("+")) > 0);
    return visited;
  };
  expect(search(9)).toEqual(["0", "0+1", "1"]);
  expect(search(2)).toEqual(["0"]);
});
