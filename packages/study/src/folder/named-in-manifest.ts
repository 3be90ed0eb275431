import { isScalar, parseDocument, stringify } from "yaml";
import { dependencies } from "../analyses/dependencies.ts";
import { each } from "../analyses/kind.ts";
import type { Manifest } from "../manifest.ts";
import { readManifest } from "./manifest.ts";
import type { Path } from "./yaml.ts";

/** The tables whose rows `study.yaml` can name individually. */
export const namedTables = ["cases", "claims", "events", "actors"] as const;
export type NamedTable = (typeof namedTables)[number];

/** A reference in `study.yaml` to a row, with its path. */
export type NamedRow = { readonly table: NamedTable; readonly id: string; readonly path: Path };

/** Returns every case, claim, event and actor that a study.yaml names individually, in order. */
export function rowsNamed({ analyses, actors }: Manifest): NamedRow[] {
  const lawmaking = each("actors", actors?.lawmaking, "actors", "lawmaking");
  const settings = analyses.flatMap((analysis, a) =>
    dependencies(analysis).references.map(({ to, id, path }) => ({
      to,
      id,
      path: path && ["analyses", a, ...path],
    })),
  );
  return [...lawmaking, ...settings].flatMap(({ to, id, path }) => {
    const table = namedTables.find((one) => one === to);
    return table === undefined || path === undefined ? [] : [{ table, id, path }];
  });
}

/**
 * Renames a row wherever the text of a study.yaml refers to it; all other characters are kept.
 *
 * @returns the unchanged text when it cannot be read
 */
export function withRowRenamed(text: string, table: NamedTable, from: string, to: string): string {
  const { manifest } = readManifest(text);
  if (!manifest) return text;
  const document = parseDocument(text);
  const written = stringify(to).trim();
  return rowsNamed(manifest)
    .filter((row) => row.table === table && row.id === from)
    .flatMap(({ path }) => {
      const node = document.getIn(path, true);
      return isScalar(node) && node.range ? [node.range] : [];
    })
    .sort(([a], [b]) => b - a)
    .reduce((changed, [start, end]) => `${changed.slice(0, start)}${written}${changed.slice(end)}`, text);
}
