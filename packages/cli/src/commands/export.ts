import { readFile, rm } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { type Access, exportStudy, folderSource, readPseudonyms } from "@throughline/exchange/export";
import { writeFiles } from "@throughline/server/export";
import { encryptFile } from "@throughline/store";
import type { ExportOptions } from "../declarations/study.ts";
import { exitCode, UsageError } from "../exit.ts";
import { loadUsableStudy } from "../load-usable-study.ts";
import { replaceFolder } from "../replace-folder.ts";

/** The file that identifies a folder as an export, which a later export may replace. */
const mark = "EXPORT.txt";

/**
 * `throughline export <folder> --format <names> --out <dir>`: writes the study in formats of other programs, all or
 * none.
 */
export async function exportCommand(folder: string, options: ExportOptions): Promise<number> {
  const study = await loadUsableStudy(folder);
  if (!study) return exitCode.found;
  const { format, out, json } = options;
  const date = new Date().toISOString().slice(0, 10);
  const access = await accessOf(options);
  const { files, notices } = await exportStudy(await folderSource(folder, study), format, date, access);
  await writeKey(options);
  try {
    await replaceFolder(out, mark, (temporary) =>
      writeFiles(temporary, {
        ...files,
        [mark]: `Exported by Throughline on ${date}. A later export into this folder replaces it.\n`,
      }),
    );
  } catch (error) {
    if (options.key !== undefined) await rm(options.key, { force: true });
    throw error;
  }
  const paths = Object.keys(files).map((path) => join(out, path));
  if (json) console.log(JSON.stringify({ out, files: paths, notices }, null, 2));
  else console.log([...paths.map((path) => `Wrote ${path}`), ...notices].join("\n"));
  return exitCode.done;
}

/** Writes the list of pseudonyms, encrypted for the recipient. */
async function writeKey({ key, recipient, pseudonyms }: ExportOptions): Promise<void> {
  if (key !== undefined && recipient !== undefined && pseudonyms !== undefined)
    await encryptFile(pseudonyms, key, { recipients: [recipient] });
}

async function accessOf({
  public: isPublic,
  restricted: isRestricted,
  pseudonyms,
  key,
  recipient,
  out,
}: ExportOptions): Promise<Access> {
  if (!isPublic && !isRestricted) {
    if (pseudonyms !== undefined || key !== undefined || recipient !== undefined)
      throw new UsageError(
        "--pseudonyms, --key and --recipient work only with --public or --restricted. Add one of them, or leave them out.",
      );
    return { to: "all" };
  }
  if ((key === undefined) !== (recipient === undefined) || (key !== undefined && pseudonyms === undefined))
    throw new UsageError("--key needs --pseudonyms and --recipient. Add them.");
  if (isRestricted && pseudonyms === undefined)
    throw new UsageError("--restricted needs --pseudonyms: the export holds texts and quotations. Add it.");
  // The key is stored outside the package, to prevent passing it on by accident.
  if (key !== undefined && !relative(resolve(out), resolve(key)).startsWith(".."))
    throw new UsageError("--key is inside the export folder, which others will see. Choose another place.");
  const to = isRestricted ? "restricted" : "public";
  if (pseudonyms === undefined) return { to, pseudonyms: [] };
  return { to, pseudonyms: readPseudonyms(pseudonyms, await readFile(pseudonyms, "utf8")) };
}
