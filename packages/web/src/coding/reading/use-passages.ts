import type { PassageRow } from "@throughline/api";
import { useMemo } from "react";
import { useRows } from "../../state/use-rows.ts";

const none: readonly PassageRow[] = [];

/** Returns the current passages of a source in one of its files. */
export function usePassages(source: string, file: string): readonly PassageRow[] {
  const rows = useRows("passages", { source_key: source });
  return useMemo(() => rows?.filter((row) => row.file === file) ?? none, [rows, file]);
}
