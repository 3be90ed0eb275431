import { expect, test } from "vitest";
import { causalModel } from "../causal-model.ts";
import { DataError } from "../errors.ts";
import { restrict } from "../restrict.ts";
import { type Row, update } from "./update.ts";

const model = causalModel("X -> Y");

test("the same seed gives the same draws, another one others", () => {
  const draws = (seed: number, exactSteps: number) =>
    update(model, [{ X: 1, Y: 1 }], { draws: 200, seed, exactSteps }).posterior.draws;
  expect(draws(3, 0)).toEqual(draws(3, 0));
  expect(draws(3, 0)).not.toEqual(draws(4, 0));
  expect(draws(3, 1000)).toEqual(draws(3, 1000));
});

test("every set of every draw sums to 1", () => {
  const confounded = causalModel("X -> Y <-> X");
  const { posterior, sets } = update(confounded, [{ Y: 1 }, { X: 1 }], { draws: 50, exactSteps: 0 });
  const width = confounded.parameterNames.length;
  for (let draw = 0; draw < posterior.count; draw++) {
    for (const { first, size } of sets) {
      const own = posterior.draws.slice(draw * width + first, draw * width + first + size);
      expect(own.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
    }
  }
});

test("cases that tell nothing leave the prior", () => {
  const { posterior } = update(model, [{}, { X: null }], { draws: 10 });
  expect(posterior.mixtures.flatMap(({ shapes }) => [...shapes])).toEqual(new Array(6).fill(1));
});

test("progress is reported, and can end the work", () => {
  const shares: number[] = [];
  const follow = ({ share }: { share: number }) => {
    shares.push(share);
    if (shares.length === 5) throw new RangeError("enough");
  };
  const run = () => update(model, [{ X: 1, Y: 1 }], { exactSteps: 0, onProgress: follow });
  expect(run).toThrow(RangeError);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});

test.each([
  [[{ X: 2 }], 'Row 1, "X": 2 is not allowed'],
  [[{ X: 1 }, { W: 1 }], 'Row 2: "W" is not a node of the model (X, Y)'],
] as [Row[], string][])("rows %j are refused", (rows, message) => {
  expect(() => update(model, rows)).toThrow(DataError);
  expect(() => update(model, rows)).toThrow(message);
});

test("counts that are not counts, and cases that the model excludes, are refused", () => {
  expect(() => update(model, [{ X: 1 }], { counts: [] })).toThrow("Row 1: the count is undefined");
  expect(() => update(model, [{ X: 1 }], { counts: [0.5] })).toThrow("Row 1: the count is 0.5");
  const positive = restrict(model, { labels: { Y: ["01"] }, keep: true });
  expect(() => update(positive, [{ X: 1, Y: 0 }])).toThrow("No causal type of the model gives X=1, Y=0");
  const never = restrict(causalModel("X -> Y <-> X"), { labels: { X: ["1"] } });
  expect(() => update(never, [{ X: 1, Y: 0 }])).toThrow(DataError);
});
