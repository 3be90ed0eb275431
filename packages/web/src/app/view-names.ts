import { strings } from "../strings.ts";

/** The views, in the order of the bar and of their keys. */
export type ViewName = keyof typeof strings.views;
export const viewNames = Object.keys(strings.views) as ViewName[];
