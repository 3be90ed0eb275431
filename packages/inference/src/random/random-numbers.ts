/** Uniform numbers, strictly between 0 and 1. */
export type RandomNumbers = () => number;

/**
 * Uniform numbers from a seed and a stream; streams of one seed are unrelated.
 *
 * @see sfc32, Doty-Humphrey's (2010) generator of the PractRand suite, 128 bits of state, period about 2^127
 */
export function randomNumbers(seed: number, stream: number): RandomNumbers {
  let [a, b, c, counter] = [seed | 0, stream | 0, Math.floor(seed / 2 ** 32) | 0, 1];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let skipped = 0; skipped < 15; skipped++) next();
  return () => (next() + 0.5) / 2 ** 32;
}
