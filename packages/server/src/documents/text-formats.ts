import { extname } from "node:path";
import { formatsInText, type TextFormat } from "@throughline/documents";
import { countedText } from "@throughline/study";
import type { Context } from "../context.ts";

/** Documents whose formatting is read. */
const formatted = [".docx", ".html"];
/** The formats of so many texts are kept until others are asked for. */
const mostKept = 20;

/** How the texts of a study are formatted in the documents beside them. Each document is read once. */
export class TextFormats {
  readonly #context: Pick<Context, "store" | "converter">;
  readonly #kept = new Map<string, Promise<readonly TextFormat[]>>();

  constructor(context: Pick<Context, "store" | "converter">) {
    this.#context = context;
  }

  /** The formats of a text as it is now; none when there is no document beside it, or it cannot be read any more. */
  async of(file: string): Promise<readonly TextFormat[]> {
    const { store } = this.#context;
    const text = await store.get("files", file);
    const stem = file.slice(0, file.length - extname(file).length);
    for (const ending of formatted) {
      const original = await store.get("files", stem + ending);
      if (!text || !original) continue;
      const key = `${text.cells.hash} ${original.cells.hash}`;
      const found =
        this.#kept.get(key) ?? this.#read(stem + ending, original.cells.hash ?? "", text.cells.hash ?? "");
      this.#kept.delete(key);
      this.#kept.set(key, found);
      for (const oldest of [...this.#kept.keys()].slice(0, -mostKept)) this.#kept.delete(oldest);
      return found;
    }
    return [];
  }

  async #read(name: string, original: string, text: string): Promise<readonly TextFormat[]> {
    const { store, converter } = this.#context;
    const [bytes, stored] = [await store.bytes(original), await store.text(text)];
    if (bytes === undefined || stored === undefined) return [];
    // A document that was put there by hand may be none; its text is read all the same.
    const read = await converter.document(name, bytes).catch(() => undefined);
    return read?.formats === undefined ? [] : formatsInText(read.text, read.formats, countedText(stored));
  }
}
