import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type CellStatus, contract } from "@throughline/api";
import { cellId } from "@throughline/study";
import { useMemo } from "react";
import { api } from "../state/api.ts";
import { useStudy } from "../state/use.ts";
import { useDebounced } from "../ui/input/use-debounced.ts";

/** Delay between a change and fetching the statuses, in milliseconds. The server reads every claim to compute them. */
const restMs = 500;

export type Statuses = ReadonlyMap<string, CellStatus>;

/** The status of each grade, by cell; empty until fetched. */
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
