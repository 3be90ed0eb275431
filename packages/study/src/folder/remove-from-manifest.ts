import { type Analysis, analysisSchema, kindOf } from "../analyses/analyses.ts";
import { dependencies } from "../analyses/dependencies.ts";
import type { Referenced, SettingPath } from "../analyses/kind.ts";
import { boundarySets } from "../manifest/map.ts";
import { type Manifest, manifestSchema } from "../manifest.ts";
import { readManifest } from "./manifest.ts";
import type { Path } from "./yaml.ts";
import { removeFromYaml, setInYaml } from "./yaml-text/set-in-yaml.ts";
import { valueIn } from "./yaml-text/value-in.ts";

/** The ids of things that a study no longer has, by what they are. */
export type Gone = Readonly<
  Partial<Record<Referenced | "channels" | "sources" | "ties" | "analyses", ReadonlySet<string>>>
>;

/** What a study.yaml comes to when things that it names are gone. */
export type ManifestRemoval = {
  readonly text: string;
  /** the analyses that name them: removed with them, or changed to do without them */
  readonly analyses: readonly { readonly id: string; readonly title: string; readonly removed: boolean }[];
  /** the attributes whose declaration named them */
  readonly attributes: readonly string[];
  /** how many declared silences go or change */
  readonly silences: number;
};

/**
 * Takes things out of the text of a study.yaml, wherever it names them. A setting that cannot do without goes with them, and so does an
 * analysis without a setting that it needs. Comments beside what stays are kept.
 */
export function withoutNamed(text: string, gone: Gone): ManifestRemoval {
  const none = { text, analyses: [], attributes: [], silences: 0 };
  const { manifest } = readManifest(text);
  const raw = valueIn(text, []) as { analyses?: unknown[] } | undefined;
  if (!manifest || raw === undefined) return none;
  let written = text;
  const analyses = manifest.analyses.map(({ id, title }, i) => {
    const settings = raw.analyses?.[i];
    const left = gone.analyses?.has(id) ? undefined : withoutGone(settings, manifest, gone);
    return { id, title, settings, left, i };
  });
  for (const { left, settings, i } of analyses.toReversed()) {
    if (left === settings) continue;
    const path = ["analyses", i];
    const next = left === undefined ? removeFromYaml(written, path) : setInYaml(written, path, left);
    written = next ?? written;
  }
  for (const id of gone.attributes ?? []) written = removeFromYaml(written, ["attributes", id]) ?? written;
  const others = pathsNamed(written, gone);
  written = withoutPaths(written, gone);
  const changedAttributes = others.flatMap(([part, id]) => (part === "attributes" ? [String(id)] : []));
  const changedSilences = others.flatMap(([part, i]) => (part === "silences" ? [i] : []));
  return {
    text: written,
    analyses: analyses.flatMap(({ id, title, left, settings }) =>
      left === settings ? [] : [{ id, title, removed: left === undefined }],
    ),
    attributes: [...new Set(changedAttributes)],
    silences: new Set(changedSilences).size,
  };
}

/** The settings of an analysis without what is gone, and without what that leaves wrong; nothing when it cannot do without. */
function withoutGone(settings: unknown, manifest: Manifest, gone: Gone): unknown {
  const known = new Set(problemsIn(settings, manifest, {}).map(({ what }) => what));
  let left: unknown = settings;
  for (;;) {
    left = withoutReferences(left, gone);
    if (left === undefined) return undefined;
    const problem = problemsIn(left, manifest, gone).find(({ what }) => !known.has(what));
    if (!problem) return left;
    if (problem.path.length === 0) return undefined;
    left = withoutSetting(left, problem.path);
    if (left === undefined) return undefined;
  }
}

/** The settings of an analysis without what names things that are gone; nothing when it cannot do without. */
function withoutReferences(settings: unknown, gone: Gone): unknown {
  let left: unknown = settings;
  for (;;) {
    const parsed = analysisSchema.safeParse(left);
    if (!parsed.success) return undefined;
    const { references } = dependencies(parsed.data as Analysis);
    const found = references.find(({ to, id, optional }) => !optional && gone[to]?.has(id));
    if (!found) return left;
    if (found.path === undefined) return undefined;
    left = withoutSetting(left, found.path);
    if (left === undefined) return undefined;
  }
}

/** Every id but some. */
class AllBut extends Set<string> {
  readonly #gone: ReadonlySet<string>;
  constructor(...gone: readonly (ReadonlySet<string> | undefined)[]) {
    super();
    this.#gone = new Set(gone.flatMap((ids) => [...(ids ?? [])]));
  }
  override has(id: string): boolean {
    return !this.#gone.has(id);
  }
}

/** Every case but some; their kinds are not known. */
class CasesBut extends Map<string, string> {
  readonly #gone: ReadonlySet<string> | undefined;
  constructor(gone: ReadonlySet<string> | undefined) {
    super();
    this.#gone = gone;
  }
  override has(id: string): boolean {
    return this.#gone?.has(id) !== true;
  }
}

/** What the kind of an analysis finds wrong with its settings once some things are gone. */
function problemsIn(
  settings: unknown,
  { attributes, actors, map }: Manifest,
  gone: Gone,
): { readonly path: SettingPath; readonly what: string }[] {
  const parsed = analysisSchema.safeParse(settings);
  if (!parsed.success) return [];
  const problems: { path: SettingPath; what: string }[] = [];
  const analysis = parsed.data as Analysis;
  const left = Object.entries(attributes).filter(([id]) => !gone.attributes?.has(id));
  // An item of a process tracing names ties and events alike.
  const records = new AllBut(gone.ties, gone.events);
  kindOf(analysis).check?.(analysis, {
    named: {
      caseKinds: new AllBut(gone.caseKinds),
      actors: new AllBut(gone.actors),
      cases: new CasesBut(gone.cases),
      claims: undefined,
      events: records,
      ties: records,
      channels: new AllBut(gone.channels),
      patterns: undefined,
    },
    attributes: Object.fromEntries(left),
    hasActors: actors !== undefined,
    boundaries: boundarySets(map).map(({ name }) => name),
    add: (path, what) => problems.push({ path, what }),
  });
  return problems;
}

/** The settings without the one at a path, or without the smallest part around it that they can do without. */
function withoutSetting(settings: unknown, path: Path): unknown {
  for (let length = path.length; length > 0; length--) {
    const left = structuredClone(settings);
    removeAt(left, path.slice(0, length));
    if (analysisSchema.safeParse(left).success) return left;
  }
  return undefined;
}

function removeAt(value: unknown, path: Path): void {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((at, step) => (at as Record<string, unknown>)?.[step], value);
  const last = path.at(-1) ?? "";
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else if (typeof parent === "object" && parent !== null) Reflect.deleteProperty(parent, last);
}

/** The places outside of the analyses at which a study.yaml names what is gone, in its order. */
function pathsNamed(text: string, gone: Gone): Path[] {
  const { manifest } = readManifest(text);
  const raw = (manifest ?? valueIn(text, [])) as Partial<typeof manifest>;
  const places = (to: keyof Gone, ids: string | readonly string[] | undefined, ...path: Path): Path[] => {
    if (ids === undefined) return [];
    if (typeof ids === "string") return gone[to]?.has(ids) ? [path] : [];
    return ids.flatMap((id, i) => (gone[to]?.has(id) ? [[...path, i]] : []));
  };
  return [
    ...Object.entries(raw?.attributes ?? {}).flatMap(([id, { made_of, shown_by }]) => [
      ...places("attributes", made_of, "attributes", id, "made_of"),
      ...places("channels", shown_by?.channel, "attributes", id, "shown_by", "channel"),
    ]),
    ...(raw?.silences ?? []).flatMap(({ attribute, channel, cases, sources }, i) => [
      ...places("attributes", attribute, "silences", i, "attribute"),
      ...places("channels", channel, "silences", i, "channel"),
      ...places("cases", cases, "silences", i, "cases"),
      ...places("sources", sources, "silences", i, "sources"),
    ]),
    ...places("actors", raw?.actors?.lawmaking, "actors", "lawmaking"),
    ...places("caseKinds", raw?.map?.cases, "map", "cases"),
  ];
}

/** One place after the other: what goes with the first moves the places after it. */
function withoutPaths(text: string, gone: Gone): string {
  const [path] = pathsNamed(text, gone);
  if (path === undefined) return text;
  const left = withoutPath(text, path);
  return left === text ? text : withoutPaths(left, gone);
}

/** The text without what stands at a path, or without the smallest part around it that a study.yaml can do without. */
function withoutPath(text: string, path: Path): string {
  for (let length = path.length; length > 0; length--) {
    const left = removeFromYaml(text, path.slice(0, length));
    if (left !== undefined && manifestSchema.safeParse(valueIn(left, [])).success) return left;
  }
  return text;
}
