import { createHash } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { replaceFile } from "@throughline/study/folder";

/** Files that are sent to be read and are no part of the study: each in a folder of its own, until the study is closed. */
export class Uploads {
  readonly #place: string;

  private constructor(place: string) {
    this.#place = place;
  }

  /** @param place the folder in which they are kept; what an earlier run has left there is taken away */
  static async in(place: string): Promise<Uploads> {
    await rm(place, { recursive: true, force: true });
    return new Uploads(place);
  }

  /** Keeps a file; the same file again is the same one. */
  async keep(name: string, bytes: Uint8Array): Promise<{ readonly id: string; readonly name: string }> {
    const plain = plainName(name);
    const id = createHash("sha256").update(plain).update("\0").update(bytes).digest("hex");
    await replaceFile(join(this.#place, id, plain), bytes);
    return { id, name: plain };
  }

  /** The folder of a file and its name in it; nothing when there is no such file. */
  async find(id: string): Promise<{ readonly folder: string; readonly name: string } | undefined> {
    const folder = join(this.#place, id);
    const [name] = await readdir(folder).catch(() => []);
    return name === undefined ? undefined : { folder, name };
  }

  close(): Promise<void> {
    return rm(this.#place, { recursive: true, force: true });
  }
}

/** The name of a file that was sent, without folders, and without letters that mean something in patterns of names. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/u).at(-1) ?? "";
  const plain = last.replace(/[^\p{L}\p{N} ._()+-]/gu, "_").slice(-100);
  return /^[ .]*$/u.test(plain) ? "file" : plain;
}
