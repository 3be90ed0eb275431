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

/** An entry of the sidebar: one screen, or several as tabs. */
export type Area = {
  readonly name: keyof typeof strings.areas;
  readonly icon: LucideIcon;
  /** key that opens it after G */
  readonly key: string;
  /** the first is the target of the sidebar entry */
  readonly screens: readonly [Screen, ...Screen[]];
};

/** The sidebar, in the order of the work from evidence to findings. */
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

/** Returns the sidebar entry of a screen; search has none. */
export const areaOf = (screen: Screen): Area | undefined =>
  areas.find(({ screens }) => screens.includes(screen));

/** Returns the heading of a screen. The first of several tabs has the name of its sidebar entry. */
export function headingOf(screen: Screen): string {
  const area = areaOf(screen);
  return area && area.screens[0] === screen ? strings.areas[area.name] : strings.screens[screen];
}

/** Returns the name of a screen with its sidebar entry, for lists of all screens. */
export function nameInFull(screen: Screen): string {
  const area = areaOf(screen);
  const [name, group] = [strings.screens[screen], area && strings.areas[area.name]];
  return group === undefined || group === name ? name : `${group}: ${name}`;
}

export const areaByKey = (key: string): Area | undefined => areas.find((area) => area.key === key);
