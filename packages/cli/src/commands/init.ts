import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { exitCode, UsageError } from "../exit.ts";
import { optionsOf } from "../options.ts";
import { starter } from "../starter.ts";

/** `throughline init <folder>`: a commented starter study that passes `check`. */
export async function initCommand(args: string[]): Promise<number> {
  const { positionals } = optionsOf("init", args, {});
  const [folder] = positionals;
  if (folder === undefined) throw new UsageError("Where? throughline init <folder>");
  const present = await readdir(folder).catch(() => []);
  if (present.length > 0) throw new UsageError(`${folder} is not empty. Name a new folder.`);
  for (const [path, content] of Object.entries(starter)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content, { flag: "wx" });
  }
  console.log(
    `A starter study is in ${folder}. Next:\n  throughline check ${folder}\n  throughline assess ${folder} --out ${folder}-report`,
  );
  return exitCode.done;
}
