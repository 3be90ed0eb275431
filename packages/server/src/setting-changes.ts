import type { SettingChange } from "@throughline/api";

/** So many settings are given. */
const most = 200;

/** The settings in which two contents of a study.yaml differ, each with its path; items of lists that have an id go by it. */
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
    .slice(0, most);
}

/** The parts of a map, or of a list whose items have an id; nothing for what is compared as a whole. */
function entriesOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const ids = value.map((item: { readonly id?: unknown } | null) => item?.id);
  return ids.every((id) => typeof id === "string") && value.length > 0
    ? new Map(value.map((item, i) => [String(ids[i]), item]))
    : undefined;
}
