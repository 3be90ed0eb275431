/*
 * What this browser keeps for the workbench from one visit to the next. It may refuse to: in a private window, by its settings, or for
 * want of room. Then nothing is found and nothing is kept, and nothing breaks.
 */

/** For all tabs, and for good; or for one tab until it is closed. */
type Where = "localStorage" | "sessionStorage";

export function storedText(name: string, where: Where = "localStorage"): string | undefined {
  try {
    return window[where].getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps a text under a name, or, without one, forgets what is there.
 *
 * @returns whether the browser has done it
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
