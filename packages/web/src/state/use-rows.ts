import { useEffect, useState } from "react";
import { useWorkbench } from "./use.ts";
import { all } from "./workbench.ts";

/** Every row of a table, read again after each revision that touches it; nothing until it is there. */
export function useRows<T>(table: string): readonly T[] | undefined {
  const workbench = useWorkbench();
  const [rows, setRows] = useState<readonly T[]>();
  useEffect(() => {
    const load = () => all<T>(`/api/${table}`).then(setRows, () => undefined);
    void load();
    return workbench.onRevision(({ things, changes }) => {
      if (changes > things.length || things.some((thing) => thing.startsWith(`${table}/`))) void load();
    });
  }, [workbench, table]);
  return rows;
}
