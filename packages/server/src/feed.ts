import type { LiveEvent, RevisionLine } from "@throughline/api";
import type { Store } from "@throughline/store";

/** Interval at which changes by other processes are looked for, in milliseconds. */
const interval = 500;

/** More revisions than this are sent as one. */
const maxLines = 100;

/**
 * Returns the revisions after one, up to another, oldest first. Many revisions are replaced by the last one without a
 * list of its changes; clients then fetch everything again.
 */
export async function revisionsSince(
  store: Store,
  revision: number,
  now: number,
): Promise<readonly RevisionLine[]> {
  const count = now - revision;
  if (count <= 0) return [];
  const limit = count > maxLines ? 1 : count;
  const lines = await store.revisions({ before: now + 1, limit });
  if (count > maxLines) return lines.map((line) => ({ ...line, changes: count, things: [], acts: [] }));
  return lines.reverse();
}

/** Notifies listeners of what happens to a study: its revisions, made by any process, its folder, and jobs. */
export class Feed {
  readonly #listeners = new Set<(event: LiveEvent) => void>();
  readonly #store: Store;
  #last: number;
  #polling: Promise<void> | undefined;
  readonly #timer: NodeJS.Timeout;

  private constructor(store: Store, last: number) {
    this.#store = store;
    this.#last = last;
    this.#timer = setInterval(() => void this.poll(), interval);
    this.#timer.unref();
  }

  static async of(store: Store): Promise<Feed> {
    return new Feed(store, await store.revision());
  }

  listen(listener: (event: LiveEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  notify(event: LiveEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** Reports the revisions that were made since the last call. */
  poll(): Promise<void> {
    this.#polling ??= this.#pollOnce().finally(() => {
      this.#polling = undefined;
    });
    return this.#polling;
  }

  async #pollOnce(): Promise<void> {
    try {
      const now = await this.#store.revision();
      if (now <= this.#last) return;
      const lines = await revisionsSince(this.#store, this.#last, now);
      this.#last = now;
      for (const data of lines) this.notify({ event: "revision", data });
    } catch {
      // The store is being closed, or is locked by another process. The next call reports them.
    }
  }

  close(): void {
    clearInterval(this.#timer);
    this.#listeners.clear();
  }
}
