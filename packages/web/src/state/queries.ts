import { QueryClient, type QueryFilters, type QueryKey } from "@tanstack/react-query";
import {
  type AnswerOf,
  type CallOf,
  contract,
  type RevisionLine,
  type Route,
  type RowOf,
} from "@throughline/api";
import { type TableName, tables } from "@throughline/study";
import { addressIn, answerOrNone, api, RefusedError } from "./api.ts";

/** What had no answer, or failed, is asked for again after so many milliseconds. */
export const retryDelay = 2000;

/** Whether a failed request may succeed when it is sent again. */
export const mayRetry = (_: number, error: Error): boolean =>
  !(error instanceof RefusedError && error.isFinal);

/** What this page has fetched. It is kept up to date by the stream of live events, so nothing goes stale by itself. */
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

/** Stands for every kind: what depends on it is out of date after each revision. */
export const anyKind = "any";

/** The kinds of things whose changes make an answer out of date. */
export type Kinds = readonly string[];

/** The query of a route. */
export function queryOf<const R extends Route>(route: R, asked: CallOf<R> & object, kinds: Kinds) {
  return {
    queryKey: ["answer", `${route.method} ${addressIn(route, asked)}`],
    queryFn: ({ signal }: { signal: AbortSignal }): Promise<AnswerOf<R>> => api(route, asked, signal),
    meta: { kinds },
  };
}

/** Values that the rows of a list have to have. */
export type Where = Readonly<Record<string, string>>;

/** The query of every row of a table with the given values, in the order of its file. */
export function rowsQuery<N extends TableName>(table: N, where: Where = {}) {
  return {
    queryKey: ["rows", table, where],
    queryFn: () => allRows(table, where),
  };
}

/** Every row of a table with the given values, page by page. */
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

/** A row by its key; nothing when there is none (any more). */
export async function rowOrNone<N extends TableName>(table: N, key: string): Promise<RowOf<N> | undefined> {
  const parts = key.split("/");
  const params = Object.fromEntries(tables[table].key.map((column, i) => [column, parts[i] ?? ""]));
  return answerOrNone(contract.tables[table].get, { params }) as Promise<RowOf<N> | undefined>;
}

/** Fetches again what matches. A first answer that is still on its way may be from before, and is not waited for. */
async function refresh(filters: QueryFilters): Promise<void> {
  await queryClient.cancelQueries(filters);
  await queryClient.invalidateQueries(filters);
}

/** Whether a revision changed more than the things that it lists. */
export const changesMore = ({ changes, things }: RevisionLine): boolean => changes > things.length;

/** Brings what was fetched up to date after a revision. */
export function followRevision(line: RevisionLine): void {
  const whole = changesMore(line);
  const touched = new Set(line.things.map((thing) => thing.split("/", 1)[0]));
  const isOld = ({ queryKey, meta }: { queryKey: QueryKey; meta: Record<string, unknown> | undefined }) =>
    queryKey[0] === "answer" &&
    ((meta?.kinds as Kinds | undefined) ?? []).some((kind) => whole || kind === anyKind || touched.has(kind));
  queryClient.removeQueries({ predicate: isOld, type: "inactive" });
  void refresh({ predicate: isOld });
  for (const { queryKey } of queryClient.getQueryCache().findAll({ queryKey: ["rows"] })) {
    const [, table, where] = queryKey as ["rows", TableName, Where];
    const prefix = `${table}/`;
    const keys = line.things.flatMap((thing) =>
      thing.startsWith(prefix) ? [thing.slice(prefix.length)] : [],
    );
    if (keys.length > 0 || whole)
      void followRows(queryKey, table, where, keys, whole || line.action !== "edit");
  }
}

/** Revisions are followed one after the other, so that what was asked for first does not come last. */
const following = new Map<string, Promise<void>>();

/**
 * After a revision that changes a few rows, only these are fetched again, and what is new comes last.
 *
 * @param whole every row is fetched again: what was undone comes back to its place among the others
 */
function followRows(
  queryKey: QueryKey,
  table: TableName,
  where: Where,
  keys: readonly string[],
  whole: boolean,
): Promise<void> {
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
    const fresh = await Promise.all(keys.map((key) => rowOrNone(table, key)));
    queryClient.setQueryData(
      queryKey,
      (held: readonly Plain[] | undefined) =>
        held && withRows(table, where, held, keys, fresh as readonly (Plain | undefined)[]),
    );
  });
  const settled = next.catch(() => refresh({ queryKey, exact: true }));
  following.set(name, settled);
  return settled;
}

type Plain = Readonly<Record<string, unknown>>;

/** Rows with some of them as they are now, or gone. */
function withRows(
  table: TableName,
  where: Where,
  held: readonly Plain[],
  keys: readonly string[],
  fresh: readonly (Plain | undefined)[],
): readonly Plain[] {
  const next = [...held];
  keys.forEach((key, i) => {
    const row = fresh[i];
    const at = next.findIndex((one) => keyOf(table, one) === key);
    const belongs =
      row !== undefined && Object.entries(where).every(([name, value]) => holds(row[name], value));
    if (belongs && at >= 0) next[at] = row;
    else if (belongs) next.push(row);
    else if (at >= 0) next.splice(at, 1);
  });
  return next;
}

const holds = (value: unknown, wanted: string): boolean =>
  Array.isArray(value) ? value.includes(wanted) : value === wanted;

const keyOf = (table: TableName, row: Plain): string =>
  tables[table].key.map((column) => String(row[column] ?? "")).join("/");
