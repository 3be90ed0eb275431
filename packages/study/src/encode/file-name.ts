/** Device names of Windows, with any extension. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
const maxBytes = 200;

/**
 * Converts a text to a file name for any system: without folders, not hidden, not a device name, at most 200 bytes.
 *
 * @param otherwise the name when nothing of the text is left
 */
export function fileName(text: string, otherwise = "file"): string {
  const plain = text
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\\/:*?"<>|\p{C}\p{Zl}\p{Zp}\ufffd]+/gu, "_")
    .replace(/^[\s.]+/u, "");
  let name = "";
  let bytes = 0;
  for (const character of plain) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > maxBytes) break;
    name += character;
  }
  while (name.endsWith(".") || name.endsWith(" ")) name = name.slice(0, -1);
  if (name === "") return otherwise;
  return device.test(name) ? `_${name}` : name;
}
