import { contract } from "@throughline/api";
import { boundarySets, type Referenced } from "@throughline/study";
import { useMemo } from "react";
import { shippedPatterns } from "../../pathways/patterns.ts";
import { useAnswer, useStudy } from "../../state/use.ts";
import { useRows } from "../../state/use-rows.ts";
import type { Option } from "../../ui/controls/choice.tsx";

/** Records that settings of analyses can refer to, with labels. */
export type Choices = Readonly<Record<Referenced, readonly Option[]>>;

export function useChoices(): Choices {
  const { cases, info } = useStudy();
  const actors = useRows("actors");
  const events = useRows("events");
  const claims = useRows("claims");
  const own = useAnswer(contract.study.patterns, {}, ["files"]);
  return useMemo(
    () => ({
      attributes: Object.entries(info?.manifest.attributes ?? {}).map(([id, { label }]) => ({
        id,
        name: label,
      })),
      caseKinds: [...new Set(cases.map(({ kind }) => kind))].map((id) => ({ id, name: id })),
      cases,
      actors: actors ?? [],
      events: (events ?? []).map(({ id, title }) => ({ id, name: title })),
      claims: (claims ?? []).map(({ id, statement }) => ({ id, name: `${id}: ${statement.slice(0, 80)}` })),
      patterns: [...shippedPatterns, ...(own ?? [])].map(({ id, name }) => ({ id, name })),
      boundaries: boundarySets(info?.manifest.map).map(({ name }) => ({ id: name, name })),
    }),
    [cases, info, actors, events, claims, own],
  );
}
