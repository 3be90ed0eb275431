import { glob, stat } from "node:fs/promises";
import { join } from "node:path";
import { notice } from "@throughline/messages";
import type { Problem } from "@throughline/study";

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** Returns the files that match names and patterns, each once, sorted by name. */
export async function matchingFiles(
  patterns: readonly string[],
): Promise<{ readonly files: string[]; readonly problems: Problem[] }> {
  const files = new Set<string>();
  const problems: Problem[] = [];
  for (const pattern of patterns) {
    if (await isFolder(pattern)) {
      problems.push({
        severity: "error",
        at: { file: pattern },
        what: notice("it is a folder, not a file"),
        fix: notice("Name the files in it, as {pattern}.", { pattern: join(pattern, "*.csv") }),
      });
      continue;
    }
    let found = 0;
    for await (const file of (await isFile(pattern)) ? [pattern] : glob(pattern)) {
      if (!(await isFile(file))) continue;
      files.add(file);
      found++;
    }
    if (found === 0)
      problems.push({
        severity: "error",
        at: { file: pattern },
        what: /[*?[{]/u.test(pattern)
          ? notice("no file matches the pattern")
          : notice("there is no such file"),
        fix: notice("Correct the name."),
      });
  }
  return { files: [...files].sort(), problems };
}
