// Measures a limit for searches over bits: pairs of sets of 512 rows that the engine's TypeScript functions
// intersect and count per CPU second. The loops of packages/sets/kernel use 64-bit words with one instruction
// for the count.
const sets = 1000;
const words = 16;

function popCount(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const bits = Int32Array.from({ length: sets * words }, (_, i) => Math.imul(i + 1, 0x9e3779b1));

function countPairs(): number {
  let total = 0;
  for (let a = 0; a < sets; a++)
    for (let b = 0; b < sets; b++)
      for (let w = 0; w < words; w++) total += popCount(bits[a * words + w]! & bits[b * words + w]!);
  return total;
}

/** Prints the number of pairs per CPU second, once the loop is compiled. */
export function printPairs(): void {
  countPairs();
  const start = process.cpuUsage();
  countPairs();
  const { user, system } = process.cpuUsage(start);
  const millions = (sets * sets) / (user + system);
  console.log(`${millions.toFixed(0)} million pairs of 512-bit sets a second of CPU, in TypeScript`);
}
