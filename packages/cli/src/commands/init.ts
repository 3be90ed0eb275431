import { mkdir, readdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { exitCode, UsageError } from "../exit.ts";
import { optionsOf } from "../options.ts";
import { emptyStudy, starter } from "../starter.ts";

/** `throughline init <folder>`: a commented starter study that passes `check`, or one in which there is nothing yet. */
export async function initCommand(args: string[]): Promise<number> {
  const { positionals, values } = optionsOf("init", args, {
    empty: { type: "boolean" },
    title: { type: "string" },
    json: { type: "boolean" },
  });
  const [folder] = positionals;
  if (folder === undefined) throw new UsageError("Where? throughline init <folder>");
  const present = await readdir(folder).catch(() => []);
  if (present.length > 0) throw new UsageError(`${folder} is not empty. Name a new folder.`);
  if (values.title !== undefined && !values.empty)
    throw new UsageError("--title is the title of an empty study. Give --empty too, or leave it out.");
  const files = values.empty ? emptyStudy(values.title ?? basename(resolve(folder))) : starter;
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content, { flag: "wx" });
  }
  if (values.json) console.log(JSON.stringify({ folder, files: Object.keys(files) }));
  else
    console.log(
      `${values.empty ? "An empty" : "A starter"} study is in ${folder}. Next:\n  throughline check ${folder}\n  throughline open ${folder}            grade, compare and read in the browser\n  throughline assess ${folder} --out ${folder}-report`,
    );
  return exitCode.done;
}
