import { countedText, type Study } from "@throughline/study";

/** A study with its files, as exports read it. */
export type ExportSource = {
  readonly study: Study;
  /** sorted paths of its files, such as `sources/interview.txt` */
  readonly paths: readonly string[];
  readonly file: (path: string) => Promise<Uint8Array>;
};

/**
 * Returns the text of a file that positions of passages refer to: without a byte order mark, LF as line end.
 */
export async function textIn({ paths, file }: ExportSource, path: string): Promise<string | undefined> {
  if (!paths.includes(path)) return undefined;
  return countedText(new TextDecoder().decode(await file(path)));
}

/** Returns the paths of the texts of a source, those with passages first. */
export function textsOf({ study, paths }: ExportSource, key: string): string[] {
  const marked = study.passages.flatMap((passage) => (passage.source === key ? [passage.file] : []));
  const own = [`sources/${key}.txt`, `sources/${key}.md`].filter((path) => paths.includes(path));
  return [...new Set([...marked, ...own])];
}
