import { readdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { crateStudy } from "@throughline/exchange/export";
import { emptyStudy, makeFolder } from "@throughline/study/folder";
import type { InitOptions } from "../declarations/study.ts";
import { exitCode, UsageError } from "../exit.ts";
import { starter } from "../starter.ts";

/**
 * `throughline init <folder>`: writes a commented starter study that passes `check`, an empty study, or the study in
 * a package.
 */
export async function initCommand(folder: string, options: InitOptions): Promise<number> {
  const present = await readdir(folder).catch(() => []);
  if (present.length > 0) throw new UsageError(`${folder} is not empty. Choose a new folder.`);
  if (options.title !== undefined && !options.empty)
    throw new UsageError("--title works only with --empty. Add --empty, or leave --title out.");
  const files = await filesOf(folder, options);
  for (const [path, content] of Object.entries(files)) {
    await makeFolder(dirname(join(folder, path)));
    await writeFile(join(folder, path), content, { flag: "wx" });
  }
  if (options.json) console.log(JSON.stringify({ folder, files: Object.keys(files) }));
  else
    console.log(
      `${options.crate ? "The" : options.empty ? "An empty" : "A starter"} study is in ${folder}. Next:\n  throughline check ${folder}\n  throughline open ${folder}            grade, compare and read in the browser\n  throughline assess ${folder} --out ${folder}-report`,
    );
  return exitCode.done;
}

async function filesOf(
  folder: string,
  { crate, empty, title }: InitOptions,
): Promise<Readonly<Record<string, string | Uint8Array>>> {
  if (crate !== undefined) return Object.fromEntries(await crateStudy(await readFile(crate)));
  return empty ? emptyStudy({ title: title ?? basename(resolve(folder)) }) : starter;
}
