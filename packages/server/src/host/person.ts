import { saveName } from "@throughline/store";

/** Who makes the changes: one person, in every study that this process opens. */
export class Person {
  #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  get name(): string {
    return this.#name;
  }

  /** Takes another name from now on, and keeps it for the studies that this user opens later. */
  async rename(name: string): Promise<void> {
    await saveName(name);
    this.#name = name;
  }
}
