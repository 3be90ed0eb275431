import { type TableName, tables } from "@throughline/study";
import { useEffect, useState } from "react";
import { rowOrNone } from "./api.ts";
import { useWorkbench } from "./use.ts";
import { all } from "./workbench.ts";

/**
 * Every row of a table with the given values, in the order of its file; nothing until they are there. After a revision that changes a
 * few, only these are fetched again, and what is new comes last.
 *
 * @param table nothing while no table is wanted
 */
export function useRows<T>(
  table: TableName | undefined,
  where: Readonly<Record<string, string>> = {},
): readonly T[] | undefined {
  const workbench = useWorkbench();
  const query = new URLSearchParams(where).toString();
  const [rows, setRows] = useState<readonly T[]>();
  useEffect(() => {
    if (table === undefined) return;
    let current = true;
    let held: readonly T[] | undefined;
    const show = (found: readonly T[]) => {
      held = found;
      if (current) setRows(found);
    };
    const load = async () => show(await all<T>(`/api/${table}${query === "" ? "" : `?${query}`}`));
    const follow = async (keys: readonly string[]) => {
      const fresh = await Promise.all(keys.map((key) => rowOrNone<T>(table, key)));
      const wanted = [...new URLSearchParams(query)];
      const next = [...(held ?? [])];
      fresh.forEach((row, i) => {
        const at = next.findIndex((one) => keyOf(table, one) === keys[i]);
        const has = row && wanted.every(([name, value]) => (row as Row)[name] === value);
        if (has && at >= 0) next[at] = row;
        else if (has) next.push(row);
        else if (at >= 0) next.splice(at, 1);
      });
      show(next);
    };
    // One after the other, so that what was asked for first does not come last.
    let queue = load().catch(() => undefined);
    const stop = workbench.onRevision(({ things, changes, action }) => {
      const prefix = `${table}/`;
      const keys = things.flatMap((thing) => (thing.startsWith(prefix) ? [thing.slice(prefix.length)] : []));
      // What is undone comes back to its place among the others.
      const whole = changes > things.length || action !== "edit";
      if (changes <= things.length && keys.length === 0) return;
      queue = queue.then(() => (whole || held === undefined ? load() : follow(keys))).catch(() => undefined);
    });
    return () => {
      current = false;
      stop();
    };
  }, [table, query, workbench]);
  return rows;
}

type Row = Readonly<Record<string, unknown>>;

const keyOf = (table: TableName, row: unknown): string =>
  tables[table].key.map((column) => String((row as Row)[column] ?? "")).join("/");
