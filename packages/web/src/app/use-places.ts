import { contract } from "@throughline/api";
import { useEffect, useMemo, useState } from "react";
import { pathOf } from "../coding/codebook/code-tree-model.ts";
import { isCompared } from "../comparison/comparable-analysis.ts";
import { useAssessment } from "../conclusions/use-assessment.ts";
import { sourceLabel } from "../sources/source-line.ts";
import type { Place } from "../state/places.ts";
import { addressOf } from "../state/route.ts";
import { type Screen, screenPaths } from "../state/screens.ts";
import { useAnswer, useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import { nameInFull } from "./areas.ts";

const kinds = strings.places;
const screens = Object.keys(screenPaths) as Screen[];

type Named = { readonly id: string; readonly name: string };

/** Returns all named places: the screens, and the records of the study. */
export function usePlaces(): readonly Place[] {
  const { cases, codes, sources, info } = useStudy();
  const assessment = useAssessment();
  const verdicts = useAnswer(contract.tables.verdicts.list, { query: { limit: 5000 } }, ["verdicts"]);
  const patterns = usePatterns();
  return useMemo(() => {
    const manifest = info?.manifest;
    const pathways = manifest?.analyses.filter((one) => one.kind === "pathways") ?? [];
    const worded = new Map(verdicts?.rows.map((row) => [row.conclusion, row.wording]));
    return [
      ...screens.map((screen) => ({
        kind: kinds.view,
        label: nameInFull(screen),
        to: addressOf(screen),
      })),
      ...(manifest?.analyses ?? []).map(({ id, title, kind }) => ({
        kind: kinds.analysis,
        label: title,
        id,
        to: isCompared(kind)
          ? addressOf("compare", id)
          : kind === "pathways"
            ? addressOf("pathways", "", { analysis: id })
            : addressOf("conclusions", id),
      })),
      ...cases.map(({ id, name }) => ({
        kind: kinds.case,
        label: name,
        id,
        to: addressOf("cases", id),
      })),
      ...Object.entries(manifest?.attributes ?? {}).map(([id, { label }]) => ({
        kind: kinds.attribute,
        label,
        id,
        to: addressOf("grade", id),
      })),
      ...codes.map(({ id }) => ({
        kind: kinds.code,
        label: pathOf(codes, id),
        to: addressOf("codes", id),
      })),
      ...sources.map((source) => ({
        kind: kinds.source,
        label: sourceLabel(source),
        id: source.key,
        to: addressOf("sources", source.key),
      })),
      ...patterns.flatMap(({ id, name }) => {
        const by = pathways.find((one) => one.patterns?.includes(id) ?? true);
        if (!by && pathways.length > 0) return [];
        const query = { ...(by ? { analysis: by.id } : {}), patterns: id };
        return [{ kind: kinds.pattern, label: name, to: addressOf("pathways", "", query) }];
      }),
      ...(assessment?.conclusions ?? []).map(({ id, statement }) => ({
        kind: kinds.conclusion,
        label: worded.get(id) ?? statement,
        to: addressOf("conclusions", id),
      })),
    ];
  }, [info, cases, codes, sources, assessment, verdicts, patterns]);
}

const none: readonly Named[] = [];

/** Returns the patterns that can be matched in the study: built-in and its own. */
function usePatterns(): readonly Named[] {
  const own = useAnswer(contract.study.patterns, {}, ["files"]);
  const [shipped, setShipped] = useState(none);
  useEffect(() => {
    import("../pathways/patterns.ts").then(
      (it) => setShipped(it.shippedPatterns.filter(({ is }) => is !== "measure")),
      () => undefined,
    );
  }, []);
  const looked = useStudy().info?.manifest.actors !== undefined;
  return useMemo(() => (looked ? [...shipped, ...(own ?? none)] : none), [looked, shipped, own]);
}
