import { contract } from "@throughline/api";
import { api } from "../state/api.ts";
import { confirmRevision } from "../state/confirm-change.ts";
import { useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";

/** Returns a function that brings records back to how they were before a revision; all that it changed if none is named. */
export function useRestore(): (revision: number, things?: readonly string[]) => Promise<void> {
  const workbench = useWorkbench();
  return async (revision, things) => {
    const body = things === undefined ? {} : { things: [...things] };
    const made = await workbench.attempt(() => api(contract.removal.restore, { params: { revision }, body }));
    if (made) confirmRevision(workbench, strings.history.restored, made);
  };
}
