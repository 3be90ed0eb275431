import { glob, stat } from "node:fs/promises";
import type { Problem } from "@throughline/study";

/** The files that are there under the names and patterns given, each once, in the order of their names. */
export async function filesNamed(
  patterns: readonly string[],
): Promise<{ readonly files: string[]; readonly problems: Problem[] }> {
  const files = new Set<string>();
  const problems: Problem[] = [];
  for (const pattern of patterns) {
    const isFile = (path: string) =>
      stat(path).then(
        (found) => found.isFile(),
        () => false,
      );
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
        what: /[*?[{]/u.test(pattern) ? "no file fits the pattern" : "there is no such file",
        fix: "Correct the name.",
      });
  }
  return { files: [...files].sort(), problems };
}
