import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type CellStatus, contract } from "@throughline/api";
import { cellId } from "@throughline/study";
import { useMemo } from "react";
import { api } from "../state/api.ts";
import { useStudy } from "../state/use.ts";
import { useDebounced } from "../ui/use-debounced.ts";

/** How long the study rests after a change until the statuses are asked for, in milliseconds: the server reads every claim for them. */
const restMs = 500;

export type Statuses = ReadonlyMap<string, CellStatus>;

/** How each grade stands to its claims, by cell; empty until it is known. */
export function useStatuses(): Statuses {
  const revision = useDebounced(useStudy().info?.revision, restMs);
  const { data } = useQuery({
    queryKey: ["statuses", revision],
    queryFn: ({ signal }) => api(contract.study.statuses, {}, signal),
    enabled: revision !== undefined,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return useMemo(() => new Map(data?.map((row) => [cellId(row.case, row.attribute), row])), [data]);
}
