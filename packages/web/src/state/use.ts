import { type UseQueryOptions, useQuery } from "@tanstack/react-query";
import type { AnswerOf, CallOf, Route } from "@throughline/api";
import { createContext, useContext, useSyncExternalStore } from "react";
import { type Kinds, queryOf } from "./queries.ts";
import type { State, Workbench } from "./workbench.ts";

export const WorkbenchContext = createContext<Workbench | undefined>(undefined);

/** Returns the workbench of this page. */
export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (!workbench) throw new Error("a view is outside of the workbench");
  return workbench;
}

export function useStudy(): State {
  const workbench = useWorkbench();
  return useSyncExternalStore(workbench.subscribe, workbench.state);
}

/**
 * Returns the answer of a route, fetched again after each revision of one of the kinds; undefined until
 * loaded.
 *
 * @param asked undefined while the request is not known
 */
export function useAnswer<const R extends Route>(
  route: R,
  asked: (CallOf<R> & object) | undefined,
  kinds: Kinds,
): AnswerOf<R> | undefined {
  const wanted: UseQueryOptions<AnswerOf<R>> =
    asked === undefined ? noQuestion : queryOf(route, asked, kinds);
  return useQuery(wanted).data;
}

const noQuestion = { queryKey: ["answer"], enabled: false };
