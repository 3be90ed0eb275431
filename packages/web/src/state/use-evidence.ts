import { channelsOf, provenanceOf, type Source, type Study, type TableName } from "@throughline/study";
import { useMemo } from "react";
import { useRecords } from "./use-records.ts";
import type { State } from "./workbench.ts";

/** The tables under grades, kept up to date; empty where they are not needed. */
export type EvidenceTables = Pick<
  Study,
  "claims" | "periods" | "actors" | "channels" | "ties" | "events" | "series"
>;

/** Returns the needed ones of the tables under grades, or undefined until all are loaded. */
export function useEvidence(tables: readonly TableName[]): EvidenceTables | undefined {
  const needed = <T extends TableName>(table: T) => (tables.includes(table) ? table : undefined);
  const claims = useRecords(needed("claims"));
  const periods = useRecords(needed("periods"));
  const actors = useRecords(needed("actors"));
  const channels = useRecords(needed("channels"));
  const ties = useRecords(needed("ties"));
  const events = useRecords(needed("events"));
  const series = useRecords(needed("series"));
  return useMemo(() => {
    const loaded = { claims, periods, actors, channels, ties, events, series };
    const isWaiting = Object.entries(loaded).some(
      ([table, records]) => records === undefined && tables.some((one) => one === table),
    );
    if (isWaiting) return undefined;
    return {
      claims: claims ?? [],
      periods: periods ?? [],
      actors: actors ?? [],
      channels: channelsOf(channels ?? []),
      ties: ties ?? [],
      events: events ?? [],
      series: series ?? [],
    };
  }, [tables, claims, periods, actors, channels, ties, events, series]);
}

/** The works of the study, with what they derive from. */
export const worksOf = (sources: State["sources"]): readonly Source[] =>
  sources.map(({ key, csl, bibtex }) => ({ key, csl, ...provenanceOf(bibtex) }));
