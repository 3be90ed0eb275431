import { expect, test } from "vitest";
import { fuzz } from "./fuzz.ts";

/** FUZZ_SEED=7 gives other files; FUZZ_INPUTS sets their number. */
const seed = Number(process.env.FUZZ_SEED ?? 2);
const count = Number(process.env.FUZZ_INPUTS ?? 100_000);

test(
  `${count} changed files of the seed ${seed} are each read or refused`,
  async () => {
    expect(await fuzz(seed, count)).toEqual([]);
  },
  6 * 60 * 60 * 1000,
);
