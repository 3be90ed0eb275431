import { useSyncExternalStore } from "react";
import { currentAddress } from "./redirects.ts";
import { pathOf, type Screen, screenAt } from "./screens.ts";

/** A place in the workbench: the screen, its record, and the query of the address. */
export type Route = {
  /** undefined when the address names no screen */
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

/** Returns the route in the address bar, and redraws the component when it changes. */
export const useRoute = (): Route => useSyncExternalStore(subscribe, here);

let last: { readonly address: string; readonly route: Route } | undefined;

/** Returns the current route in the address bar; the same object until the address changes. */
export function here(): Route {
  const shown = address();
  if (last?.address !== shown) last = { address: shown, route: routeOf(shown) };
  return last.route;
}

function routeOf(shown: string): Route {
  const [path = "", search = ""] = (currentAddress(shown) ?? shown).split("?", 2);
  const segments = path
    .split("/")
    .filter((segment) => segment !== "")
    .map(decodeURIComponent);
  const found = screenAt(segments);
  return { view: found?.screen, thing: found?.thing ?? "", path, query: new URLSearchParams(search) };
}

/** Replaces an old address in the address bar by the current one. */
export function replaceOldAddress(): void {
  const target = currentAddress(address());
  if (target !== undefined) history.replaceState(null, "", target + location.hash);
}

/** Goes to an address of the workbench. Old addresses are redirected. */
export function go(to: string, { replace = false }: { replace?: boolean } = {}): void {
  const target = currentAddress(to) ?? to;
  if (target === address()) return;
  history[replace ? "replaceState" : "pushState"](null, "", target);
  window.dispatchEvent(new Event(moved));
}

/** Returns the address of a record on a screen. */
export function addressOf(screen: Screen, thing = "", query: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams(query).toString();
  return `/${pathOf(screen, thing)}${search === "" ? "" : `?${search}`}`;
}
