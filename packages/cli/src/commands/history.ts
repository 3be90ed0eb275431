import { type HistoryEntry, type Kind, type Store, tableNames } from "@throughline/store";
import { recordParts } from "@throughline/study";
import type { HistoryOptions } from "../declarations/study.ts";
import { exitCode } from "../exit.ts";
import { withStore } from "../with-store.ts";

const kinds: readonly Kind[] = [...tableNames, "sources", "files"];

/** `throughline history <folder> [item]`: lists the revisions of a study, or every change of one item. */
export async function historyCommand(
  folder: string,
  item: string | undefined,
  options: HistoryOptions,
): Promise<number> {
  return withStore(folder, async (store) => {
    if (item === undefined) {
      const revisions = await store.revisions({ limit: options.limit });
      if (options.json) console.log(JSON.stringify(revisions, null, 2));
      else for (const line of revisions) printRevision(line);
      return exitCode.done;
    }
    const found = await historiesOf(store, item);
    if (options.json) console.log(JSON.stringify(found, null, 2));
    else for (const entry of found) printEntry(entry);
    if (found.length > 0) return exitCode.done;
    console.error(
      `This study never had "${item}". Give an id (c012), a cell (case/attribute), a source key or a file path.`,
    );
    return exitCode.found;
  });
}

async function historiesOf(store: Store, item: string): Promise<HistoryEntry[]> {
  const { kind: first, key } = recordParts(item);
  const named = kinds.find((kind) => kind === first);
  const lists = await Promise.all([
    ...kinds.map((kind) => store.history(kind, item)),
    named && key !== "" ? store.history(named, key) : [],
  ]);
  return lists.flat();
}

const time = (at: string): string => at.slice(0, 19).replace("T", " ");

function printRevision(line: Awaited<ReturnType<Store["revisions"]>>[number]): void {
  const { number, at, author, action, note, changes, things } = line;
  const shown = things.slice(0, 3).join(", ");
  const more = changes > 3 ? ` and ${changes - 3} more` : "";
  console.log(`${number}  ${time(at)}  ${author}  ${action}${note === null ? "" : `: ${note}`}`);
  console.log(`    ${shown}${more}`);
}

function printEntry({ number, at, author, action, kind, key, before, after }: HistoryEntry): void {
  const what = before ? (after ? "changed" : "deleted") : "created";
  console.log(`${number}  ${time(at)}  ${author}  ${action}  ${kind} "${key}" ${what}`);
  const names = new Set([...Object.keys(before?.cells ?? {}), ...Object.keys(after?.cells ?? {})]);
  for (const name of names) {
    const [was = "", is = ""] = [before?.cells[name], after?.cells[name]];
    if (was !== is) console.log(`    ${name}: ${before ? `"${was}" → ` : ""}"${is}"`);
  }
}
