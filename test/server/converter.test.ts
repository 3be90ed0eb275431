// The queue of files to read, with a reader that fails on demand.

import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import { Converter } from "../../packages/server/src/documents/converter.ts";

const program = fileURLToPath(new URL("reader-that-fails.mjs", import.meta.url));
let converter: Converter;
const converterWith = (limits: { seconds?: number; slowSeconds?: number }) =>
  new Converter({ seconds: 60, megabytes: 500, slowSeconds: 60, ...limits }, () =>
    fork(program, { serialization: "advanced" }),
  );
const read = async (name: string) => (await converter.document(name, new Uint8Array([1]))).text;

afterEach(() => converter.close());

test("when a process ends while reading, only its file is rejected", async () => {
  converter = converterWith({});
  await expect(read("exit")).rejects.toMatchObject({ reason: "crash" });
  await expect(read("kill")).rejects.toMatchObject({ reason: "crash" });
  expect(await read("sound")).toBe("sound");
});

test("a file is read in a new process when an earlier file broke the old one", async () => {
  converter = converterWith({});
  expect(await read("late")).toBe("late");
  expect(await read("sound")).toBe("sound");
});

test("slow files do not block the others", async () => {
  converter = converterWith({ slowSeconds: 0 });
  const stop = new AbortController();
  const slow = ["never", "never"].map((name) =>
    converter.document(name, new Uint8Array([1]), { signal: stop.signal }),
  );
  expect(await read("quick")).toBe("quick");
  stop.abort();
  for (const one of slow) await expect(one).rejects.toMatchObject({ reason: "cancelled" });
});

test("reading a file stops at its time limit", async () => {
  converter = converterWith({ seconds: 0.1 });
  await expect(read("never")).rejects.toMatchObject({ reason: "time" });
});

test("closing cancels running and waiting files", async () => {
  converter = converterWith({});
  const all = [read("never"), read("never"), read("waits")];
  const results = Promise.allSettled(all);
  await converter.close();
  expect((await results).map((one) => one.status === "rejected" && one.reason.reason)).toEqual([
    "cancelled",
    "cancelled",
    "cancelled",
  ]);
});
