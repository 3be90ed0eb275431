import { readFile } from "node:fs/promises";
import {
  folderTarget,
  type ImportChoice,
  type PlannedImport,
  planImport,
  storeTarget,
} from "@throughline/exchange/import";
import { printable } from "@throughline/study";
import type { ImportOptions } from "../declarations/study.ts";
import { exitCode, UsageError } from "../exit.ts";
import { loadUsableStudy } from "../load-usable-study.ts";
import { withStore } from "../with-store.ts";

/** `throughline import <files…>`: what files of other programs add to a study; with --add, each file as one revision. */
export async function importCommand(files: readonly string[], options: ImportOptions): Promise<number> {
  const { study: folder, add = false } = options;
  const choice = choiceOf(options);
  const contents = new Map<string, Uint8Array>();
  for (const file of files) contents.set(file, await bytesOf(file));
  if (add)
    return withStore(folder, async (store, author) => {
      for (const [file, bytes] of contents) {
        const plan = await planImport(file, bytes, choice, await storeTarget(store));
        const name = file.split(/[\\/]/u).at(-1) ?? file;
        if (plan.edits.length > 0) await store.edit(author, plan.edits, `import of ${name}`);
        print(file, plan, options);
      }
      return exitCode.done;
    });
  const study = await loadUsableStudy(folder);
  if (!study) return exitCode.found;
  for (const [file, bytes] of contents) {
    print(file, await planImport(file, bytes, choice, folderTarget(folder, study)), options);
  }
  return exitCode.done;
}

/** The columns are written as `share` or `share=attribute`. */
function choiceOf({ attributes, ...options }: ImportOptions): ImportChoice {
  if (attributes === undefined) return options;
  const columns = attributes.map((text) => {
    const [column = "", attribute] = text.split("=");
    return { column, attribute: attribute?.trim() };
  });
  return { ...options, attributes: columns };
}

async function bytesOf(file: string): Promise<Uint8Array> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "ENOENT" ? new UsageError(`${file}: there is no such file.`) : error;
  });
}

function print(file: string, plan: PlannedImport, { json, add, study }: ImportOptions): void {
  const { what, counts, notices, options = [], preview, edits } = plan;
  if (json) {
    console.log(JSON.stringify({ file, what, counts, notices, preview, added: add === true }, null, 2));
    return;
  }
  const lines = [`${file} is ${what}.`];
  for (const { kind, found, known } of counts) {
    const there = known === 0 ? "" : `, ${known === found ? "all" : known} already in the study`;
    lines.push(`  ${found} ${found === 1 ? kind : pluralOf(kind)}${there}`);
  }
  for (const notice of [...notices, ...options]) lines.push(`  ${notice}`);
  if (!add && preview.length > 0)
    lines.push("", ...preview.flatMap((row) => row.split("\n").map((line) => `  ${line}`)));
  lines.push(
    "",
    edits.length === 0
      ? "Nothing to add. The study already has all of it."
      : add
        ? `Added as one revision. To undo it: throughline undo ${study}`
        : "Nothing was changed. To add it, run the command again with --add.",
  );
  console.log(lines.map(printable).join("\n"));
}

const pluralOf = (kind: string): string => (kind.endsWith("y") ? `${kind.slice(0, -1)}ies` : `${kind}s`);
