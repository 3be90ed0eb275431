import { expect, test } from "vitest";
import { sourceHash as hashOfSources } from "../../../../scripts/kernel.ts";
import { sourceHash } from "./bytes.ts";

test("bytes.ts is compiled from the current sources: after a change, run node scripts/kernel.ts", () => {
  expect(hashOfSources()).toBe(sourceHash);
});
