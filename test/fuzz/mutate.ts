/** Returns a generator of numbers from 0 to 1 for a seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const pieces = [
  "\0",
  "\ufeff",
  "\r\n",
  "\n",
  "\t",
  " ".repeat(2000),
  "\n".repeat(2000),
  '"',
  "'",
  "\\",
  ",",
  ";",
  ",".repeat(500),
  "{",
  "}",
  "[".repeat(2000),
  "{".repeat(2000),
  "<b>".repeat(1000),
  "]]>",
  "<!--",
  "&a ",
  "*a ",
  "*b",
  "- ".repeat(500),
  "<<: *a",
  "? ",
  "---\n",
  "%",
  "@book{",
  "@",
  "#",
  "# ",
  "TY  - JOUR\n",
  "ER  - \n",
  "__proto__",
  "constructor",
  "null",
  "-1",
  "1e999",
  "99999999999999999999",
  "NaN",
  "\ud800",
  "\u202e",
  "endobj",
  "stream\n",
  "/Kids [1 0 R]",
  "/Length -1",
  "obj<<",
].map((text) => Buffer.from(text));

/** Returns a mutated copy of a sample, which is the same for the same random numbers. */
export function mutate(samples: readonly Uint8Array[], random: () => number): Uint8Array {
  const pick = (count: number) => Math.floor(random() * count);
  let bytes = Buffer.from(samples[pick(samples.length)] ?? []);
  const changes = 1 + pick(8);
  for (let i = 0; i < changes; i++) {
    const at = pick(bytes.length + 1);
    const end = Math.min(bytes.length, at + 1 + pick(pick(2) ? 8 : 400));
    const [before, part, after] = [bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(end)];
    switch (pick(7)) {
      case 0:
        bytes = Buffer.concat([before, Buffer.from(part.map((byte) => byte ^ (1 << pick(8)))), after]);
        break;
      case 1:
        bytes = Buffer.concat([before, Buffer.from(part.map(() => pick(256))), after]);
        break;
      case 2:
        bytes = Buffer.concat([before, after]);
        break;
      case 3:
        bytes = Buffer.concat([before, ...Array<Buffer>(1 + pick(50)).fill(part), after]);
        break;
      case 4: {
        const other = Buffer.from(samples[pick(samples.length)] ?? []);
        const from = pick(other.length + 1);
        bytes = Buffer.concat([before, other.subarray(from, from + pick(400)), after]);
        break;
      }
      case 5:
        if (pick(4) === 0) bytes = before;
        break;
      default:
        bytes = Buffer.concat([before, pieces[pick(pieces.length)]!, part, after]);
    }
  }
  return bytes;
}
