import { expect, test } from "vitest";
import { sourceHash as hashOfSources } from "../../../../scripts/kernel.ts";
import { truthTable } from "../truth-table/truth-table.ts";
import { sourceHash } from "./bytes.ts";

test("bytes.ts is compiled from the current sources: after a change, run node scripts/kernel.ts", () => {
  expect(hashOfSources()).toBe(sourceHash);
});

test("where WebAssembly is switched off, the engine says so, and computes when it is allowed", () => {
  const made = () => truthTable({ cases: ["a"], columns: { A: [1], Y: [1] } }, { outcome: "Y" }).rows.length;
  const { WebAssembly: allowed } = globalThis;
  Reflect.deleteProperty(globalThis, "WebAssembly");
  try {
    expect(made).toThrow("WebAssembly is switched off here, and nothing can be computed without it.");
  } finally {
    globalThis.WebAssembly = allowed;
  }
  expect(made()).toBe(1);
});
