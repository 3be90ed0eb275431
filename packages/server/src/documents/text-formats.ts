import { extname } from "node:path";
import { formatsInText, markdownFormats, type TextFormat } from "@throughline/documents";
import { countedText } from "@throughline/study";
import type { Context } from "../context.ts";

/** Extensions of documents whose formatting is read. */
const formattedExtensions = [".docx", ".html"];
/** Extensions of texts that have their formatting in themselves. */
const selfFormatted: ReadonlySet<string> = new Set([".md", ".markdown"]);
/** Longer texts are read in a process of their own, in UTF-16 code units; starting it would delay a short one. */
const maxReadHere = 100_000;
/** Number of texts whose formatting is cached. */
const maxCached = 20;

/** The formatting of the texts of a study, from the documents beside them or from Markdown. Each document is read once. */
export class TextFormats {
  readonly #context: Pick<Context, "store" | "converter">;
  readonly #kept = new Map<string, Promise<readonly TextFormat[]>>();

  constructor(context: Pick<Context, "store" | "converter">) {
    this.#context = context;
  }

  /** Returns the formatting of the current text; empty when it has none, or its document cannot be read. */
  async of(file: string): Promise<readonly TextFormat[]> {
    const { store } = this.#context;
    const text = await store.get("files", file);
    const extension = extname(file);
    const stem = file.slice(0, file.length - extension.length);
    const originals = selfFormatted.has(extension.toLowerCase()) ? [extension] : formattedExtensions;
    for (const ending of originals) {
      const original = await store.get("files", stem + ending);
      if (!text || !original) continue;
      const key = `${text.cells.hash} ${original.cells.hash}`;
      const found =
        this.#kept.get(key) ?? this.#read(stem + ending, original.cells.hash ?? "", text.cells.hash ?? "");
      this.#kept.delete(key);
      this.#kept.set(key, found);
      for (const oldest of [...this.#kept.keys()].slice(0, -maxCached)) this.#kept.delete(oldest);
      return found;
    }
    return [];
  }

  async #read(name: string, original: string, text: string): Promise<readonly TextFormat[]> {
    const { store, converter } = this.#context;
    const [bytes, stored] = [await store.bytes(original), await store.text(text)];
    if (bytes === undefined || stored === undefined) return [];
    const counted = countedText(stored);
    if (original === text && counted.length <= maxReadHere) return markdownFormats(counted);
    // A file that was put there by hand may not be a document; its text is still readable.
    const read = await converter.document(name, bytes).catch(() => undefined);
    return read?.formats === undefined ? [] : formatsInText(read.text, read.formats, counted);
  }
}
