import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { call, RefusedError } from "./api.ts";
import type { State, Workbench } from "./workbench.ts";

export const WorkbenchContext = createContext<Workbench | undefined>(undefined);

/** The workbench of this page. */
export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (!workbench) throw new Error("a view is outside of the workbench");
  return workbench;
}

export function useStudy(): State {
  const workbench = useWorkbench();
  return useSyncExternalStore(workbench.subscribe, workbench.state);
}

/** After so many milliseconds without an answer, or after a failure, it is asked for again. */
const retry = 2000;

/**
 * What the API gives at a path, fetched again after each revision that touches one of the kinds.
 *
 * @param path nothing while it is not known
 */
export function useFetched<T>(path: string | undefined, kinds: readonly string[]): T | undefined {
  const workbench = useWorkbench();
  const [found, setFound] = useState<{ path: string; value: T }>();
  const watched = kinds.join(" ");
  useEffect(() => {
    if (path === undefined) return;
    let current = true;
    let asked = 0;
    let answered = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // An answer never takes the place of one that was asked for later; what had no answer, or a failure, is asked for again.
    const fetchIt = () => {
      const mine = ++asked;
      clearTimeout(timer);
      return call<T>("GET", path).then(
        (value) => {
          if (!current || mine < answered) return;
          answered = mine;
          setFound({ path, value });
        },
        (error: unknown) => {
          const refused = error instanceof RefusedError && error.status < 500 && error.status !== 429;
          if (current && mine === asked && !refused) timer = setTimeout(fetchIt, retry);
        },
      );
    };
    void fetchIt();
    const stop = workbench.onRevision(({ things, changes }) => {
      const touched = things.some((thing) => watched.split(" ").includes(thing.split("/", 1)[0] as string));
      if (touched || changes > things.length) void fetchIt();
    });
    return () => {
      current = false;
      clearTimeout(timer);
      stop();
    };
  }, [path, watched, workbench]);
  return found?.path === path ? found?.value : undefined;
}
