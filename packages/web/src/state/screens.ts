/** The path of each screen, after the first slash. */
export const screenPaths = {
  overview: "",
  sources: "sources",
  codes: "codes",
  matrix: "codes/matrix",
  memos: "codes/memos",
  relocate: "codes/relocate",
  cases: "cases",
  grade: "cases/by",
  calibrate: "cases/calibrate",
  compare: "compare",
  pathways: "pathways",
  network: "pathways/network",
  timeline: "pathways/timeline",
  map: "pathways/map",
  events: "pathways/events",
  ownPatterns: "pathways/patterns",
  conclusions: "conclusions",
  report: "report",
  history: "history",
  settings: "settings",
  attributes: "settings/attributes",
  analyses: "settings/analyses",
  tables: "settings/tables",
  manifest: "settings/yaml",
  preferences: "settings/preferences",
  import: "import",
  search: "search",
} as const;

export type Screen = keyof typeof screenPaths;

const screensByPath: ReadonlyMap<string, Screen> = new Map(
  Object.entries(screenPaths).map(([screen, path]) => [path, screen as Screen]),
);

/** Prefix of a record whose id is also the name of a screen: the code `matrix` is at `/codes/=matrix`. */
const recordMark = "=";

/**
 * Returns the screen at a path.
 *
 * @param segments decoded segments of the path
 * @returns undefined when there is no such screen
 */
export function screenAt(
  segments: readonly string[],
): { readonly screen: Screen; readonly thing: string } | undefined {
  const [first = "", second, ...rest] = segments;
  const inner = second === undefined ? undefined : screensByPath.get(`${first}/${second}`);
  if (inner) return { screen: inner, thing: rest.join("/") };
  const outer = screensByPath.get(first);
  if (!outer) return undefined;
  const unmarked = second?.startsWith(recordMark) ? second.slice(recordMark.length) : second;
  return { screen: outer, thing: [...(unmarked === undefined ? [] : [unmarked]), ...rest].join("/") };
}

/** Returns the path of a record on a screen, without the first slash. */
export function pathOf(screen: Screen, thing: string): string {
  const path = screenPaths[screen];
  if (thing === "") return path;
  const [first = ""] = thing.split("/", 1);
  const isAmbiguous = screensByPath.has(`${path}/${first}`) || first.startsWith(recordMark);
  const segments = (isAmbiguous ? recordMark + thing : thing).split("/").map(encodeURIComponent);
  return `${path}/${segments.join("/")}`;
}
