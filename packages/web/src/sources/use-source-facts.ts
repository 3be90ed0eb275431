import { contract } from "@throughline/api";
import { useMemo } from "react";
import { useAnswer } from "../state/use.ts";
import type { SourceFacts } from "./source-filter.ts";

/** Returns the texts of a source: the text of its document first, then its notes. */
export function textsOf(key: string, paths: ReadonlyMap<string, number>): string[] {
  return ["txt", "md"].map((ending) => `sources/${key}.${ending}`).filter((path) => paths.has(path));
}

/**
 * Returns properties of sources beyond their entries, and all files of the study with their versions; empty
 * until loaded.
 */
export function useSourceFacts(): SourceFacts & { readonly paths: ReadonlyMap<string, number> | undefined } {
  const files = useAnswer(contract.files.list, {}, ["files"]);
  const counts = useAnswer(contract.sources.passageCounts, {}, ["passages", "claims"]);
  return useMemo(() => {
    const paths = files && new Map(files.map(({ path, version }) => [path, version]));
    const uses = new Map(counts?.map((use) => [use.source, use]));
    return {
      hasText: (key) => paths !== undefined && textsOf(key, paths).length > 0,
      passagesOf: (key) => uses.get(key)?.count ?? 0,
      claimsOf: (key) => uses.get(key)?.claims ?? 0,
      paths,
    };
  }, [files, counts]);
}
