/** Size up to which a file is previewed as a whole, in bytes. */
const wholeSize = 4 * 1024 * 1024;
/** Size of the previewed part of a larger file, in bytes. */
const partSize = 100 * 1024;

/**
 * Returns the beginning of a large text file, up to the end of a row.
 *
 * @returns undefined when the file is small, or is not text of single bytes
 */
export function previewBytes(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length <= wholeSize || bytes.subarray(0, 1000).includes(0)) return undefined;
  let inQuotes = false;
  let end = -1;
  for (let i = 0; i < partSize; i++) {
    if (bytes[i] === 0x22) inQuotes = !inQuotes;
    else if (bytes[i] === 0x0a && !inQuotes) end = i;
  }
  return end < 0 ? undefined : bytes.subarray(0, end + 1);
}

/** Counts the line ends of a file. */
export function lineCount(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) count++;
  return count;
}
