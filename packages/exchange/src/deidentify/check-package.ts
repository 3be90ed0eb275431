import JSZip from "jszip";
import { originalFinder, type Pseudonym, PseudonymError } from "./pseudonyms.ts";

type Files = Readonly<Record<string, string | Uint8Array>>;

/**
 * Searches files, their names and the parts of archives among them (workbooks, projects, crates) for
 * originals.
 *
 * @throws PseudonymError naming the file in which an original remains
 */
export async function checkPackage(files: Files, list: readonly Pseudonym[]): Promise<void> {
  if (list.length === 0) return;
  const found = originalFinder(list);
  const check = async (path: string, content: string | Uint8Array): Promise<void> => {
    const isArchive = typeof content !== "string" && content[0] === 0x50 && content[1] === 0x4b;
    if (isArchive) {
      const zip = await JSZip.loadAsync(content);
      for (const part of Object.values(zip.files))
        await check(`${path}/${part.name}`, await part.async("uint8array"));
      return;
    }
    const text = typeof content === "string" ? content : new TextDecoder().decode(content);
    const [survivor] = [...found(path), ...found(text)];
    if (survivor !== undefined)
      throw new PseudonymError(
        `Nothing was written. The original "${survivor}" is still in ${path}`,
        "Add this form of it to the list of pseudonyms.",
      );
  };
  for (const [path, content] of Object.entries(files)) await check(path, content);
}
