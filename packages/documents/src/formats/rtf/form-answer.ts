/** Reads the answer of a form field: the state of a box, or the selected entry of a list. */
export class FormAnswer {
  #type = 0;
  #result: number | undefined;
  #default = 0;
  readonly #entries: string[] = [];

  word(word: string, value: number | undefined): void {
    if (word === "fftype") this.#type = value ?? 0;
    // 25 means that nobody changed the field.
    else if (word === "ffres") this.#result = value === 25 ? undefined : value;
    else if (word === "ffdefres") this.#default = value ?? 0;
    else if (word === "ffl") this.#entries.push("");
  }

  text(text: string): void {
    const last = this.#entries.length - 1;
    if (last >= 0) this.#entries[last] += text;
  }

  get answer(): string {
    const result = this.#result ?? this.#default;
    if (this.#type === 1) return result > 0 ? "☒" : "☐";
    return this.#type === 2 ? (this.#entries[result] ?? "").trim() : "";
  }
}
