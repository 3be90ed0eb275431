import { archiveParts, DocumentError, decodeKeepingLineEnds, extractParts } from "@throughline/documents";
import { type Message, nameList, notice, type Said } from "@throughline/messages";
import { dialectText } from "./dialects.ts";
import type { QdaElement } from "./element.ts";
import { parseProject } from "./parse-project.ts";
import type { QdaProject } from "./project.ts";
import { type Positions, type SelectedText, verifyPositions } from "./verify-positions.ts";

/** A project with its texts and the positions of its selections. */
export type ReadProject = {
  readonly project: QdaProject;
  /** the project as in its file */
  readonly root: QdaElement;
  /**
   * files of the archive that are not text (pictures, PDFs, Word files), by name; too large files are omitted
   */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly texts: ReadonlyMap<string, SelectedText>;
  readonly positions: Positions;
  readonly notices: readonly Said[];
};

/**
 * Reads a REFI-QDA project (.qdpx), or a codebook (.qdc), which has no texts.
 *
 * @throws DocumentError when the file is neither, or is damaged
 */
export async function readProject(bytes: Uint8Array): Promise<ReadProject> {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isArchive) return withTexts(parsed(decodeKeepingLineEnds(bytes).text), new Map(), new Map());
  const names = await archiveParts(bytes).catch(() => undefined);
  const main = names?.find((name) => /(?:^|\/)project\.qde$/iu.test(name));
  if (main === undefined)
    throw new DocumentError(
      "kind",
      names === undefined
        ? "The archive is damaged or incomplete. Export the project again."
        : "It is an archive, but not a REFI-QDA project: it has no project.qde. Export the project again as REFI-QDA.",
    );
  const parts = await extractParts(bytes, (name) => name === main || /\.(?:txt|md)$/iu.test(name));
  const project = parsed(
    decodeKeepingLineEnds((await parts.file(main)?.async("uint8array")) ?? new Uint8Array()).text,
  );
  const contents = new Map<string, Uint8Array>();
  for (const name of Object.keys(parts.files)) {
    const content = await parts.file(name)?.async("uint8array");
    if (content) contents.set(nameOf(name), content);
  }
  return withTexts(project, contents, await otherFiles(bytes, names ?? [], contents));
}

/** Returns the files of sources that are not text; none when together they exceed the limit of an archive. */
async function otherFiles(
  bytes: Uint8Array,
  names: readonly string[],
  texts: ReadonlyMap<string, Uint8Array>,
): Promise<Map<string, Uint8Array>> {
  const wanted = new Set(
    names.filter(
      (name) => /\.[a-z\d]{1,5}$/iu.test(name) && !/\.qde$/iu.test(name) && !texts.has(nameOf(name)),
    ),
  );
  const files = new Map<string, Uint8Array>();
  if (wanted.size === 0) return files;
  const parts = await extractParts(bytes, (name) => wanted.has(name)).catch((error: unknown) => {
    if (error instanceof DocumentError) return undefined;
    throw error;
  });
  for (const name of Object.keys(parts?.files ?? {})) {
    const content = await parts?.file(name)?.async("uint8array");
    if (content) files.set(nameOf(name), content);
  }
  return files;
}

type Parsed = { readonly project: QdaProject; readonly root: QdaElement };

function parsed(xml: string): Parsed {
  try {
    return parseProject(xml);
  } catch {
    throw new DocumentError(
      "broken",
      "Its XML is damaged or incomplete and cannot be read as a REFI-QDA project or codebook. Export it again.",
    );
  }
}

/**
 * Returns the name of a part. Programs write internal://name, internal:/name, sources/name, or the name
 * alone.
 */
export const nameOf = (path: string): string => (path.split("/").at(-1) ?? "").toLowerCase();

function withTexts(
  { project, root }: Parsed,
  contents: ReadonlyMap<string, Uint8Array>,
  files: ReadonlyMap<string, Uint8Array>,
): ReadProject {
  const texts = new Map<string, SelectedText>();
  const missing: string[] = [];
  const decoded: Message[] = [];
  for (const source of project.sources) {
    const part = source.path === undefined ? undefined : contents.get(nameOf(source.path));
    const file = part && decodeKeepingLineEnds(part);
    const raw = source.content ?? file?.text;
    if (source.content === undefined && file !== undefined && !file.encoding.startsWith("utf-"))
      decoded.push(
        ...file.notices.map((said) => notice("{file}: {notice}", { file: source.name, notice: said })),
      );
    if (raw === undefined) missing.push(source.name);
    else texts.set(source.guid, { text: dialectText(raw), selections: source.selections });
  }
  for (const note of project.notes) {
    const part = note.path === undefined ? undefined : contents.get(nameOf(note.path));
    if (note.content === "" && part) note.content = decodeKeepingLineEnds(part).text;
  }
  const positions = verifyPositions([...texts.values()]);
  return {
    project,
    root,
    files,
    texts,
    positions,
    notices: [...noticesOf(project, positions, missing), ...decoded],
  };
}

function noticesOf(
  { unheld, sources }: QdaProject,
  positions: Positions,
  missing: readonly string[],
): Message[] {
  const notices: Message[] = [];
  const { selections, quoted, verified, found, atWords, dialect, stretches } = positions;
  if (selections > 0)
    notices.push(
      quoted > 0
        ? notice(
            "Positions count {unit}: {verified} of {quoted} passages that quote their words are found at their positions{found, plural, =0 {} other {, # more by their words}}.{others, plural, =0 {} other { Check the others.}}",
            { unit: dialect.name, verified, quoted, found, others: quoted - verified - found },
          )
        : notice(
            "Positions count {unit}, but no passage quotes its words to confirm this. {atWords} of {selections} begin and end at word boundaries. Check some of them.",
            { unit: dialect.name, atWords, selections },
          ),
    );
  if (stretches.size < selections)
    notices.push(
      notice("Passages left out because they lie outside their text: {count} of {all}.", {
        count: selections - stretches.size,
        all: selections,
      }),
    );
  if (missing.length > 0)
    notices.push(
      notice("Texts missing from the file ({count} of {all}): {names}.", {
        count: missing.length,
        all: sources.length,
        names: nameList(missing),
      }),
    );
  if (unheld.size > 0)
    notices.push(
      notice(
        "Kept in interchange/ for the next REFI-QDA export, because a study cannot hold them: {names}.",
        {
          names: nameList(Array.from(unheld, ([kind, count]) => `${kind} (${count})`)),
        },
      ),
    );
  return notices;
}
