import type { XmlElement } from "../xml.ts";

/** Fields that show nothing: marks for an index, bookmarks, settings; and boxes and lists, which are answers. */
const withoutResult =
  /^(?:xe|tc|ta|rd|set|ask|private|advance|formcheckbox|formdropdown|nextif|next|skipif|print|addin|bibliography)\b/iu;

type Field = { instruction: string; hasResult: boolean };

/** Finds fields of a Word document, such as sums and references, whose result was not saved. */
export class FieldResults {
  readonly #open: Field[] = [];
  #isInstruction = false;

  open({ name, attribute }: XmlElement): void {
    if (name === "instrText") this.#isInstruction = true;
    else if (name === "fldSimple" || (name === "fldChar" && attribute("fldCharType") === "begin"))
      this.#open.push({ instruction: attribute("instr") ?? "", hasResult: false });
  }

  instruction(text: string): void {
    const field = this.#open.at(-1);
    if (this.#isInstruction && field) field.instruction += text;
  }

  /** Notes that text was written: the result of all open fields. */
  result(): void {
    for (const field of this.#open) field.hasResult = true;
  }

  /** @returns the instruction of the field that this element ends, when it has no result */
  close({ name, attribute }: XmlElement): string | undefined {
    if (name === "instrText") this.#isInstruction = false;
    const isEnd = name === "fldSimple" || (name === "fldChar" && attribute("fldCharType") === "end");
    const field = isEnd ? this.#open.pop() : undefined;
    const instruction = field?.instruction.trim() ?? "";
    return field?.hasResult || instruction === "" || withoutResult.test(instruction)
      ? undefined
      : instruction;
  }
}
