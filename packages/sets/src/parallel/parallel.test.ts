import { describe, expect, test } from "vitest";
import {
  bootstrap,
  coincidence,
  configurationTable,
  fitRobustness,
  minimise,
  type SetData,
  SolutionError,
  truthTable,
} from "../index.ts";
import {
  bootstrapInWorkers,
  coincidenceInWorkers,
  fitRobustnessInWorkers,
  minimiseInWorkers,
  type Progress,
} from "./index.ts";

/** Random crisp cases, the first half with the outcome. */
function randomData(conditions: number, cases: number): SetData {
  let state = 20_061;
  const bit = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state % 2;
  };
  const names = Array.from({ length: conditions }, (_, c) => `C${c}`);
  return {
    cases: Array.from({ length: cases }, (_, i) => `case ${i}`),
    columns: {
      ...Object.fromEntries(names.map((name) => [name, Array.from({ length: cases }, bit)])),
      Y: Array.from({ length: cases }, (_, i) => (i < cases / 2 ? 1 : 0)),
    },
  };
}

const table = truthTable(randomData(14, 100), { outcome: "Y" });
const options = { solution: "parsimonious", maxModels: 20 } as const;

describe("in workers", () => {
  test("a solution is the same for any number of workers", async () => {
    const alone = minimise(table, options);
    for (const workers of [1, 3]) expect(await minimiseInWorkers(table, options, { workers })).toEqual(alone);
  });

  test("a bootstrap is the same for any number of workers", async () => {
    const data = randomData(4, 40);
    const drawn = { outcome: "Y", inclCut: 0.6, solution: "parsimonious", samples: 90, seed: 5 } as const;
    const alone = bootstrap(data, drawn);
    expect(alone.solved).toBeGreaterThan(0);
    for (const workers of [1, 3]) expect(await bootstrapInWorkers(data, drawn, { workers })).toEqual(alone);
  });

  test("coincidence analysis is the same for any number of workers, and stops at its step limit", async () => {
    const table = configurationTable(randomData(6, 40));
    const options = { con: 0.7, cov: 0.7 };
    const alone = coincidence(table, options);
    expect(alone.asf.length).toBeGreaterThan(0);
    expect(alone.complete).toBe(true);
    for (const workers of [1, 3])
      expect(await coincidenceInWorkers(table, options, { workers })).toEqual(alone);
    const short = coincidence(table, { ...options, maxSteps: 50 });
    for (const workers of [1, 3])
      expect(await coincidenceInWorkers(table, { ...options, maxSteps: 50 }, { workers })).toEqual(short);
    expect(short.complete).toBe(false);
    expect(short.msc.length).toBeLessThan(alone.msc.length);
  });

  test("fit-robustness is the same for any number of workers, and reports progress", async () => {
    const table = configurationTable(randomData(5, 30));
    const alone = fitRobustness(table, { range: [0.7, 0.9] });
    expect(alone.models.length).toBeGreaterThan(0);
    const told: number[] = [];
    for (const workers of [1, 3])
      expect(
        await fitRobustnessInWorkers(
          table,
          { range: [0.7, 0.9] },
          { workers, onProgress: ({ done, of }) => told.push(done / of) },
        ),
      ).toEqual(alone);
    expect(told.filter((share) => share === 1)).toHaveLength(2);
  });

  test("an aborted search for causes ends at once", async () => {
    const table = configurationTable(randomData(14, 400));
    const controller = new AbortController();
    const options = { con: 0.5, cov: 0.9, maxStep: [5, 6, 20], maxSteps: 1e12 } as const;
    const search = coincidenceInWorkers(table, options, { signal: controller.signal });
    controller.abort(new Error("stopped by its user"));
    await expect(search).rejects.toThrow("stopped by its user");
  });

  test("progress is reported, with stages in order", async () => {
    const told: Progress[] = [];
    const large = truthTable(randomData(18, 200), { outcome: "Y" });
    await minimiseInWorkers(large, options, { workers: 2, onProgress: (progress) => told.push(progress) });
    const stages = ["prime implicants", "fewest terms", "models", "number of models"];
    expect([...new Set(told.map(({ stage }) => stage))]).toEqual(stages);
    for (const { done, of } of told) expect(done).toBeLessThanOrEqual(of * 1.01);
  });

  test("an aborted search ends at once with the signal's reason and stops its workers", async () => {
    const large = truthTable(randomData(25, 200), { outcome: "Y" });
    const controller = new AbortController();
    const onProgress = () => controller.abort(new Error("stopped by its user"));
    await expect(
      minimiseInWorkers(large, { ...options, maxSteps: 1e12 }, { signal: controller.signal, onProgress }),
    ).rejects.toThrow("stopped by its user");
  });

  test("an error keeps its class and message", async () => {
    const none = truthTable({ cases: ["a"], columns: { A: [1], Y: [0] } }, { outcome: "Y" });
    await expect(minimiseInWorkers(none, options)).rejects.toThrow(SolutionError);
    await expect(minimiseInWorkers(none, options)).rejects.toThrow("No row is positive");
  });
});

test("onProgress can stop a search in the calling thread", () => {
  const seen: string[] = [];
  expect(() =>
    minimise(table, {
      ...options,
      onProgress: ({ stage }) => {
        seen.push(stage);
        if (stage === "fewest terms") throw new Error("enough");
      },
    }),
  ).toThrow("enough");
  expect(seen[0]).toBe("prime implicants");
});
