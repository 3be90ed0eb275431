import { QueryClient, type QueryFilters, type QueryKey } from "@tanstack/react-query";
import {
  type AnswerOf,
  type CallOf,
  contract,
  type RevisionLine,
  type Route,
  type RowOf,
} from "@throughline/api";
import { keyValues, recordParts, rowKey, type TableName } from "@throughline/study";
import { addressIn, answerOrNone, api, RefusedError } from "./api.ts";

/** Time after which a failed request is repeated, in milliseconds. */
export const retryDelay = 2000;

/** Returns whether a failed request may succeed when repeated. */
export const mayRetry = (_: number, error: Error): boolean =>
  !(error instanceof RefusedError && error.isFinal);

/** The cache of this page. Live events keep it up to date, so entries do not expire. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: mayRetry,
      retryDelay,
      networkMode: "always",
      refetchOnReconnect: false,
      structuralSharing: false,
    },
  },
});

/** Any kind: answers that depend on it are outdated after each revision. */
export const anyKind = "any";

/** Kinds of records whose changes outdate an answer. */
export type Kinds = readonly string[];

/** Returns the query of a route. */
export function queryOf<const R extends Route>(route: R, asked: CallOf<R> & object, kinds: Kinds) {
  return {
    queryKey: ["answer", `${route.method} ${addressIn(route, asked)}`],
    queryFn: ({ signal }: { signal: AbortSignal }): Promise<AnswerOf<R>> => api(route, asked, signal),
    meta: { kinds },
  };
}

/** Values that the rows of a list must have. */
export type Where = Readonly<Record<string, string>>;

/** Returns the query of all rows of a table with given values, in the order of its file. */
export function rowsQuery<N extends TableName>(table: N, where: Where = {}) {
  return {
    queryKey: ["rows", table, where],
    queryFn: () => allRows(table, where),
  };
}

/** Fetches all rows of a table with given values, page by page. */
export async function allRows<N extends TableName>(
  table: N,
  where: Where = {},
): Promise<readonly RowOf<N>[]> {
  const rows: RowOf<N>[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const page: { rows: unknown[]; next: number | null } = await api(contract.tables[table].list, {
      query: { ...where, limit: 5000, after },
    });
    rows.push(...(page.rows as RowOf<N>[]));
    after = page.next;
  }
  return rows;
}

/** Returns the columns that identify a row of a table, which are the parameters of its address. */
const keyOf = (table: TableName) => ({
  key: [...contract.tables[table].get.path.matchAll(/:(\w+)/gu)].map(([, column = ""]) => column),
});

/** Returns a row by its key, or undefined when it does not exist. */
export async function rowOrNone<N extends TableName>(table: N, key: string): Promise<RowOf<N> | undefined> {
  const params = keyValues(keyOf(table), key);
  return answerOrNone(contract.tables[table].get, { params }) as Promise<RowOf<N> | undefined>;
}

/** Fetches matching queries again. A pending first answer may be outdated, so it is cancelled. */
async function refresh(filters: QueryFilters): Promise<void> {
  await queryClient.cancelQueries(filters);
  await queryClient.invalidateQueries(filters);
}

/** Fetches every answer and table again, when it is not known what has changed. */
export const fetchAllAgain = (): Promise<void> =>
  refresh({ predicate: ({ queryKey }) => queryKey[0] === "answer" || queryKey[0] === "rows" });

/** Returns whether a revision changed more than the records it lists. */
export const changesMore = ({ changes, things }: RevisionLine): boolean => changes > things.length;

/** Returns the keys of the records of one kind that a revision lists. */
export const keysOf = (wanted: string, { things }: RevisionLine): string[] =>
  things.map(recordParts).flatMap(({ kind, key }) => (kind === wanted ? [key] : []));

/** Returns the keys of the records of one kind that a revision changed, without those that it added or deleted. */
export const changedKeys = (wanted: string, { things, acts }: RevisionLine): string[] =>
  things.flatMap((thing, i) => {
    const { kind, key } = recordParts(thing);
    return kind === wanted && acts[i] === "changed" ? [key] : [];
  });

/** Updates the cache after a revision. */
export function followRevision(line: RevisionLine): void {
  const whole = changesMore(line);
  const touched = new Set(line.things.map((thing) => recordParts(thing).kind));
  const isOld = ({ queryKey, meta }: { queryKey: QueryKey; meta: Record<string, unknown> | undefined }) =>
    queryKey[0] === "answer" &&
    ((meta?.kinds as Kinds | undefined) ?? []).some((kind) => whole || kind === anyKind || touched.has(kind));
  queryClient.removeQueries({ predicate: isOld, type: "inactive" });
  void refresh({ predicate: isOld });
  for (const { queryKey } of queryClient.getQueryCache().findAll({ queryKey: ["rows"] })) {
    const [, table, where] = queryKey as ["rows", TableName, Where];
    const keys = keysOf(table, line);
    if (keys.length > 0 || whole)
      void followRows(
        queryKey,
        { table, where, keys, changed: changedKeys(table, line) },
        whole || line.action !== "edit",
      );
  }
}

/** Revisions are processed in order, so an earlier answer cannot replace a later one. */
const following = new Map<string, Promise<void>>();

/**
 * Fetches only the rows that a small revision changed. New rows come last.
 *
 * @param whole fetches all rows, because undone deletions return to their old positions
 */
function followRows(queryKey: QueryKey, revised: Revised, whole: boolean): Promise<void> {
  const name = JSON.stringify(queryKey);
  const next = (following.get(name) ?? Promise.resolve()).then(async () => {
    const state = queryClient.getQueryState(queryKey);
    if (state === undefined) return;
    if (
      queryClient.isFetching({ queryKey, exact: true }) === 0 &&
      queryClient.getQueryCache().find({ queryKey })?.isActive() !== true
    ) {
      queryClient.removeQueries({ queryKey, exact: true });
      return;
    }
    if (whole || state.data === undefined || state.fetchStatus !== "idle")
      return refresh({ queryKey, exact: true });
    const { table, keys } = revised;
    const fresh = (await Promise.all(keys.map((key) => rowOrNone(table, key)))) as (Plain | undefined)[];
    const held = queryClient.getQueryData<readonly Plain[]>(queryKey);
    const next = held && withRows(revised, held, fresh);
    if (next === undefined) return refresh({ queryKey, exact: true });
    queryClient.setQueryData(queryKey, next);
  });
  const settled = next.catch(() => refresh({ queryKey, exact: true }));
  following.set(name, settled);
  return settled;
}

type Plain = Readonly<Record<string, unknown>>;

/** What a revision did to the rows of a query. */
export type Revised = {
  readonly table: TableName;
  readonly where: Where;
  /** keys of the rows that it added, changed or deleted */
  readonly keys: readonly string[];
  /** those of the rows that it changed */
  readonly changed: readonly string[];
};

/**
 * Returns rows with some of them replaced by their current values, added or removed.
 *
 * @param fresh the current row of each key; undefined if it was deleted
 * @returns undefined when a changed row is not among them, because it may have had another key
 */
export function withRows(
  { table, where, keys, changed }: Revised,
  held: readonly Plain[],
  fresh: readonly (Plain | undefined)[],
): readonly Plain[] | undefined {
  const columns = keyOf(table);
  const mayLeave = columns.key.some((column) => column in where);
  const next = [...held];
  for (const [i, key] of keys.entries()) {
    const row = fresh[i];
    const at = next.findIndex((one) => rowKey(columns, one) === key);
    const belongs =
      row !== undefined && Object.entries(where).every(([name, value]) => holds(row[name], value));
    if (at < 0 && (belongs || mayLeave) && changed.includes(key)) return undefined;
    if (belongs && at >= 0) next[at] = row;
    else if (belongs) next.push(row);
    else if (at >= 0) next.splice(at, 1);
  }
  return next;
}

const holds = (value: unknown, wanted: string): boolean =>
  Array.isArray(value) ? value.includes(wanted) : value === wanted;
