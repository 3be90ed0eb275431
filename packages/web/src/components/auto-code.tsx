import { anchorOf, freeId, unitsOf } from "@throughline/study";
import { call } from "../state/api.ts";
import type { PassageRow } from "../state/model.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import { all } from "../state/workbench.ts";
import { strings } from "../strings.ts";
import type { Hit } from "../views/search-view.tsx";
import { CodePicker } from "./code-picker.tsx";
import { textOf } from "./use-text.ts";

/** Codes the ticked places of a search in documents, as one change; where there is such a passage, it gets the code too. */
export function AutoCode({
  hits,
  unticked,
  query,
}: {
  hits: readonly Hit[];
  unticked: ReadonlySet<number>;
  query: string;
}) {
  const workbench = useWorkbench();
  const { codes, sources } = useStudy();
  const chosen = hits.filter((hit, i) => hit.in === "documents" && !unticked.has(i));
  if (!hits.some((hit) => hit.in === "documents")) return null;
  const apply = async (known: string | undefined, name: string) => {
    if (known === undefined && name === "") return;
    const id = known ?? freeId(name, new Set(codes.map((one) => one.id)), "code");
    const done = await workbench.attempt(async () => {
      const edits: unknown[] =
        known === undefined ? [{ op: "create", table: "codes", values: { id, name } }] : [];
      for (const [file, places] of Map.groupBy(chosen, ({ key }) => key))
        edits.push(
          ...(await passageEdits(
            file,
            places,
            id,
            sources.map(({ key }) => key),
          )),
        );
      return call("POST", "/api/edits", { note: strings.search.autoNote(query), edits });
    });
    if (done !== undefined) workbench.notice(strings.search.autoCoded(chosen.length));
  };
  return (
    <details>
      <summary>{strings.search.autoCode(chosen.length)}</summary>
      <CodePicker label={strings.read.code} onPick={(id, name) => void apply(id, name)} />
    </details>
  );
}

async function passageEdits(
  file: string,
  places: readonly Hit[],
  code: string,
  keys: readonly string[],
): Promise<unknown[]> {
  const source = keys.find((key) => file.startsWith(`sources/${key}.`));
  const text = await textOf(file);
  if (source === undefined || text === undefined) throw new Error(strings.search.noSource(file));
  const present = (await all<PassageRow>(`/api/passages?source_key=${encodeURIComponent(source)}`)).filter(
    (row) => row.file === file,
  );
  const points = [...new Set(places.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const units = unitsOf(text, points);
  const unitOf = new Map(points.map((point, i) => [point, units[i] ?? 0]));
  return places.flatMap(({ start, end }): unknown[] => {
    const anchor = anchorOf(text, unitOf.get(start) ?? 0, unitOf.get(end) ?? 0);
    if (!anchor) return [];
    const same = present.find((row) => row.start === anchor.start && row.end === anchor.end);
    if (same?.codes.includes(code)) return [];
    if (same)
      return [
        {
          ...{ op: "update", table: "passages", key: same.id, version: same.version },
          values: { codes: [...same.codes, code] },
        },
      ];
    const values = {
      ...{ source_key: source, file, ...anchor, codes: [code] },
      ...{ prefix: anchor.prefix || null, suffix: anchor.suffix || null },
    };
    return [{ op: "create", table: "passages", values }];
  });
}
