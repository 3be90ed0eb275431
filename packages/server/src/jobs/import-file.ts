import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ImportResult } from "@throughline/api";
import { readFileForImport, storeTarget } from "@throughline/exchange/import";
import type { Store } from "@throughline/store";
import type { ImportRequest } from "./import-job.ts";

/** Maximum number of records and files that one import may add. */
const maxChanges = 500_000;

/** Reads a file for import; with `add`, imports it as one revision, all or nothing. */
export async function importFile(
  { folder, name, choice, add, author }: ImportRequest,
  store: Store,
  onProgress: (part: string, done: number) => void,
): Promise<ImportResult> {
  onProgress("Reading the file", 0);
  const bytes = await readFile(join(folder, name));
  const { plan, problems, ...found } = await readFileForImport(
    name,
    new Uint8Array(bytes),
    add ? choice : { ...choice, preview: true },
    await storeTarget(store),
  );
  if (plan === undefined) return { ...found, problems };
  const { counts, notices, preview, edits } = plan;
  const shown = { counts, notices, preview, changes: edits.length };
  if (edits.length > maxChanges)
    return { ...found, problems: [tooManyChanges(name, edits.length)], plan: shown };
  if (!add) return { ...found, problems, plan: shown };
  if (edits.length === 0) return { ...found, problems, plan: shown, revision: null };
  const { revision } = await store.edit(author, edits, `import of ${name}`, {
    onProgress: (done) => onProgress("Importing", done),
  });
  return { ...found, problems, plan: shown, revision: revision?.number ?? null };
}

const tooManyChanges = (file: string, changes: number): ImportResult["problems"][number] => ({
  severity: "error",
  at: { file },
  what: `it adds ${changes} records, more than the limit of ${maxChanges}`,
  fix: "Leave columns out, or split the file.",
});
