import { useSyncExternalStore } from "react";

/** Where in the workbench one is: the view, the thing in it, and what else the address says. */
export type Route = { readonly view: string; readonly thing: string; readonly query: URLSearchParams };

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

/** Where one is; the address bar says it, and a link to it opens it. */
export const useRoute = (): Route => routeOf(useSyncExternalStore(subscribe, address));

/** Where one is at this moment, be it drawn yet or not. */
export const here = (): Route => routeOf(address());

function routeOf(of: string): Route {
  const [path = "", search = ""] = of.split("?");
  const [, view = "", ...thing] = path.split("/").map(decodeURIComponent);
  return { view: view === "" ? "cases" : view, thing: thing.join("/"), query: new URLSearchParams(search) };
}

/** Goes to an address of the workbench. */
export function go(to: string, { replace = false }: { replace?: boolean } = {}): void {
  if (to === address()) return;
  history[replace ? "replaceState" : "pushState"](null, "", to);
  window.dispatchEvent(new Event(moved));
}

/** The address of a thing in a view. */
export function addressOf(view: string, thing = "", query: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams(query).toString();
  const path = thing.split("/").map(encodeURIComponent).join("/");
  return `/${view}${path === "" ? "" : `/${path}`}${search === "" ? "" : `?${search}`}`;
}
