import type { XmlElement } from "../xml.ts";

/** The text before a part of a formula on one line. */
const before: Readonly<Record<string, string>> = { sup: "^", sub: "_", den: "/", num: "", deg: "", e: "" };

/** Converts a formula of Word (OMML) to one line: a fraction becomes a/b, a power x^2. */
export class FormulaReader {
  /** the open parts, innermost last */
  readonly #parts: { text: string; opening: string; closing: string }[] = [];

  get isOpen(): boolean {
    return this.#parts.length > 0;
  }

  write(text: string): void {
    const part = this.#parts.at(-1);
    if (part) part.text += text;
  }

  open({ name, attribute }: XmlElement): void {
    const part = this.#parts.at(-1);
    if (name === "oMath" || name in before) this.#parts.push({ text: "", opening: "", closing: "" });
    else if (name === "d") this.#parts.push({ text: "", opening: "(", closing: ")" });
    else if (name === "rad") this.write("√");
    else if (name === "chr") this.write(attribute("val") ?? "");
    else if (name === "begChr" && part) part.opening = attribute("val") ?? "";
    else if (name === "endChr" && part) part.closing = attribute("val") ?? "";
  }

  /** @returns the whole formula, when this element ends it */
  close({ name }: XmlElement): string | undefined {
    if (name !== "oMath" && name !== "d" && !(name in before)) return undefined;
    const part = this.#parts.pop();
    if (!part) return undefined;
    const text = `${part.opening}${part.text}${part.closing}`;
    if (this.#parts.length === 0) return text;
    if (text !== "")
      this.write(`${before[name] ?? ""}${name === "e" || name === "d" ? text : grouped(text)}`);
    return undefined;
  }
}

/** Puts a part of a formula in brackets, unless it is one number or word. */
const grouped = (text: string): string => (/^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text})`);
