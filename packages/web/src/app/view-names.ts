import { strings } from "../strings.ts";

/** The views of the bar, in its order and that of their keys. */
export type BarView = keyof typeof strings.views;
export const barViews = Object.keys(strings.views) as BarView[];

/** Every view: those of the bar, and those that one comes to from another. */
export type ViewName = BarView | "grade";

export const titleOf = (view: ViewName): string =>
  view === "grade" ? strings.grade.title : strings.views[view];
