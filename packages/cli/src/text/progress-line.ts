import type { Progress } from "@throughline/sets";

/** So long a search runs before anything is said of it, and so long between two words, in milliseconds. */
const patience = 1000;
const pause = 200;

/** Says on a terminal how far a long search is, on one line that is taken away in the end; elsewhere nothing. */
export function progressLine(what: string): (progress: Progress) => void {
  if (!process.stderr.isTTY) return () => {};
  const start = Date.now();
  let told = start;
  return ({ done, of }) => {
    const now = Date.now();
    if (now - start < patience || now - told < pause) return;
    if (told === start) process.once("exit", () => process.stderr.write("\r\u001b[K"));
    told = now;
    process.stderr.write(`\r\u001b[K${what}: up to ${Math.floor((100 * done) / of)} %; Ctrl-C ends it`);
  };
}
