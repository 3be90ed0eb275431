import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inputOf } from "./input.ts";
import type { Answer, Asked } from "./reading-process.ts";

/** Limits of one input. They are exceeded only by a reader that never ends, even on a busy computer. */
const limits = { seconds: 120, megabytes: 800 };

/** Number of failures after which the run stops. */
const maxFailures = 20;

/** An input with which a reader failed; `inputOf(seed, index, reader)` recreates it. */
export type Failure = {
  readonly seed: number;
  readonly index: number;
  readonly reader: string;
  readonly kind: "thrown" | "crash" | "hang" | "memory";
  readonly message: string;
  /** the path of the saved input */
  readonly saved: string;
};

/**
 * Passes mutated files to every reader, in a child process with limits of memory and time.
 *
 * @param count number of inputs, from the first of the seed
 * @param only the readers that get this number of inputs each; all of them in turn when left out
 */
export async function fuzz(seed: number, count: number, only?: readonly string[]): Promise<Failure[]> {
  const failures: Failure[] = [];
  let child = await start();
  const inputs = (only ?? [undefined]).flatMap((reader) =>
    Array.from({ length: count }, (_, index): Asked => ({ seed, index, reader })),
  );
  try {
    for (const asked of inputs) {
      if (failures.length >= maxFailures) break;
      const outcome = await outcomeOf(child, asked);
      if (outcome === undefined) continue;
      failures.push(await failureOf(asked, outcome));
      if (outcome.kind === "thrown" || outcome.kind === "memory") continue;
      child.kill("SIGKILL");
      child = await start();
    }
    return failures;
  } finally {
    child.kill("SIGKILL");
  }
}

type Outcome = Pick<Failure, "kind" | "message">;

/** A process that has loaded the readers. */
async function start(): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL("reading-process.ts", import.meta.url)), {
    execArgv: ["--conditions=source", `--max-old-space-size=${limits.megabytes}`],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  await once(child, "message");
  return child;
}

async function outcomeOf(child: ChildProcess, asked: Asked): Promise<Outcome | undefined> {
  const listening = new AbortController();
  const { signal } = listening;
  const timer = setTimeout(() => listening.abort("time"), limits.seconds * 1000);
  try {
    child.send(asked);
    const [answer] = (await Promise.race([
      once(child, "message", { signal }),
      once(child, "exit", { signal }).then((end) => [{ ended: end.join(" ") }]),
    ])) as [Answer | { readonly ended: string }];
    if ("ended" in answer) return { kind: "crash", message: `the process ended: ${answer.ended}` };
    if (answer.thrown !== undefined) return { kind: "thrown", message: answer.thrown };
    if (answer.grown > limits.megabytes)
      return { kind: "memory", message: `${Math.round(answer.grown)} MB, more than ${limits.megabytes} MB` };
    return undefined;
  } catch (error) {
    if (signal.reason !== "time") throw error;
    return { kind: "hang", message: `no answer in ${limits.seconds} seconds` };
  } finally {
    clearTimeout(timer);
    listening.abort("done");
  }
}

async function failureOf({ seed, index, reader }: Asked, outcome: Outcome): Promise<Failure> {
  const { name, bytes } = await inputOf(seed, index, reader);
  const folder = join(tmpdir(), "throughline-fuzz");
  await mkdir(folder, { recursive: true });
  const saved = join(folder, `${name}-${seed}-${index}`);
  await writeFile(saved, bytes);
  return { seed, index, reader: name, ...outcome, saved };
}
