import type { SettingChange } from "@throughline/api";

/** Maximum number of settings that are listed. */
const maxSettings = 200;

/**
 * Returns the settings that differ between two versions of study.yaml, with their paths. Items of lists that have an
 * id are identified by it.
 */
export function changedSettings(
  before: unknown,
  after: unknown,
  path: readonly string[] = [],
): SettingChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const [was, is] = [entriesOf(before), entriesOf(after)];
  if (!was || !is)
    return [
      {
        path: [...path],
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
      },
    ];
  const names = new Set([...was.keys(), ...is.keys()]);
  return [...names]
    .flatMap((name) => changedSettings(was.get(name), is.get(name), [...path, name]))
    .slice(0, maxSettings);
}

/**
 * Returns the entries of a map, or of a list whose items have an id; undefined for a value that is compared as a
 * whole.
 */
function entriesOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const ids = value.map((item: { readonly id?: unknown } | null) => item?.id);
  return ids.every((id) => typeof id === "string") && value.length > 0
    ? new Map(value.map((item, i) => [String(ids[i]), item]))
    : undefined;
}
