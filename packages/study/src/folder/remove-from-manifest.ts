import type { Message } from "@throughline/messages";
import { type Analysis, analysisSchema, kindOf } from "../analyses/analyses.ts";
import { dependencies } from "../analyses/dependencies.ts";
import type { Referenced, SettingPath } from "../analyses/kind.ts";
import { boundarySets } from "../manifest/map.ts";
import { type Manifest, manifestSchema } from "../manifest.ts";
import { readManifest } from "./manifest.ts";
import type { Path } from "./yaml.ts";
import { removeFromYaml, setInYaml } from "./yaml-text/set-in-yaml.ts";
import { valueIn } from "./yaml-text/value-in.ts";

/** The ids of deleted records, by kind. */
export type DeletedIds = Readonly<
  Partial<Record<Referenced | "channels" | "sources" | "ties" | "analyses", ReadonlySet<string>>>
>;

/** The effect on study.yaml of deleting records that it names. */
export type ManifestRemoval = {
  readonly text: string;
  /** the analyses that name them: removed too, or changed */
  readonly analyses: readonly { readonly id: string; readonly title: string; readonly removed: boolean }[];
  /** the attributes whose declaration named them */
  readonly attributes: readonly string[];
  /** number of declared silences that are removed or changed */
  readonly silences: number;
};

/**
 * Removes deleted records from the text of a study.yaml. Settings that require them are removed too, and so are
 * analyses that lose a required setting. Comments on what remains are kept.
 */
export function removeFromManifest(text: string, gone: DeletedIds): ManifestRemoval {
  const none = { text, analyses: [], attributes: [], silences: 0 };
  const { manifest } = readManifest(text);
  const raw = valueIn(text, []) as { analyses?: unknown[] } | undefined;
  if (!manifest || raw === undefined) return none;
  let written = text;
  const analyses = manifest.analyses.map(({ id, title }, i) => {
    const settings = raw.analyses?.[i];
    const left = gone.analyses?.has(id) ? undefined : withoutDeleted(settings, manifest, gone);
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

/**
 * Returns the settings of an analysis without deleted records and without the problems that this causes; undefined
 * when the analysis requires them.
 */
function withoutDeleted(settings: unknown, manifest: Manifest, gone: DeletedIds): unknown {
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

/** Returns the settings of an analysis without references to deleted records; undefined when it requires them. */
function withoutReferences(settings: unknown, gone: DeletedIds): unknown {
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

/** A set that contains every id except some. */
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

/** A map that contains every case except some; their kinds are unknown. */
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

/** Returns the problems of an analysis after records were deleted. */
function problemsIn(
  settings: unknown,
  { attributes, actors, map }: Manifest,
  gone: DeletedIds,
): { readonly path: SettingPath; readonly what: Message }[] {
  const parsed = analysisSchema.safeParse(settings);
  if (!parsed.success) return [];
  const problems: { path: SettingPath; what: Message }[] = [];
  const analysis = parsed.data as Analysis;
  const left = Object.entries(attributes).filter(([id]) => !gone.attributes?.has(id));
  // An item of a process tracing can name both ties and events.
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

/** Returns the settings without the one at a path, or without the smallest enclosing part that is optional. */
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

/** Returns the paths outside the analyses where a study.yaml names deleted records, in order. */
function pathsNamed(text: string, gone: DeletedIds): Path[] {
  const { manifest } = readManifest(text);
  const raw = (manifest ?? valueIn(text, [])) as Partial<typeof manifest>;
  const places = (
    to: keyof DeletedIds,
    ids: string | readonly string[] | undefined,
    ...path: Path
  ): Path[] => {
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

/** Removes one path after another, because removing the first moves the positions of the others. */
function withoutPaths(text: string, gone: DeletedIds): string {
  const [path] = pathsNamed(text, gone);
  if (path === undefined) return text;
  const left = withoutPath(text, path);
  return left === text ? text : withoutPaths(left, gone);
}

/**
 * Returns the text without the value at a path, or without the smallest enclosing part that is optional in a
 * study.yaml.
 */
function withoutPath(text: string, path: Path): string {
  for (let length = path.length; length > 0; length--) {
    const left = removeFromYaml(text, path.slice(0, length));
    if (left !== undefined && manifestSchema.safeParse(valueIn(left, [])).success) return left;
  }
  return text;
}
