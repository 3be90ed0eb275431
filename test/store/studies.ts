import { cp, mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Store } from "@throughline/store";
import type { Study } from "@throughline/study";
import { afterEach } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Copies a bundled study, or another one by its path from studies/, into its own folder. */
export async function copyOf(study: string): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), "throughline-study-")), basename(study));
  await cp(join(root, "studies", study), folder, {
    recursive: true,
    filter: (path) => !path.includes(".throughline"),
  });
  return folder;
}

/** Opens stores of folders, and closes them after each test. */
export function openStores(): { open(folder: string): Promise<Store>; closeAll(): Promise<void> } {
  const opened: Store[] = [];
  const closeAll = async () => {
    for (const store of opened.splice(0)) await store.close();
  };
  const open = async (folder: string) => {
    const store = await Store.inFolder(folder);
    opened.push(store);
    return store;
  };
  afterEach(closeAll);
  return { open, closeAll };
}

/** Returns every file of a folder that is not hidden, by path. */
export async function bytesIn(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1);
    if (entry.isFile() && !name.split("/").some((part) => part.startsWith(".")))
      files.set(name, (await readFile(path)).toString("latin1"));
  }
  return new Map([...files].sort());
}

/** Returns a valid new claim of the Russia study. */
export const newClaim = (more: Readonly<Record<string, string>> = {}) => ({
  source_key: "johnson2009",
  locator: "ch6 p1",
  case: "trafficking",
  attribute: "national_law",
  direction: "supports",
  statement: "A law was made.",
  confidence: "high",
  ...more,
});

/** A study without the number of its revision, to compare the content of two revisions. */
export function contentOf({ revision: _, ...content }: Study): Omit<Study, "revision"> {
  return content;
}
