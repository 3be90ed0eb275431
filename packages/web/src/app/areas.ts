import {
  FileText,
  GitCompareArrows,
  History,
  LayoutDashboard,
  Library,
  type LucideIcon,
  Scale,
  Settings,
  Table2,
  Tags,
  Waypoints,
} from "lucide-react";
import type { Screen } from "../state/screens.ts";
import { strings } from "../strings.ts";

/** An entry of the sidebar: one screen, or several that share its tabs. */
export type Area = {
  readonly name: keyof typeof strings.areas;
  readonly icon: LucideIcon;
  /** pressed after G, it leads here */
  readonly key: string;
  /** the first is where the sidebar leads */
  readonly screens: readonly [Screen, ...Screen[]];
};

/** The sidebar, in the order of the work: from evidence to findings. */
export const areaGroups: readonly {
  readonly name: keyof typeof strings.areaGroups | undefined;
  readonly areas: readonly Area[];
}[] = [
  {
    name: undefined,
    areas: [{ name: "overview", icon: LayoutDashboard, key: "o", screens: ["overview"] }],
  },
  {
    name: "evidence",
    areas: [
      { name: "sources", icon: Library, key: "s", screens: ["sources"] },
      { name: "codes", icon: Tags, key: "d", screens: ["codes", "matrix", "memos", "relocate"] },
    ],
  },
  {
    name: "cases",
    areas: [{ name: "cases", icon: Table2, key: "c", screens: ["cases", "grade", "calibrate"] }],
  },
  {
    name: "analysis",
    areas: [
      { name: "compare", icon: GitCompareArrows, key: "m", screens: ["compare"] },
      {
        name: "pathways",
        icon: Waypoints,
        key: "p",
        screens: ["pathways", "network", "timeline", "map", "events", "ownPatterns"],
      },
    ],
  },
  {
    name: "findings",
    areas: [
      { name: "conclusions", icon: Scale, key: "f", screens: ["conclusions"] },
      { name: "report", icon: FileText, key: "r", screens: ["report"] },
    ],
  },
  {
    name: "study",
    areas: [
      { name: "history", icon: History, key: "h", screens: ["history"] },
      {
        name: "settings",
        icon: Settings,
        key: "e",
        screens: ["settings", "attributes", "analyses", "tables", "import", "manifest", "preferences"],
      },
    ],
  },
];

const areas: readonly Area[] = areaGroups.flatMap((group) => group.areas);

/** The entry of the sidebar that a screen belongs to; search belongs to none. */
export const areaOf = (screen: Screen): Area | undefined =>
  areas.find(({ screens }) => screens.includes(screen));

/** The heading of a screen: the first of several that share tabs is called like the entry of the sidebar. */
export function headingOf(screen: Screen): string {
  const area = areaOf(screen);
  return area && area.screens[0] === screen ? strings.areas[area.name] : strings.screens[screen];
}

/** The name of a screen in a list of all, with the entry of the sidebar before it. */
export function nameInFull(screen: Screen): string {
  const area = areaOf(screen);
  const [name, group] = [strings.screens[screen], area && strings.areas[area.name]];
  return group === undefined || group === name ? name : `${group}: ${name}`;
}

export const areaByKey = (key: string): Area | undefined => areas.find((area) => area.key === key);
