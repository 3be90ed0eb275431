import { type Screen, screenPaths } from "./screens.ts";

/** The screens that had another address before the sidebar, by their old first segment. */
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
 * Leads an old address on.
 *
 * @param address path and query, as in the address bar
 * @returns the address of today; nothing for one that has not changed
 */
export function redirected(address: string): string | undefined {
  const [path = "", search = ""] = address.split("?", 2);
  const [, first = "", ...rest] = path.split("/");
  if (!Object.hasOwn(oldScreens, first)) return undefined;
  const query = new URLSearchParams(search);
  const isReport = first === "assessment" && query.has("report");
  if (isReport) query.delete("report");
  const screen = isReport ? "report" : (oldScreens[first] as Screen);
  const remaining = query.toString();
  const things = rest.filter((segment) => segment !== "");
  return `/${[screenPaths[screen], ...things].join("/")}${remaining === "" ? "" : `?${remaining}`}`;
}
