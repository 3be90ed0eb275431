import { mutate, randomNumbers } from "./mutate.ts";
import { type Reader, readers } from "./readers.ts";

/** The share of turns of slow readers; the others take every turn. */
const turnShare: Readonly<Record<string, number>> = { events: 0.05, history: 0.5, docx: 0.5 };

export type Input = { readonly name: string; readonly reader: Reader; readonly bytes: Uint8Array };

/**
 * Returns the input with a number, which is the same for the same seed.
 *
 * @param only the reader of the input; any of them when left out
 */
export async function inputOf(seed: number, index: number, only?: string): Promise<Input> {
  const random = randomNumbers(Math.imul(seed, 0x9e3779b1) + index);
  const names = Object.keys(readers);
  let name = only ?? "";
  if (only === undefined)
    do name = names[Math.floor(random() * names.length)] ?? "";
    while (random() > (turnShare[name] ?? 1));
  const reader = readers[name]!;
  return { name, reader, bytes: mutate(await samplesOf(reader), random) };
}

const made = new Map<Reader, Promise<readonly Uint8Array[]>>();

function samplesOf(reader: Reader): Promise<readonly Uint8Array[]> {
  const samples = made.get(reader) ?? reader.samples();
  made.set(reader, samples);
  return samples;
}
