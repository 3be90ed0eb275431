// Random models against every causal type of theirs, gone through one by one: queries with their conditions, events, and exact
// posteriors of a few cases.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CausalModel, causalModel, causalTypeCount, nodalTypes } from "./causal-model.ts";
import { DataError, ModelError } from "./errors.ts";
import { eventProbabilities, makeData, observedCases } from "./events.ts";
import { withParameters } from "./priors.ts";
import { queryModel } from "./query-model.ts";
import { queryTypes } from "./query-types.ts";
import { realiseOutcomes } from "./realise-outcomes.ts";
import { type Row, update } from "./update/update.ts";

const letters = ["A", "B", "C", "D"];

/** Two to four nodes, arrows from earlier to later ones with at most two into a node, at most one pair confounded. */
const statements = fc
  .record({
    count: fc.integer({ min: 2, max: 4 }),
    arrows: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    confounded: fc.option(fc.nat(5), { nil: undefined }),
  })
  .map(({ count, arrows, confounded }) => {
    const names = letters.slice(0, count);
    const pairs = names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b] as const));
    const into = new Map<string, number>();
    const drawn = pairs.filter(([, b], i) => {
      const taken = into.get(b) ?? 0;
      if (!arrows[i] || taken === 2) return false;
      into.set(b, taken + 1);
      return true;
    });
    const pair = confounded === undefined ? undefined : pairs[confounded % pairs.length];
    return [
      ...names,
      ...drawn.map(([a, b]) => `${a} -> ${b}`),
      ...(pair ? [`${pair[0]} <-> ${pair[1]}`] : []),
    ].join("; ");
  });

type Arrow = { parents: string[]; label: string };
type Type = { labels: Record<string, Arrow>; parameters: number[] };
type Value = (type: Type, set?: Readonly<Record<string, number>>) => number;

/** Every causal type as labels, with the places of its parameters, found by their names. */
function everyType(model: CausalModel, statement: string): Type[] {
  const names = letters.filter((name) => model.nodes.some((node) => node.name === name));
  const parts = statement.split("; ").map((part) => part.split(" "));
  const parentsOf = (name: string) =>
    parts.filter(([, arrow, to]) => arrow === "->" && to === name).map(([from = ""]) => from);
  return names
    .reduce<Record<string, string>[]>(
      (list, name) =>
        list.flatMap((one) => nodalTypes(model, name).map((label) => ({ ...one, [name]: label }))),
      [{}],
    )
    .map((labels) => ({
      labels: Object.fromEntries(
        names.map((name) => [name, { parents: parentsOf(name), label: labels[name]! }]),
      ),
      parameters: names.map((name) =>
        model.parameterNames.findIndex((parameter) => {
          const [own, given] = parameter.split("_");
          if (own !== `${name}.${labels[name]}`) return false;
          return (
            given === undefined || given === `${given.split(".")[0]}.${labels[given.split(".")[0] ?? ""]}`
          );
        }),
      ),
    }));
}

/** What a node is for a type when some are set: the place in its label is made of its parents, the first the lowest bit. */
const nodeValue =
  (name: string): Value =>
  (type, set = {}) => {
    if (name in set) return set[name]!;
    const { parents, label } = type.labels[name]!;
    const place = parents.reduce((sum, parent, bit) => sum + nodeValue(parent)(type, set) * 2 ** bit, 0);
    return Number(label[place]);
  };

type Asked = { text: string; value: Value };

/** An outcome, perhaps with nodes set to 0, 1, or to what another would be. */
function outcome(names: readonly string[], pick: () => number): Asked {
  const name = names[pick() % names.length]!;
  const others = names.filter((other) => other !== name);
  const [a, b] = [others[pick() % others.length]!, others[pick() % others.length]!];
  const to = pick() % 2;
  switch (pick() % 4) {
    case 0:
      return { text: name, value: nodeValue(name) };
    case 1:
      return {
        text: `${name}[${a}=${1 - to}, ${a === b ? a : b}=${a === b ? 1 - to : to}]`.replace(
          `${a}=${1 - to}, ${a}=${1 - to}`,
          `${a}=${1 - to}`,
        ),
        value: (type) => nodeValue(name)(type, a === b ? { [a]: 1 - to } : { [a]: 1 - to, [b]: to }),
      };
    case 2: {
      if (a === b)
        return { text: `${name}[${a}=${to}]`, value: (type) => nodeValue(name)(type, { [a]: to }) };
      return {
        text: `${name}[${a}=${a}[${b}=${to}]]`,
        value: (type) => nodeValue(name)(type, { [a]: nodeValue(a)(type, { [b]: to }) }),
      };
    }
    default:
      return { text: `${name}[${a}=${to}]`, value: (type) => nodeValue(name)(type, { [a]: to }) };
  }
}

const operators: [string, (a: number, b: number) => number][] = [
  [">", (a, b) => Number(a > b)],
  ["<=", (a, b) => Number(a <= b)],
  ["==", (a, b) => Number(a === b)],
  ["!=", (a, b) => Number(a !== b)],
  ["-", (a, b) => a - b],
  ["*", (a, b) => a * b],
  ["&", (a, b) => Number(a !== 0 && b !== 0)],
  ["|", (a, b) => Number(a !== 0 || b !== 0)],
];

function asked(names: readonly string[], tape: readonly number[], truth = false): Asked {
  let at = 0;
  const pick = () => tape[at++ % tape.length]!;
  const [left, right] = [outcome(names, pick), outcome(names, pick)];
  const [symbol, apply] = operators[pick() % (truth ? 4 : operators.length)]!;
  return {
    text: `(${left.text} ${symbol} ${right.text})`,
    value: (type) => apply(left.value(type), right.value(type)),
  };
}

const tape = fc.array(fc.nat(1000), { minLength: 20, maxLength: 20 });
const tapeOfOnes = new Array<number>(20).fill(1);
const weights = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 64, maxLength: 64 });
const nodesOf = (model: CausalModel) => model.nodes.map(({ name }) => name).sort();

test("queries, nested and with conditions, and events", () => {
  let conditioned = 0;
  fc.assert(
    fc.property(statements, weights, tape, tape, (statement, shares, first, second) => {
      const plain = causalModel(statement);
      const parameters = plain.parameterNames.map((_, i) => shares[(i * 7) % 64]!);
      const model = withParameters(plain, parameters);
      const types = everyType(model, statement);
      expect(types).toHaveLength(causalTypeCount(model));
      const share = (type: Type) =>
        type.parameters.reduce((product, place) => product * model.parameters[place]!, 1);
      const mean = (value: Value) => types.reduce((sum, type) => sum + share(type) * value(type), 0);
      const query = asked(nodesOf(model), first);
      const given = asked(nodesOf(model), second, true);
      expect(queryModel(model, query.text).mean).toBeCloseTo(mean(query.value), 10);
      const meets = mean(given.value);
      if (types.some((type) => given.value(type) !== 0)) {
        const both = mean((type) => given.value(type) * query.value(type));
        expect(queryModel(model, query.text, { given: given.text }).mean).toBeCloseTo(both / meets, 9);
        conditioned++;
      } else expect(() => queryModel(model, query.text, { given: given.text })).toThrow("probability 0");
      for (const { values, probability } of eventProbabilities(model))
        expect(probability).toBeCloseTo(
          mean((type) => Number(Object.entries(values).every(([name, v]) => nodeValue(name)(type) === v))),
          10,
        );
      if (types.length <= 128) {
        const found = queryTypes(model, query.text, { all: true }).reduce((sum, { value }) => sum + value, 0);
        expect(found).toBe(types.reduce((sum, type) => sum + query.value(type), 0));
      }
    }),
    { numRuns: 150 },
  );
  expect(conditioned).toBeGreaterThan(50);
});

test("the exact posterior of up to two cases is the sum over all that they can be", () => {
  const logGamma = (n: number): number => (n <= 1 ? 0 : Math.log(n - 1) + logGamma(n - 1));
  const rows = fc.array(
    fc.record(Object.fromEntries(letters.map((name) => [name, fc.constantFrom(0 as const, 1 as const)])), {
      requiredKeys: [],
    }),
    { minLength: 1, maxLength: 2 },
  );
  fc.assert(
    fc.property(statements, rows, tape, (statement, cases, first) => {
      const model = causalModel(statement);
      fc.pre(causalTypeCount(model) <= 128);
      const names = nodesOf(model);
      const data: Row[] = cases.map((row) =>
        Object.fromEntries(
          Object.entries(row).flatMap(([name, value]) =>
            value === undefined || !names.includes(name) ? [] : [[name, value]],
          ),
        ),
      );
      const types = everyType(model, statement);
      const query = asked(names, first);
      const values = types.map((type) => query.value(type));
      let [total, sum] = [0, 0];
      const share = (assigned: readonly Type[]) => {
        const counts = model.parameterNames.map(() => 1);
        for (const type of assigned) for (const place of type.parameters) counts[place]! += 1;
        let log = 0;
        const means = counts.slice();
        for (const { first: from, size } of model.sets) {
          const all = counts.slice(from, from + size).reduce((a, b) => a + b, 0);
          log -= logGamma(all);
          for (let place = from; place < from + size; place++) {
            log += logGamma(counts[place]!);
            means[place] = counts[place]! / all;
          }
          log += logGamma(size);
        }
        const weight = Math.exp(log);
        total += weight;
        for (const [i, type] of types.entries())
          if (values[i] !== 0)
            sum +=
              weight * values[i]! * type.parameters.reduce((product, place) => product * means[place]!, 1);
      };
      const possible = data.map((row) =>
        types.filter((type) => Object.entries(row).every(([name, v]) => nodeValue(name)(type) === v)),
      );
      for (const one of possible[0] ?? [])
        for (const two of possible[1] ?? [undefined]) share(two ? [one, two] : [one]);
      const found = queryModel(update(model, data, { draws: 10 }), query.text);
      expect(found.exact).toBe(true);
      expect(found.mean).toBeCloseTo(sum / total, 9);
    }),
    {
      numRuns: 40,
      // Counts of 70 parameters, more than a whole number of a double can tell apart.
      examples: [["A; B; C; A -> B; A -> C; B -> C; B <-> C", [{ C: 0 }, { A: 1, B: 0 }], tapeOfOnes]],
    },
  );
}, 30_000);

describe("what types do, and what is seen of cases", () => {
  test("outcomes of every type, observed and with a node set", () => {
    const model = causalModel("X -> Y");
    const text = (dos: Record<string, 0 | 1> = {}) =>
      realiseOutcomes(model, dos).map(({ type, values }) => `${type}: ${values.X}${values.Y}`);
    expect(text()).toEqual([
      "X0.Y00: 00",
      "X1.Y00: 10",
      "X0.Y10: 01",
      "X1.Y10: 10",
      "X0.Y01: 00",
      "X1.Y01: 11",
      "X0.Y11: 01",
      "X1.Y11: 11",
    ]);
    expect(text({ X: 1 }).filter((line) => line.includes("Y01"))).toEqual(["X0.Y01: 11", "X1.Y01: 11"]);
    expect(() => realiseOutcomes(model, { Z: 1 })).toThrow(ModelError);
    expect(() => realiseOutcomes(model, { X: 2 as 1 })).toThrow('"X" is set to 2');
    expect(() => realiseOutcomes(causalModel("{A, B, C, D} -> Y"))).toThrow("at most 65536");
  });

  test("they are those of queries", () =>
    fc.assert(
      fc.property(statements, (statement) => {
        const model = causalModel(statement);
        const last = nodesOf(model).at(-1) as string;
        const ones = realiseOutcomes(model).filter(({ values }) => values[last] === 1);
        expect(ones.map(({ type }) => type)).toEqual(
          queryTypes(model, `${last}==1`, { all: true }).map(({ type }) => type),
        );
      }),
      { numRuns: 30 },
    ));

  test("a mediator looked for in half of the cases with X and Y, and nothing else hidden", () => {
    const rows = makeData(causalModel("X -> M -> Y"), 4000, 3);
    const seen = observedCases(
      rows,
      [{ nodes: ["X", "Y"] }, { nodes: ["M"], share: 0.5, among: { X: 1, Y: 1 } }],
      3,
    );
    const both = rows.filter(({ X, Y }) => X === 1 && Y === 1).length;
    const looked = seen.filter((row) => "M" in row);
    expect(seen.map(({ X, Y }) => [X, Y])).toEqual(rows.map(({ X, Y }) => [X, Y]));
    expect(looked.every(({ X, Y }) => X === 1 && Y === 1)).toBe(true);
    // Five standard errors.
    expect(Math.abs(looked.length / both - 0.5)).toBeLessThan(5 * Math.sqrt(0.25 / both));
    expect(() => observedCases(rows, [{ nodes: ["W"] }])).toThrow(DataError);
    expect(() => observedCases(rows, [{ nodes: ["X"], share: 2 }])).toThrow("share of 2");
  });
});
