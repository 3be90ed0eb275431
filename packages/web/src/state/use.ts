import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { call, OfflineError } from "./api.ts";
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

/** After so many milliseconds without an answer it is asked for again. */
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
    let timer: ReturnType<typeof setTimeout> | undefined;
    // An answer that was asked for before another one is not what is there now; what had no answer is asked for again.
    const fetchIt = () => {
      const mine = ++asked;
      clearTimeout(timer);
      return call<T>("GET", path).then(
        (value) => current && mine === asked && setFound({ path, value }),
        (error: unknown) => {
          if (current && mine === asked && error instanceof OfflineError) timer = setTimeout(fetchIt, retry);
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
