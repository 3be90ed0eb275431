import type { BlockWriter } from "./block-writer.ts";

/** Writes the paragraphs of a text box after its anchor paragraph. */
export function writeBox(writer: BlockWriter, text: string): void {
  writer.breakLines(2);
  for (const line of text.split("\n")) {
    if (line === "") writer.breakLines(2);
    else writer.writeKept(line);
    writer.breakLines(1);
  }
  writer.breakLines(2);
}
