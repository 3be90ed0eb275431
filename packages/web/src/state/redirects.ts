import { type Screen, screenPaths } from "./screens.ts";

/** Screens with other addresses before the sidebar, by their old first segment. */
const oldScreens: Readonly<Record<string, Screen>> = {
  read: "sources",
  assessment: "conclusions",
  study: "settings",
  grade: "grade",
  calibrate: "calibrate",
  matrix: "matrix",
  memos: "memos",
  orphans: "relocate",
  network: "network",
  timeline: "timeline",
  map: "map",
  events: "events",
};

/**
 * Returns the current address for an old one.
 *
 * @param address path and query, as in the address bar
 * @returns undefined for an address that has not changed
 */
export function currentAddress(address: string): string | undefined {
  const [path = "", search = ""] = address.split("?", 2);
  const [, first = "", ...rest] = path.split("/");
  if (!Object.hasOwn(oldScreens, first)) return undefined;
  const query = new URLSearchParams(search);
  const isReport = first === "assessment" && query.has("report");
  if (isReport) query.delete("report");
  const screen = isReport ? "report" : oldScreens[first]!;
  const remaining = query.toString();
  const things = rest.filter((segment) => segment !== "");
  return `/${[screenPaths[screen], ...things].join("/")}${remaining === "" ? "" : `?${remaining}`}`;
}
