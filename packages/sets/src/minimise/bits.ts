/** Sets of small whole numbers as bits, 32 per word. */
export type Bits = Int32Array;

export function wordsFor(size: number): number {
  return (size + 31) >>> 5;
}

export function bitsOf(size: number, members: Iterable<number> = []): Bits {
  const bits = new Int32Array(wordsFor(size));
  for (const member of members) bits[member >>> 5] = bits[member >>> 5]! | (1 << (member & 31));
  return bits;
}

export function hasBit(bits: Bits, member: number): boolean {
  return (((bits[member >>> 5] ?? 0) >>> (member & 31)) & 1) === 1;
}

export function membersOf(bits: Bits): number[] {
  const members: number[] = [];
  for (let w = 0; w < bits.length; w++) {
    for (let rest = bits[w]!; rest !== 0; rest &= rest - 1)
      members.push(w * 32 + 31 - Math.clz32(rest & -rest));
  }
  return members;
}

/** Returns the number of set bits in a word. */
export function popCount(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export function countBits(bits: Bits): number {
  let n = 0;
  for (let w = 0; w < bits.length; w++) n += popCount(bits[w]!);
  return n;
}
