import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const command = join(fileURLToPath(new URL("../../", import.meta.url)), "packages/cli/bin/throughline.mjs");

/** Sends a request with the token; JSON in, JSON out. */
export type Call = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<{ status: number; body: ReturnType<typeof JSON.parse>; headers: Headers }>;

export function caller(url: string, token: string): Call {
  return async (method, path, body, headers = {}) => {
    const bytes = body instanceof Uint8Array;
    const response = await fetch(`${url}${path.replace(/^\//u, "")}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined
          ? {}
          : { "content-type": bytes ? "application/octet-stream" : "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: bytes ? Buffer.from(body) : JSON.stringify(body) }),
      redirect: "manual",
    });
    const text = await response.text();
    const json = response.headers.get("content-type")?.startsWith("application/json");
    return { status: response.status, body: json ? JSON.parse(text) : text, headers: response.headers };
  };
}

/** Runs the command `throughline open` in a child process. */
export async function openStudy(folder: string, port = "0", env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [command, "open", folder, "--port", port, "--json"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  let output = "";
  let errors = "";
  child.stderr.on("data", (data: Buffer) => {
    errors += data;
  });
  const { url, token, address } = await new Promise<{ url: string; token: string; address: string }>(
    (resolve, reject) => {
      child.stdout.on("data", (data: Buffer) => {
        output += data;
        if (output.includes("\n")) resolve(JSON.parse(output.split("\n", 1)[0]!));
      });
      child.once("exit", (code) => reject(new Error(`ended with ${code}: ${output}${errors}`)));
    },
  );
  return {
    url,
    token,
    address,
    child,
    call: caller(url, token),
    end: async (signal: NodeJS.Signals = "SIGTERM") => {
      const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
      if (child.exitCode !== null || child.signalCode !== null) return errors;
      child.kill(signal);
      await ended;
      return errors;
    },
  };
}
