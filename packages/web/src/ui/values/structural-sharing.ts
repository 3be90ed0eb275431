/**
 * Returns `next`, with each part that equals its counterpart in `previous` replaced by it, or `previous`
 * itself when all of it is equal. React then skips what has not changed. Items of arrays are matched by key,
 * id or name, or else by position; O(n) in the size of both.
 *
 * Both must be plain data, as a worker sends it.
 */
export function shareStructure<T>(previous: unknown, next: T): T {
  return share(previous, next) as T;
}

function share(previous: unknown, next: unknown): unknown {
  if (Object.is(previous, next)) return previous;
  if (Array.isArray(previous) && Array.isArray(next)) return shareItems(previous, next);
  if (isRecord(previous) && isRecord(next)) return shareProperties(previous, next);
  return next;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function shareItems(previous: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  let byName: Map<unknown, unknown> | undefined;
  const shared = next.map((item, i) => {
    if (Object.is(previous[i], item)) return item;
    const name = nameOf(item);
    if (name === undefined) return share(previous[i], item);
    byName ??= new Map(previous.map((one) => [nameOf(one), one]));
    return share(byName.get(name), item);
  });
  const isSame = shared.length === previous.length && shared.every((item, i) => item === previous[i]);
  return isSame ? previous : shared;
}

function shareProperties(
  previous: Readonly<Record<string, unknown>>,
  next: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const names = Object.keys(next);
  const shared = Object.fromEntries(names.map((name) => [name, share(previous[name], next[name])]));
  const isSame =
    names.length === Object.keys(previous).length &&
    names.every((name) => Object.is(shared[name], previous[name]));
  return isSame ? previous : shared;
}

function nameOf(item: unknown): unknown {
  if (!isRecord(item)) return undefined;
  return item.key ?? item.id ?? item.name;
}
