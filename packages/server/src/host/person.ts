import { saveName } from "@throughline/store";

/** The author of changes: one person, in every study that this process opens. */
export class Person {
  #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  get name(): string {
    return this.#name;
  }

  /** Changes the name, and stores it for studies that this user opens later. */
  async rename(name: string): Promise<void> {
    await saveName(name);
    this.#name = name;
  }
}
