import type { KeptFrom } from "@throughline/assess";

type Plain = Readonly<Record<string, unknown>>;

/** What has changed in the part of a study that an analysis is computed from. */
export type ChangedParts = {
  /** the names of all parts; those without a value have not changed */
  readonly names: readonly string[];
  readonly whole: Plain;
  /** the changed items of long lists, by index */
  readonly items: Readonly<Record<string, ReadonlyMap<number, unknown>>>;
};

/** Lists with more changed items than this share are sent whole. */
const fewItems = 0.1;

/** Returns what a worker that knows a part of a study needs to know of the next one. Unchanged parts are the same objects. */
export function changedParts(known: KeptFrom | undefined, next: KeptFrom): ChangedParts {
  const before: Plain = known ?? {};
  const whole: Record<string, unknown> = {};
  const items: Record<string, ReadonlyMap<number, unknown>> = {};
  for (const [name, part] of Object.entries(next)) {
    if (part === before[name]) continue;
    const few = changedItems(before[name], part);
    if (few) items[name] = few;
    else whole[name] = part;
  }
  return { names: Object.keys(next), whole, items };
}

function changedItems(before: unknown, next: unknown): ReadonlyMap<number, unknown> | undefined {
  if (!Array.isArray(before) || !Array.isArray(next) || before.length !== next.length) return undefined;
  const most = next.length * fewItems;
  const changed = new Map<number, unknown>();
  for (let i = 0; i < next.length && changed.size <= most; i++)
    if (next[i] !== before[i]) changed.set(i, next[i]);
  return changed.size <= most ? changed : undefined;
}

/** Returns the part of a study after a change. */
export function withChangedParts(
  known: KeptFrom | undefined,
  { names, whole, items }: ChangedParts,
): KeptFrom {
  const before: Plain = known ?? {};
  const partAt = (name: string): unknown => {
    const changed = items[name];
    if (!changed) return name in whole ? whole[name] : before[name];
    return (before[name] as readonly unknown[]).map((item, i) => (changed.has(i) ? changed.get(i) : item));
  };
  return Object.fromEntries(names.map((name) => [name, partAt(name)])) as KeptFrom;
}
