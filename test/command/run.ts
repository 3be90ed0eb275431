// Runs the command in this process, like its bin file.
import { format } from "node:util";
import { main } from "../../packages/cli/src/main.ts";

export type Run = { readonly code: number; readonly out: string; readonly err: string };

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs `throughline` with arguments and returns its output. Calls run one after the other, because they share the
 * streams and the working directory of the process.
 *
 * @param cwd the working directory of the command
 * @param environment environment variables during the command
 */
export function throughline(
  args: readonly string[],
  { cwd = process.cwd(), environment = {} }: { cwd?: string; environment?: Record<string, string> } = {},
): Promise<Run> {
  const run = last.then(() => capture(args, cwd, environment));
  last = run.catch(() => undefined);
  return run;
}

async function capture(
  args: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>>,
): Promise<Run> {
  const printed = { out: "", err: "" };
  const collect = (stream: "out" | "err") => (chunk: string | Uint8Array) => {
    printed[stream] += typeof chunk === "string" ? chunk : Buffer.from(chunk).toString();
    return true;
  };
  const line =
    (stream: "out" | "err") =>
    (...values: unknown[]) => {
      printed[stream] += `${format(...values)}\n`;
    };
  const before = {
    cwd: process.cwd(),
    environment: Object.keys(environment).map((name) => [name, process.env[name]] as const),
    stdout: process.stdout.write,
    stderr: process.stderr.write,
    log: console.log,
    error: console.error,
    warn: console.warn,
  };
  try {
    if (cwd !== before.cwd) process.chdir(cwd);
    Object.assign(process.env, environment);
    process.stdout.write = collect("out");
    process.stderr.write = collect("err");
    console.log = line("out");
    console.error = line("err");
    console.warn = line("err");
    return { code: await main([...args]), ...printed };
  } finally {
    process.stdout.write = before.stdout;
    process.stderr.write = before.stderr;
    console.log = before.log;
    console.error = before.error;
    console.warn = before.warn;
    if (cwd !== before.cwd) process.chdir(before.cwd);
    for (const [name, value] of before.environment)
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  }
}
