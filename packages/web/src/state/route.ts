import { useSyncExternalStore } from "react";
import { redirected } from "./redirects.ts";
import { pathOf, type Screen, screenAt } from "./screens.ts";

/** Where in the workbench one is: the screen, the record on it, and what else the address says. */
export type Route = {
  /** nothing when the address names no screen of the program */
  readonly view: Screen | undefined;
  readonly path: string;
  readonly thing: string;
  readonly query: URLSearchParams;
};

const moved = "throughline:moved";

function subscribe(listener: () => void): () => void {
  window.addEventListener("popstate", listener);
  window.addEventListener(moved, listener);
  return () => {
    window.removeEventListener("popstate", listener);
    window.removeEventListener(moved, listener);
  };
}

const address = (): string => `${location.pathname}${location.search}`;

/** The route in the address bar; the component is drawn again when it changes. */
export const useRoute = (): Route => routeOf(useSyncExternalStore(subscribe, address));

/** The route in the address bar at this moment. */
export const here = (): Route => routeOf(address());

function routeOf(shown: string): Route {
  const [path = "", search = ""] = (redirected(shown) ?? shown).split("?", 2);
  const segments = path
    .split("/")
    .filter((segment) => segment !== "")
    .map(decodeURIComponent);
  const found = screenAt(segments);
  return { view: found?.screen, thing: found?.thing ?? "", path, query: new URLSearchParams(search) };
}

/** Puts the address of today in the address bar when it shows an old one. */
export function replaceOldAddress(): void {
  const target = redirected(address());
  if (target !== undefined) history.replaceState(null, "", target + location.hash);
}

/** Goes to an address of the workbench; an old one leads on. */
export function go(to: string, { replace = false }: { replace?: boolean } = {}): void {
  const target = redirected(to) ?? to;
  if (target === address()) return;
  history[replace ? "replaceState" : "pushState"](null, "", target);
  window.dispatchEvent(new Event(moved));
}

/** The address of a record on a screen. */
export function addressOf(screen: Screen, thing = "", query: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams(query).toString();
  return `/${pathOf(screen, thing)}${search === "" ? "" : `?${search}`}`;
}
