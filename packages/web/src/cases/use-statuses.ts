import { type CellStatus, contract } from "@throughline/api";
import { cellId } from "@throughline/study";
import { useMemo } from "react";
import { anyKind } from "../state/queries.ts";
import { useAnswer } from "../state/use.ts";

export type Statuses = ReadonlyMap<string, CellStatus>;

/** How each grade stands to its claims, by cell; empty until it is known. */
export function useStatuses(): Statuses {
  const rows = useAnswer(contract.study.statuses, {}, [anyKind]);
  return useMemo(() => new Map(rows?.map((row) => [cellId(row.case, row.attribute), row])), [rows]);
}
