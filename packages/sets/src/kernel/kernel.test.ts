import { expect, test } from "vitest";
import { sourceHash as hashOfSources } from "../../../../scripts/kernel.ts";
import { sourceHash, tables } from "./bytes.ts";
import { kernelOf } from "./kernel.ts";

test("bytes.ts is compiled from the current sources: after a change, run node scripts/kernel.ts", () => {
  expect(hashOfSources()).toBe(sourceHash);
});

test("where WebAssembly is switched off, the engine says so, and computes when it is allowed", () => {
  const kernel = kernelOf(tables);
  const { WebAssembly: allowed } = globalThis;
  Reflect.deleteProperty(globalThis, "WebAssembly");
  try {
    expect(kernel).toThrow("WebAssembly is switched off here, and nothing can be computed without it.");
  } finally {
    globalThis.WebAssembly = allowed;
  }
  const { memory, reserve } = kernel();
  expect(reserve(16) + 16).toBeLessThanOrEqual(memory.buffer.byteLength);
});
