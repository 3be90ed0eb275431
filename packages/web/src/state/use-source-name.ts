import { sourceName } from "@throughline/study";
import { useMemo } from "react";
import { useStudy } from "./use.ts";

/** Returns a function that names a source by its key, as the report does. */
export function useSourceName(): (key: string) => string {
  const { sources } = useStudy();
  const byKey = useMemo(() => new Map(sources.map((source) => [source.key, source])), [sources]);
  return (key) => sourceName(byKey.get(key), key);
}
