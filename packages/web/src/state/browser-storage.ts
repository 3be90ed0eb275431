/*
 * What this browser keeps for the workbench from one visit to the next. It may refuse to: in a private window, by its settings, or for
 * want of room. Then nothing is found and nothing is kept, and nothing breaks.
 */

export function storedText(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps a text under a name, or, without one, forgets what is there.
 *
 * @returns whether the browser has done it
 */
export function storeText(name: string, text: string | undefined): boolean {
  try {
    if (text === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
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
