import { strings } from "../strings.ts";

/** The views of the bar, in its order and that of their keys. */
export type BarView = keyof typeof strings.views;
export const barViews = Object.keys(strings.views) as BarView[];

/** Every view: those of the bar, and those that one comes to from another. */
export type ViewName = BarView | keyof typeof others;

const others = {
  grade: strings.grade.title,
  memos: strings.memos.all,
  orphans: strings.orphans.title,
  matrix: strings.matrix.title,
  pathways: strings.pathways.title,
  timeline: strings.timeline.title,
  map: strings.map.title,
  events: strings.eventData.title,
} as const;

export const viewNames: readonly ViewName[] = [...barViews, ...(Object.keys(others) as ViewName[])];

/** Who moved whom: its pictures and the event data they can come from, which share a place in the bar. */
export const networkViews = [
  "network",
  "pathways",
  "timeline",
  "map",
  "events",
] as const satisfies ViewName[];

export const titleOf = (view: ViewName): string => ({ ...strings.views, ...others })[view];
