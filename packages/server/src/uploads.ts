import { createHash } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { replaceFile } from "@throughline/study/folder";

/**
 * Uploaded files that are not part of the study, each in a folder of its own. They are kept until the study is
 * closed.
 */
export class Uploads {
  readonly #place: string;

  private constructor(place: string) {
    this.#place = place;
  }

  /** @param place the folder for uploads; files of an earlier run are removed */
  static async in(place: string): Promise<Uploads> {
    await rm(place, { recursive: true, force: true });
    return new Uploads(place);
  }

  /** Stores a file. Storing the same file again returns the same id. */
  async keep(name: string, bytes: Uint8Array): Promise<{ readonly id: string; readonly name: string }> {
    const plain = plainName(name);
    const id = createHash("sha256").update(plain).update("\0").update(bytes).digest("hex");
    await replaceFile(join(this.#place, id, plain), bytes);
    return { id, name: plain };
  }

  /** Returns the folder of a file and its name there; undefined when there is no such file. */
  async find(id: string): Promise<{ readonly folder: string; readonly name: string } | undefined> {
    const folder = join(this.#place, id);
    const [name] = await readdir(folder).catch(() => []);
    return name === undefined ? undefined : { folder, name };
  }

  close(): Promise<void> {
    return rm(this.#place, { recursive: true, force: true });
  }
}

/**
 * Returns the name of an uploaded file without folders, and without characters that have a meaning in glob patterns.
 */
function plainName(name: string): string {
  const last = name.split(/[\\/]/u).at(-1) ?? "";
  const plain = last.replace(/[^\p{L}\p{N} ._()+-]/gu, "_").slice(-100);
  return /^[ .]*$/u.test(plain) ? "file" : plain;
}
