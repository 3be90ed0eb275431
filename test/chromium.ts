import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserServer, chromium, type LaunchOptions } from "playwright-core";

/** The headless shell is the same browser without a window, and takes a fraction of the time. */
const installed = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Chooses the Chromium that CHROMIUM names, the one of this computer, or the one from npm. */
async function launchOptions(): Promise<LaunchOptions> {
  const executablePath = process.env.CHROMIUM ?? installed.find((path) => existsSync(path));
  if (executablePath) return { executablePath, args };
  // Without this variable the package does not unpack the libraries that Chromium needs.
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs22.x";
  const { default: packed } = await import("@sparticuz/chromium");
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  env.LD_LIBRARY_PATH = join(tmpdir(), "al2023", "lib");
  return { executablePath: await packed.executablePath(), args, env };
}

/** Returns the environment variables with which the command finds and starts the same browser. */
export async function browserEnvironment(): Promise<Record<string, string>> {
  const { executablePath = "", env } = await launchOptions();
  const libraries = env?.LD_LIBRARY_PATH;
  return {
    THROUGHLINE_BROWSER: executablePath,
    ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }),
  };
}

/** Starts a browser for a script. */
export async function startChromium(): Promise<Browser> {
  return chromium.launch(await launchOptions());
}

/** Starts a browser to which several test processes connect. */
export async function startBrowserServer(): Promise<BrowserServer> {
  return chromium.launchServer(await launchOptions());
}
