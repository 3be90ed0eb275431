import { join } from "node:path";
import { exported, folderSource } from "@throughline/exchange/export";
import { writeFiles } from "@throughline/server/export";
import type { ExportOptions } from "../declarations/study.ts";
import { exitCode } from "../exit.ts";
import { loadUsableStudy } from "../load-usable-study.ts";
import { publishWith } from "../publish.ts";

/** The file by which a folder is known as an export, so that a later one may replace it. */
const mark = "EXPORT.txt";

/** `throughline export <folder> --format <names> --out <dir>`: the study in formats of other programs, all of them or none. */
export async function exportCommand(folder: string, options: ExportOptions): Promise<number> {
  const study = await loadUsableStudy(folder);
  if (!study) return exitCode.found;
  const { format, out, json } = options;
  const date = new Date().toISOString().slice(0, 10);
  const { files, notices } = await exported(await folderSource(folder, study), format, date);
  await publishWith(out, mark, (temporary) =>
    writeFiles(temporary, {
      ...files,
      [mark]: `Exported by Throughline on ${date}. A later export into this folder replaces it.\n`,
    }),
  );
  const paths = Object.keys(files).map((path) => join(out, path));
  if (json) console.log(JSON.stringify({ out, files: paths, notices }, null, 2));
  else console.log([...paths.map((path) => `Wrote ${path}`), ...notices].join("\n"));
  return exitCode.done;
}
