import type { Manifest, Problem, Study, TableName } from "@throughline/study";
import { assembleStudy, boundarySets, ExpectedError, provenanceOf } from "@throughline/study";
import {
  findNotedClaims,
  type LoadedRows,
  missing,
  patternFile,
  readBoundaries,
  readManifest,
  readPatterns,
  readStudy,
  textOf,
} from "@throughline/study/folder";
import { bytesOf } from "./blobs.ts";
import type { Database } from "./database/schema.ts";
import { fileHashes, fileText } from "./files.ts";
import { renderTable } from "./folder/render.ts";
import { tableNames, tableOf, wholeCells } from "./kinds.ts";
import { listRecords } from "./reading.ts";

type Patterns = NonNullable<Study["patterns"]>;

/** Checks a whole study like `throughline check` checks its folder. */
export async function checkWhole(db: Database): Promise<readonly Problem[]> {
  return (await readAsFolder(db)).problems;
}

async function readAsFolder(db: Database): Promise<LoadedRows> {
  const hashes = await fileHashes(db);
  const { name } = await db.selectFrom("study").select("name").executeTakeFirstOrThrow();
  return readStudy(name, {
    read: async (file, required) => {
      const bytes = await (async () => {
        const table = tableNames.find((one) => tableOf[one]?.file === file);
        if (table !== undefined || file === "sources.bib") return renderTable(db, file);
        const hash = hashes.get(file);
        return hash === undefined ? undefined : bytesOf(db, hash);
      })();
      if (bytes) return textOf(file, bytes);
      return required ? missing(file, [...hashes.keys()]) : {};
    },
    notes: async () =>
      [...hashes.keys()]
        .filter((path) => /^sources\/[^/]+\.md$/u.test(path))
        .map((path) => path.slice("sources/".length))
        .sort(),
    patterns: async () =>
      [...hashes.keys()]
        .filter((path) => patternFile.test(path))
        .map((path) => path.slice("patterns/".length))
        .sort(),
  });
}

/** The study has errors and cannot be returned. */
export class StudyError extends ExpectedError {
  override name = "StudyError";
  constructor(what: string) {
    super("not-found", { what });
  }
}

/**
 * Returns the study as plain data, for the assessment.
 *
 * @param asOf the revision after which (default: now)
 * @param texts whether with its passages and what its notes say, on which no grade rests
 * @throws StudyError when there is no readable study.yaml, as before the first revision
 */
export async function studyOf(db: Database, asOf?: number, texts = true): Promise<Study> {
  const time = asOf === undefined ? {} : { asOf };
  const hashes = await fileHashes(db, asOf);
  const text = async (path: string) => {
    const hash = hashes.get(path);
    return hash === undefined ? undefined : fileText(db, hash);
  };
  const { manifest } = readManifest((await text("study.yaml")) ?? "");
  if (!manifest) throw new StudyError("The study did not exist at this time: it had no study.yaml");
  const names = tableNames.filter((name) => texts || name !== "passages");
  const rows = new Map(
    await Promise.all(
      names.map(
        async (name) =>
          [name, (await listRecords(db, name, time)).map(({ cells }) => wholeCells(name, cells))] as const,
      ),
    ),
  );
  const { name: id, revision: last } = await db
    .selectFrom("study")
    .select(["name", "revision"])
    .executeTakeFirstOrThrow();
  const revision = asOf ?? last;
  const sources = (await listRecords(db, "sources", time)).map(({ key, cells }) => ({
    key,
    ...provenanceOf(cells.bibtex ?? ""),
    csl: JSON.parse(cells.csl ?? "{}") as Record<string, unknown>,
  }));
  const keys = new Set(sources.map(({ key }) => key));
  const notes = new Map<string, string>();
  for (const path of texts ? [...hashes.keys()].sort() : []) {
    const key = /^sources\/([^/]+)\.md$/u.exec(path)?.[1];
    const note = key !== undefined && keys.has(key) ? await text(path) : undefined;
    if (key !== undefined && note !== undefined) notes.set(key, note);
  }
  const patterns = await patternsIn(hashes, text, manifest);
  const cells = (name: TableName) => rows.get(name) ?? [];
  const study = assembleStudy({ id, manifest, sources, cells, noted: [], patterns });
  const boundaryTexts = new Map<string, string>();
  for (const { file } of boundarySets(manifest.map)) {
    const boundaryText = await text(file);
    if (boundaryText !== undefined) boundaryTexts.set(file, boundaryText);
  }
  const { boundaries } = readBoundaries(boundaryTexts);
  return {
    ...study,
    noted: findNotedClaims(notes, study.claims).noted,
    // A study without changes has no history in its folder, and no revision there.
    ...(revision > 1 ? { revision } : {}),
    ...(boundaries === undefined ? {} : { boundaries }),
  };
}

/**
 * Returns the readable pathway patterns that the study defines, in their present state.
 *
 * @param manifest defines the attributes that a grade may name; grades are not checked when left out
 */
export async function ownPatterns(db: Database, manifest: Manifest | undefined): Promise<Patterns> {
  const hashes = await fileHashes(db);
  return patternsIn(hashes, (path) => fileText(db, hashes.get(path) ?? ""), manifest);
}

async function patternsIn(
  hashes: ReadonlyMap<string, string>,
  text: (path: string) => Promise<string | undefined>,
  manifest: Manifest | undefined,
): Promise<Patterns> {
  const texts = new Map<string, string>();
  for (const path of [...hashes.keys()].filter((one) => patternFile.test(one)).sort())
    texts.set(path, (await text(path)) ?? "");
  return readPatterns(texts, manifest).patterns;
}
