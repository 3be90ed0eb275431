import { countedText, type Study } from "@throughline/study";

/** A study with the files that lie beside its tables, as exports read it. */
export type ExportSource = {
  readonly study: Study;
  /** the paths of its files, as `sources/interview.txt`, in order */
  readonly paths: readonly string[];
  readonly file: (path: string) => Promise<Uint8Array>;
};

/** The text of a file as passages count in it: without a byte order mark, LF at line ends. */
export async function textIn({ paths, file }: ExportSource, path: string): Promise<string | undefined> {
  if (!paths.includes(path)) return undefined;
  return countedText(new TextDecoder().decode(await file(path)));
}

/** The texts of a source, those with passages first. */
export function textsOf({ study, paths }: ExportSource, key: string): string[] {
  const marked = study.passages.flatMap((passage) => (passage.source === key ? [passage.file] : []));
  const own = [`sources/${key}.txt`, `sources/${key}.md`].filter((path) => paths.includes(path));
  return [...new Set([...marked, ...own])];
}
