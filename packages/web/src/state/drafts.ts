import { storedNames, storedText, storeText } from "./browser-storage.ts";

/** A changed field: the value saved when it was edited, and its current text. */
export type DraftField = { readonly was: string; readonly now: string };
export type DraftFields = Readonly<Record<string, DraftField>>;

/** The unsaved content of a form. */
export type Draft = {
  readonly fields: DraftFields;
  /** address of its form */
  readonly where: string;
  /** time of the last change, in ms since 1970 */
  readonly at: number;
  /** whether it comes from before the page was loaded, or from another tab */
  readonly elsewhere: boolean;
  /** whether the browser keeps it over a reload */
  readonly kept: boolean;
};

const prefix = "throughline.draft.";

/** Largest number of drafts. The oldest is dropped. */
const most = 200;

/**
 * The drafts of this browser, by study and place. All tabs share them: a change in one tab shows in the same
 * form of another, and a draft saved or discarded in one disappears from all.
 */
class Drafts {
  #held: ReadonlyMap<string, Draft> = new Map();
  #sought: string | undefined;
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly held = (): ReadonlyMap<string, Draft> => this.#held;
  /** the draft to continue: its form takes the focus and resets this */
  readonly sought = (): string | undefined => this.#sought;
  seek(key: string | undefined): void {
    this.#sought = key;
    this.#tell();
  }

  /** Loads the drafts stored in the browser, and follows other tabs. */
  start(): void {
    for (const name of storedNames(prefix)) this.#take(name, storedText(name));
    window.addEventListener("storage", ({ key, newValue }) => {
      if (key?.startsWith(prefix)) this.#take(key, newValue ?? undefined);
    });
    window.addEventListener("beforeunload", (event) => {
      if ([...this.#held.values()].some(({ kept }) => !kept)) event.preventDefault();
    });
  }

  /** Writes the fields of a draft; without any, the draft is deleted. */
  put(key: string, fields: DraftFields): void {
    const next = new Map(this.#held);
    next.delete(key);
    if (Object.keys(fields).length === 0) {
      if (next.size === this.#held.size) return;
      storeText(prefix + key, undefined);
    } else {
      const draft = { fields, where: `${location.pathname}${location.search}`, at: Date.now() };
      const kept = storeText(prefix + key, JSON.stringify(draft));
      next.set(key, { ...draft, elsewhere: false, kept });
    }
    this.#set(next);
  }

  /** Moves a draft to another place, unless that has one. */
  move(from: string, to: string): void {
    const draft = this.#held.get(from);
    if (!draft || this.#held.has(to)) return;
    this.put(from, {});
    this.put(to, draft.fields);
  }

  #take(name: string, text: string | undefined): void {
    const next = new Map(this.#held);
    const draft = text === undefined ? undefined : draftIn(text);
    if (draft) next.set(name.slice(prefix.length), draft);
    else next.delete(name.slice(prefix.length));
    this.#set(next);
  }

  #set(next: Map<string, Draft>): void {
    if (next.size > most) {
      const [[oldest] = [""]] = [...next].sort(([, a], [, b]) => a.at - b.at);
      next.delete(oldest);
      storeText(prefix + oldest, undefined);
    }
    this.#held = next;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

export const drafts = new Drafts();

/** Parses a stored draft; undefined for other text. */
function draftIn(text: string): Draft | undefined {
  try {
    const { fields, where, at } = JSON.parse(text) as Draft;
    const sound = Object.values(fields).every(
      ({ was, now }) => typeof was === "string" && typeof now === "string",
    );
    return sound && typeof where === "string" && typeof at === "number"
      ? { fields, where, at, elsewhere: true, kept: true }
      : undefined;
  } catch {
    return undefined;
  }
}
