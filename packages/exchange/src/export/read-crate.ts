import { createHash } from "node:crypto";
import { DocumentError, extractParts } from "@throughline/documents";
import { ExpectedError, quoted } from "@throughline/study";
import { pathFault } from "@throughline/study/folder";

/** A package that cannot be opened as a study. */
export class CrateError extends ExpectedError {
  override name = "CrateError";
  constructor(what: string, fix: string) {
    super("content", { what, fix });
  }
}

const manifest = "manifest-sha256.txt";
const folder = "study/";

/**
 * Extracts the files of the study from a package made by `crateOf`, by their paths in the study folder.
 *
 * @throws CrateError when it is another kind of package, when a file in it was changed or is missing, or when
 *   a path leaves the study folder
 */
export async function crateStudy(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const parts = await extractParts(bytes, (name) => name === manifest || name.startsWith(folder)).catch(
    (error: unknown) => {
      throw error instanceof DocumentError
        ? new CrateError(error.message, "Or unpack it yourself, and open the folder “study” in it.")
        : error;
    },
  );
  const list = await parts.file(manifest)?.async("string");
  if (list === undefined || parts.file(`${folder}study.yaml`) === null)
    throw new CrateError(
      "It is not the package of a study: study/study.yaml or the list of files (manifest-sha256.txt) is missing",
      "Name a file that throughline export --format crate wrote.",
    );
  const hashes = new Map(
    list
      .split(/\r?\n/u)
      .filter(Boolean)
      .map((line) => [line.slice(line.indexOf("  ") + 2), line.split("  ")[0] ?? ""]),
  );
  const files = new Map<string, Uint8Array>();
  for (const [name, hash] of hashes) {
    if (!name.startsWith(folder)) continue;
    const path = name.slice(folder.length);
    const fault = pathFault(path);
    if (fault !== undefined)
      throw new CrateError(`${quoted(path)}: ${fault}`, "The package was changed. Get it again.");
    const content = await parts.file(name)?.async("uint8array");
    if (content === undefined)
      throw new CrateError(`${quoted(name)} is missing in it`, "The package was changed. Get it again.");
    if (createHash("sha256").update(content).digest("hex") !== hash)
      throw new CrateError(
        `${quoted(name)} is not what it was when the package was made`,
        "Get it again; or unpack it yourself, and open the folder “study” in it.",
      );
    files.set(path, content);
  }
  return files;
}
