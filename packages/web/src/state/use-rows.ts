import { useEffect, useState } from "react";
import { useWorkbench } from "./use.ts";
import { all } from "./workbench.ts";

/**
 * Every row of a table, read again after each revision that touches it; nothing until it is there.
 *
 * @param table nothing while no table is wanted
 */
export function useRows<T>(table: string | undefined): readonly T[] | undefined {
  const workbench = useWorkbench();
  const [rows, setRows] = useState<readonly T[]>();
  useEffect(() => {
    if (table === undefined) return;
    const load = () => all<T>(`/api/${table}`).then(setRows, () => undefined);
    void load();
    return workbench.onRevision(({ things, changes }) => {
      if (changes > things.length || things.some((thing) => thing.startsWith(`${table}/`))) void load();
    });
  }, [workbench, table]);
  return rows;
}
