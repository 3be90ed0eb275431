import { readFile } from "node:fs/promises";
import { z } from "zod";

/** The file of a study folder that records its revisions, one per line. */
export const historyFile = "history.jsonl";

/** Reads a history; empty when it does not exist. */
export async function historyBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return Buffer.alloc(0);
    throw error;
  }
}

const endSchema = z.object({ revision: z.number(), id: z.string() });

/** The end of a history: its last complete line if that is a revision, and the length of all complete lines in bytes. */
export type HistoryEnd = { readonly last?: z.infer<typeof endSchema>; readonly length: number };

export async function historyEnd(path: string): Promise<HistoryEnd> {
  const bytes = await historyBytes(path);
  const length = bytes.lastIndexOf(10) + 1;
  const start = length < 2 ? 0 : bytes.lastIndexOf(10, length - 2) + 1;
  try {
    return { last: endSchema.parse(JSON.parse(bytes.subarray(start, length).toString("utf8"))), length };
  } catch {
    return { length };
  }
}
