import { setTimeout } from "node:timers/promises";
import { StorageError } from "./storage-error.ts";

/** How long another process that is writing is waited for, in milliseconds. */
const patience = 5000;

/**
 * Repeats an action on a database while another process is writing to it, for five seconds at most.
 *
 * @throws StorageError "busy" when the other process is writing for longer
 */
export async function waitWhileBusy<T>(act: () => Promise<T>): Promise<T> {
  const end = performance.now() + patience;
  for (;;)
    try {
      return await act();
    } catch (error) {
      const busy = error instanceof StorageError && error.reason === "busy";
      if (!busy || performance.now() > end) throw error;
      await setTimeout(5 + Math.random() * 20);
    }
}
