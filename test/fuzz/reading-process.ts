// Reads one input after another on request, and reports the result of each. It may be killed at any time.

import { inputOf } from "./input.ts";

export type Asked = {
  readonly seed: number;
  readonly index: number;
  readonly reader?: string | undefined;
};
export type Answer = {
  readonly index: number;
  /** the unexpected error that the reader threw */
  readonly thrown?: string;
  /** growth of the memory of the process, in megabytes */
  readonly grown: number;
};

const megabytes = () => process.memoryUsage.rss() / 1024 / 1024;

process.on("message", async ({ seed, index, reader: only }: Asked) => {
  const { reader, bytes } = await inputOf(seed, index, only);
  const before = megabytes();
  let thrown: string | undefined;
  try {
    await reader.read(bytes);
  } catch (error) {
    thrown = (error as Error)?.stack ?? String(error);
  }
  const answer: Answer = { index, grown: megabytes() - before, ...(thrown === undefined ? {} : { thrown }) };
  process.send?.(answer);
});
process.send?.("ready");
process.on("disconnect", () => process.exit());
// pdf.js rejects promises that nothing awaits. conversion-process.ts ends in this case; here the next input would be
// blamed.
process.on("unhandledRejection", (reason) => {
  if (!String((reason as Error)?.stack).includes("pdfjs-dist")) throw reason;
});
process.on("uncaughtException", (error) => {
  if (String(error?.stack).includes("pdfjs-dist")) return;
  console.error(error);
  process.exit(1);
});
