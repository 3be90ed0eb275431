import { type AnswerOf, contract } from "@throughline/api";
import { saidText } from "@throughline/report";
import { api, RefusedError } from "../state/api.ts";
import type { Workbench } from "../state/workbench.ts";
import { strings } from "../strings.ts";

/** A dropped or chosen file, and its state. */
export type Import = {
  readonly id: string;
  readonly name: string;
  readonly state: "waiting" | "reading" | "added" | "refused" | "cancelled";
  /** share that has been read, 0..1, for large documents */
  readonly done?: number;
  /** messages: why it was refused, what was detected */
  readonly notes: readonly string[];
  /** key of the source that was created */
  readonly source?: string;
};

/** A file, and the folder of sources to add it to. */
export type AddedFile = { readonly file: File; readonly folder?: string };

type AddedEntries = AnswerOf<typeof contract.sources.addBibliography>;

const bibliographies = /\.(?:bib|bibtex|ris|json|enw|nbib)$/iu;
/** Largest file size for an upload, in bytes. */
export const maxBytes = 64 * 1024 * 1024;

/** Adds files to the study one after another, with one revision for each. */
class Imports {
  #items: readonly Import[] = [];
  #running = false;
  readonly #waiting: (AddedFile & { readonly id: string; readonly source: string | undefined })[] = [];
  readonly #aborts = new Map<string, AbortController>();
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly items = (): readonly Import[] => this.#items;

  /** Follows the progress of large documents. */
  follow(workbench: Workbench): () => void {
    return workbench.onConversion(({ id, done }) => {
      if (this.#items.some((item) => item.id === id)) this.#change(id, { done });
    });
  }

  /**
   * Adds files.
   *
   * @param source key of the source that the document belongs to; without it, each document becomes a new
   *   source
   * @returns the state of the files when all are finished
   */
  async add(files: Iterable<AddedFile>, source?: string): Promise<readonly Import[]> {
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

  /** Removes finished files from the list. */
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

/** The files that this page is adding. */
export const imports = new Imports();

async function outcomeOf(
  { id, file, folder, source }: AddedFile & { readonly id: string; readonly source: string | undefined },
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
    return { state: "added", source: key, notes: notices.map(saidText) };
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
