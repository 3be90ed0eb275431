import type { LiveEvent, RevisionLine } from "@throughline/api";
import type { Store } from "@throughline/store";

/** How often it is looked whether another process has changed the study, in milliseconds. */
const interval = 500;

/** More revisions than this are sent as one. */
const mostLines = 100;

/**
 * The revisions after one, up to another, the oldest first. Many are given as the last of them that lists none of the things it changed:
 * whoever follows then fetches everything again.
 */
export async function linesSince(
  store: Store,
  revision: number,
  now: number,
): Promise<readonly RevisionLine[]> {
  const count = now - revision;
  if (count <= 0) return [];
  const limit = count > mostLines ? 1 : count;
  const lines = await store.revisions({ before: now + 1, limit });
  if (count > mostLines) return lines.map((line) => ({ ...line, changes: count, things: [], acts: [] }));
  return lines.reverse();
}

/** What happens to a study, told to whoever listens: its revisions, whichever process made them, its folder, and jobs. */
export class Feed {
  readonly #listeners = new Set<(event: LiveEvent) => void>();
  readonly #store: Store;
  #last: number;
  #looking: Promise<void> | undefined;
  readonly #timer: NodeJS.Timeout;

  private constructor(store: Store, last: number) {
    this.#store = store;
    this.#last = last;
    this.#timer = setInterval(() => void this.look(), interval);
    this.#timer.unref();
  }

  static async of(store: Store): Promise<Feed> {
    return new Feed(store, await store.revision());
  }

  listen(listener: (event: LiveEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(event: LiveEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** Tells the revisions that have been made since the last look. */
  look(): Promise<void> {
    this.#looking ??= this.#lookOnce().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  async #lookOnce(): Promise<void> {
    try {
      const now = await this.#store.revision();
      if (now <= this.#last) return;
      const lines = await linesSince(this.#store, this.#last, now);
      this.#last = now;
      for (const data of lines) this.tell({ event: "revision", data });
    } catch {
      // The store is being closed, or another process keeps it busy; the next look tells.
    }
  }

  close(): void {
    clearInterval(this.#timer);
    this.#listeners.clear();
  }
}
