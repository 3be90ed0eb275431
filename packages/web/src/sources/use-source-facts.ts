import { contract } from "@throughline/api";
import { useMemo } from "react";
import { useAnswer } from "../state/use.ts";
import type { SourceFacts } from "./source-filter.ts";

/** The texts of a source: that of its document first, then the notes on it. */
export function textsOf(key: string, paths: ReadonlyMap<string, number>): string[] {
  return ["txt", "md"].map((ending) => `sources/${key}.${ending}`).filter((path) => paths.has(path));
}

/** What lists of sources say beyond their entries; and every file of the study with its version, none until they are known. */
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
