/** A file up to this size is shown as a whole. */
const wholeSize = 4 * 1024 * 1024;
/** So much of a larger one is looked at to show how it is read. */
const partSize = 100 * 1024;

/**
 * The beginning of a large text file with columns, up to the end of a row.
 *
 * @returns nothing when the file is small, or is no text of single bytes
 */
export function beginningOf(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length <= wholeSize || bytes.subarray(0, 1000).includes(0)) return undefined;
  let inQuotes = false;
  let end = -1;
  for (let i = 0; i < partSize; i++) {
    if (bytes[i] === 0x22) inQuotes = !inQuotes;
    else if (bytes[i] === 0x0a && !inQuotes) end = i;
  }
  return end < 0 ? undefined : bytes.subarray(0, end + 1);
}

/** How many line ends a file has. */
export function lineCount(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) count++;
  return count;
}
