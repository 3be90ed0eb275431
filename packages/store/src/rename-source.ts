import { bibtexEntry, withBibtexField } from "@throughline/study";
import { EditError } from "./edit.ts";
import { isFilePath } from "./file-path.ts";

/** The fields of a bibliography entry that refer to other entries. */
const naming = ["crossref", "xref", "xdata", "related"];

/**
 * Returns the new names of the files of a source under another key: `sources/<key>.txt`, `.md`, `.pdf`, …
 *
 * @param paths every file of the study
 * @throws EditError when a file cannot have the new name, or the name is taken; names that differ only in case are
 *   one file on some systems
 */
export function renamedFiles(
  paths: readonly string[],
  from: string,
  to: string,
): readonly (readonly [path: string, renamed: string])[] {
  const stem = `sources/${from}.`;
  const own = paths.filter((path) => path.startsWith(stem) && /^[^./]+$/u.test(path.slice(stem.length)));
  const taken = new Map(paths.map((path) => [path.toLowerCase(), path]));
  return own.map((path) => {
    const renamed = `sources/${to}.${path.slice(stem.length)}`;
    const there = taken.get(renamed.toLowerCase());
    if (to.includes("/") || !isFilePath(renamed))
      throw refused(to, `"${to}" cannot be part of the file name ${path}`, 'Leave out / \\ : * ? " < > |.');
    if (there === path)
      throw refused(
        to,
        `"${to}" differs from "${from}" only in capitals, and some systems treat ${path} and ${renamed} as the same file`,
        "Choose another key.",
      );
    if (there !== undefined) throw refused(to, `the file ${there} already exists`, "Choose another key.");
    return [path, renamed];
  });
}

const refused = (key: string, what: string, fix: string): EditError =>
  new EditError([{ severity: "error", at: { file: "sources.bib", row: key, name: "key" }, what, fix }]);

/** Updates the key of a renamed source in the entry of another source. */
export function withRenamedKey(bibtex: string, from: string, to: string): string {
  let changed = bibtex;
  for (const { name, value } of bibtexEntry(bibtex)?.fields ?? []) {
    if (!naming.includes(name)) continue;
    const keys = value.split(",").map((key) => (key.trim() === from ? to : key.trim()));
    if (keys.join(",") !== value.replace(/\s*,\s*/gu, ","))
      changed = withBibtexField(changed, name, keys.join(",")) ?? changed;
  }
  return changed;
}
