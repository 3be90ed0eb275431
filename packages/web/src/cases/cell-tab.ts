import type { Route } from "../state/route.ts";

export const cellTabs = ["grade", "evidence", "memos", "history"] as const;
/** A tab of the inspector of a cell. */
export type CellTab = (typeof cellTabs)[number];

/** Returns the tab of the inspector that an address names. */
export const cellTabIn = (query: URLSearchParams): CellTab =>
  cellTabs.find((tab) => tab === query.get("tab")) ?? "grade";

/** Returns the address of a tab of the inspector on the screen that shows it. */
export function addressOfTab({ path, query }: Pick<Route, "path" | "query">, tab: CellTab): string {
  const next = new URLSearchParams(query);
  if (tab === "grade") next.delete("tab");
  else next.set("tab", tab);
  return next.size === 0 ? path : `${path}?${next}`;
}
