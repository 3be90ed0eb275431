import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { ExpectedError } from "@throughline/study";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "msedge",
];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** A PDF was requested, but no browser is installed to print it, or printing failed. */
export class PrintError extends ExpectedError {}

/**
 * Finds a browser that can print: the one that THROUGHLINE_BROWSER names, otherwise Chromium, Chrome or Edge.
 *
 * @throws PrintError when there is none
 */
export async function findBrowser(environment: NodeJS.ProcessEnv = process.env): Promise<string> {
  const { THROUGHLINE_BROWSER: named, PATH = "" } = environment;
  if (named !== undefined && named !== "") {
    if (await canRun(named)) return named;
    throw new PrintError("request", {
      what: `THROUGHLINE_BROWSER names ${named}, which cannot be run`,
      fix: "Nothing was written. Set it to the path of Chromium, Chrome or Edge.",
    });
  }
  const inPath = PATH.split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  for (const file of [...inPath, ...places]) if (await canRun(file)) return file;
  throw new PrintError("request", {
    what: "No browser was found to print the PDF",
    fix: "Nothing was written. Install Chromium, Chrome or Edge, set THROUGHLINE_BROWSER to its path, or leave pdf out of --format.",
  });
}

const canRun = (file: string): Promise<boolean> =>
  access(file, constants.X_OK).then(
    () => true,
    () => false,
  );

/** Time limit for printing, in milliseconds. A large study takes half a minute. */
const timeout = 180_000;

/**
 * Prints a page as a tagged PDF with bookmarks.
 *
 * @throws PrintError when the browser fails
 */
export async function printPdf(executablePath: string, url: string, file: string): Promise<void> {
  try {
    const { chromium } = await import("playwright-core");
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"], timeout });
    try {
      const page = await browser.newPage();
      page.setDefaultTimeout(timeout);
      await page.goto(url);
      await page.pdf({
        path: file,
        tagged: true,
        outline: true,
        preferCSSPageSize: true,
        printBackground: true,
      });
    } finally {
      await browser.close();
    }
  } catch (error) {
    const why = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    throw new PrintError("storage", {
      what: `${executablePath} could not print the report: ${why}`,
      fix: "Nothing was written. Open report.html and print it from the browser, or leave pdf out of --format.",
      cause: error,
    });
  }
}
