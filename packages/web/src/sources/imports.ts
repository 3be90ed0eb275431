import { type AnswerOf, contract } from "@throughline/api";
import { api, RefusedError } from "../state/api.ts";
import type { Workbench } from "../state/workbench.ts";
import { strings } from "../strings.ts";

/** A file that was dropped or chosen, and what became of it. */
export type Import = {
  readonly id: string;
  readonly name: string;
  readonly state: "waiting" | "reading" | "added" | "refused" | "cancelled";
  /** the share that is read, for documents that take long */
  readonly done?: number;
  /** what the person should know: why it was refused, what was taken */
  readonly notes: readonly string[];
  /** the source that it has become */
  readonly source?: string;
};

/** A file, and the folder of sources that it goes into. */
export type Given = { readonly file: File; readonly folder?: string };

type AddedEntries = AnswerOf<typeof contract.sources.addBibliography>;

const bibliographies = /\.(?:bib|bibtex|ris|json|enw|nbib)$/iu;
/** The largest file that can be sent. */
export const maxBytes = 64 * 1024 * 1024;

/** Files on their way into the study, one after the other; each is one revision. */
export class Imports {
  #items: readonly Import[] = [];
  #running = false;
  readonly #waiting: (Given & { readonly id: string; readonly source: string | undefined })[] = [];
  readonly #aborts = new Map<string, AbortController>();
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly items = (): readonly Import[] => this.#items;

  /** Follows how far the documents are that take long. */
  follow(workbench: Workbench): () => void {
    return workbench.onConversion(({ id, done }) => {
      if (this.#items.some((item) => item.id === id)) this.#change(id, { done });
    });
  }

  /**
   * Takes files in.
   *
   * @param source the source whose document it is; each document becomes a new one without it
   * @returns what became of them, when all are through
   */
  async add(files: Iterable<Given>, source?: string): Promise<readonly Import[]> {
    const ids: string[] = [];
    for (const { file, ...given } of files) {
      const id = crypto.randomUUID();
      ids.push(id);
      this.#waiting.push({ id, file, source, ...given });
    }
    const waiting = this.#waiting.filter(({ id }) => ids.includes(id));
    this.#set([
      ...this.#items,
      ...waiting.map(({ id, file }) => ({ id, name: file.name, state: "waiting" as const, notes: [] })),
    ]);
    await this.#run();
    return this.#items.filter(({ id }) => ids.includes(id));
  }

  cancel(id: string): void {
    const place = this.#waiting.findIndex((one) => one.id === id);
    if (place >= 0) {
      this.#waiting.splice(place, 1);
      this.#change(id, { state: "cancelled" });
    } else this.#aborts.get(id)?.abort();
  }

  /** Forgets those that are through. */
  clear(): void {
    this.#set(this.#items.filter(({ state }) => state === "waiting" || state === "reading"));
  }

  async #run(): Promise<void> {
    if (this.#running) {
      await new Promise<void>((resolve) => {
        const stop = this.subscribe(() => {
          if (this.#running) return;
          stop();
          resolve();
        });
      });
      return;
    }
    this.#running = true;
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      const abort = new AbortController();
      this.#aborts.set(next.id, abort);
      this.#change(next.id, { state: "reading" });
      this.#change(next.id, await outcomeOf(next, abort.signal));
      this.#aborts.delete(next.id);
    }
    this.#running = false;
    this.#set(this.#items);
  }

  #change(id: string, change: Partial<Import>): void {
    this.#set(this.#items.map((item) => (item.id === id ? { ...item, ...change } : item)));
  }

  #set(items: readonly Import[]): void {
    this.#items = items;
    for (const listener of this.#listeners) listener();
  }
}

/** The files on their way into the study that this page shows. */
export const imports = new Imports();

async function outcomeOf(
  { id, file, folder, source }: Given & { readonly id: string; readonly source: string | undefined },
  signal: AbortSignal,
): Promise<Partial<Import>> {
  if (file.size > maxBytes)
    return { state: "refused", notes: [strings.imports.tooLarge(maxBytes / 1024 / 1024)] };
  const query = { name: file.name, conversion: id };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (bibliographies.test(file.name) && source === undefined)
      return entriesOutcome(await api(contract.sources.addBibliography, { query, body: bytes }, signal));
    const place = source === undefined ? { folder } : { source };
    const { key, notices } = await api(
      contract.sources.addDocument,
      { query: { ...query, ...place }, body: bytes },
      signal,
    );
    return { state: "added", source: key, notes: notices };
  } catch (error) {
    if (signal.aborted) return { state: "cancelled", notes: [] };
    const message = error instanceof RefusedError ? error.message : strings.imports.unread;
    return { state: "refused", notes: [message] };
  }
}

function entriesOutcome({ added, refused }: AddedEntries): Partial<Import> {
  const renamed = added.filter(({ key, was }) => key !== was);
  return {
    state: added.length > 0 || refused.length === 0 ? "added" : "refused",
    notes: [
      strings.imports.entries(added.length),
      ...(renamed.length === 0
        ? []
        : [strings.imports.renamed(renamed.map(({ key, was }) => `${was}, now ${key}`).join("; "))]),
      ...refused.map(({ line, entry, reason }) => strings.imports.refusedEntry(line, entry, reason)),
    ],
  };
}
