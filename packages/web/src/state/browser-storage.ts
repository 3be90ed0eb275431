/*
 * Storage of the workbench in this browser. Browsers may refuse it: in private windows, by settings, or when
 * it is full. Reading then finds nothing and writing has no effect.
 */

/** Storage of all tabs, permanent, or of one tab until it is closed. */
type Where = "localStorage" | "sessionStorage";

export function storedText(name: string, where: Where = "localStorage"): string | undefined {
  try {
    return window[where].getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * Stores a text under a name; undefined deletes it.
 *
 * @returns whether the browser stored it
 */
export function storeText(name: string, text: string | undefined, where: Where = "localStorage"): boolean {
  try {
    if (text === undefined) window[where].removeItem(name);
    else window[where].setItem(name, text);
    return true;
  } catch {
    return false;
  }
}

export function storedNames(prefix: string): readonly string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(prefix));
  } catch {
    return [];
  }
}
