import { termText } from "@throughline/report/components";
import { channels, type TableName, type Target } from "@throughline/study";
import { useMemo } from "react";
import { sourceLabel } from "../../sources/source-line.ts";
import { useStudy } from "../../state/use.ts";
import { useRows } from "../../state/use-rows.ts";
import { type ReferenceOptions, tableOf } from "./table-model.ts";

/** Largest length of the label of a statement or passage, in characters. */
const labelLength = 80;

const short = (text: string): string =>
  text.length > labelLength ? `${text.slice(0, labelLength - 1)}…` : text;

/** Returns the records that the references of a table can refer to, with labels. */
export function useOptions(table: TableName): ReferenceOptions {
  const { cases, sources, codes, info } = useStudy();
  const targets = useMemo(() => targetsOf(table), [table]);
  const wanted = <N extends "actors" | "claims" | "passages" | "channels">(name: N): N | undefined =>
    targets.has(name) ? name : undefined;
  const actors = useRows(wanted("actors"));
  const claims = useRows(wanted("claims"));
  const passages = useRows(wanted("passages"));
  const ownChannels = useRows(wanted("channels"));
  return useMemo(
    () => ({
      cases,
      codes,
      actors: actors ?? [],
      sources: sources.map((source) => ({ id: source.key, name: sourceLabel(source) })),
      attributes: Object.entries(info?.manifest.attributes ?? {}).map(([id, { label }]) => ({
        id,
        name: label,
      })),
      claims: (claims ?? []).map(({ id, statement }) => ({ id, name: short(statement) })),
      passages: (passages ?? []).map(({ id, exact }) => ({ id, name: short(exact) })),
      channels: [
        ...channels.map((id) => ({ id, name: termText("channel", id, id) })),
        ...(ownChannels ?? []).filter(({ id }) => !(channels as readonly string[]).includes(id)),
      ],
    }),
    [cases, codes, actors, sources, info, claims, passages, ownChannels],
  );
}

/** Returns the kinds of records that the columns of a table refer to. */
function targetsOf(table: TableName): ReadonlySet<Target> {
  const columns = Object.values(tableOf(table).columns);
  return new Set(columns.flatMap(({ kind }) => (kind.is === "reference" ? [kind.to] : [])));
}
