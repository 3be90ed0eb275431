import type { Progress } from "@throughline/sets";

/** Time before the first progress message and between updates, in milliseconds. */
const delay = 1000;
const interval = 200;

/** Returns a function that shows the progress of a long search on one line of a terminal, and nothing elsewhere. */
export function progressLine(what: string): (progress: Progress) => void {
  if (!process.stderr.isTTY) return () => {};
  const start = Date.now();
  let shown = start;
  return ({ done, of }) => {
    const now = Date.now();
    if (now - start < delay || now - shown < interval) return;
    if (shown === start) process.once("exit", () => process.stderr.write("\r\u001b[K"));
    shown = now;
    process.stderr.write(`\r\u001b[K${what}: up to ${Math.floor((100 * done) / of)} % (Ctrl+C to stop)`);
  };
}
