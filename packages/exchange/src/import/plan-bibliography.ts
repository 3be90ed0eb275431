import { DocumentError, readDocument, readEntries } from "@throughline/documents";
import { type Message, notice, type Said } from "@throughline/messages";
import { type Edit, isFilePath } from "@throughline/store";
import { fieldOf } from "@throughline/study";
import { isMonthName, parseEntry, readBibliography, withoutFootnotes } from "@throughline/study/folder";
import { attachedFiles } from "./attached-files.ts";
import { documentFiles } from "./document-files.ts";
import type { ImportTarget, PlannedImport } from "./import-plan.ts";
import { type ImportRun, reportStep } from "./import-run.ts";
import { newWorks, references } from "./new-works.ts";
import { noticeOf } from "./notice.ts";

/**
 * Plans the import of a bibliography: works, and the texts of attached documents that can be found next to
 * it.
 */
export async function planBibliography(
  bytes: Uint8Array,
  { study }: ImportTarget,
  run: ImportRun,
): Promise<PlannedImport> {
  const { entries, refused } = readEntries(bytes);
  const { added, known } = newWorks(
    entries,
    study.sources,
    study.sources.map(({ key }) => key.toLowerCase()),
  );
  const edits: Edit[] = [];
  const attached: Attached = { texts: 0, missing: [], unread: [] };
  const doubts: Doubts = { names: [], tex: [], footnotes: [], months: [], twice: [], strings: [] };
  for (const [i, { key, was, bibtex, csl }] of added.entries()) {
    addDoubts(was, bibtex, csl, doubts);
    edits.push({ op: "create", kind: "sources", cells: { bibtex } });
    if (run.beside === undefined) continue;
    const files = attachedFiles(bibtex, csl);
    if (files.length === 0) continue;
    await reportStep(run, "Reading attached documents", i / added.length);
    edits.push(...(await attachedText(key, files, run.beside, attached)));
  }
  const { texts, missing, unread } = attached;
  return {
    what: "a bibliography",
    edits,
    counts: [
      { kind: "work", found: entries.length, known: known.length },
      ...(texts === 0 ? [] : [{ kind: "text", found: texts, known: 0 }]),
    ],
    notices: [
      ...refused.map(({ line, entry, reason }) =>
        notice("Line {line}, {entry}: {reason}", { line, entry, reason }),
      ),
      ...noticeOf(missing, (names) =>
        notice("Attached documents that are not beside the bibliography: {names}.", { names }),
      ),
      ...unread,
      ...doubtNotices(doubts),
    ],
    preview: entries
      .slice(0, 10)
      .map(({ key, bibtex }) => String(readBibliography(bibtex).sources[0]?.csl.title ?? key)),
  };
}

/** What may not be read as its authors meant it, each with the key of its entry. */
type Doubts = {
  readonly names: string[];
  readonly tex: string[];
  readonly footnotes: string[];
  readonly months: string[];
  readonly twice: string[];
  readonly strings: string[];
};

function addDoubts(
  key: string,
  bibtex: string,
  csl: Readonly<Record<string, unknown>>,
  { names, tex, footnotes, months, twice, strings }: Doubts,
): void {
  const people = [csl.author, csl.editor].flatMap((list) => (Array.isArray(list) ? list : []));
  for (const { family = "", given = "", suffix = "" } of people as Record<string, string>[]) {
    const isList = suffix !== "" && !/^(?:[js]r\.?|[ivx]+|\d\w*)$/iu.test(suffix);
    if (isList || /[,;]/u.test(family + given)) names.push(`${[family, suffix, given].join(", ")} (${key})`);
  }
  const texts = [csl.title, csl["container-title"], ...people.flatMap(Object.values)].filter(
    (one) => typeof one === "string",
  );
  const command = /\\[a-z]+/iu.exec(texts.join("\n"));
  if (command) tex.push(`${command[0]} (${key})`);
  for (const note of withoutFootnotes(bibtex).footnotes) footnotes.push(`${note.slice(0, 80)} (${key})`);
  const month = fieldOf(bibtex, "month");
  const [date] = (csl.issued as { "date-parts"?: unknown[][] } | undefined)?.["date-parts"] ?? [];
  if (/\p{L}/u.test(month) && date?.length === 1) months.push(`${month} (${key})`);
  const fields = parseEntry(bibtex)?.fields ?? [];
  for (const { kind, text } of fields.flatMap(({ name, parts }) => (references.includes(name) ? [] : parts)))
    if (kind === "name" && !isMonthName(text)) strings.push(`${text} (${key})`);
  const fieldNames = fields.map(({ name }) => name);
  const again = fieldNames.filter((name, i) => fieldNames.indexOf(name) !== i);
  for (const name of new Set(again)) twice.push(`${name} (${key})`);
}

function doubtNotices({ names, tex, footnotes, months, twice, strings }: Doubts): Message[] {
  return [
    ...noticeOf(names, (listed) =>
      notice("Names that may be several, as “and” does not separate them: {names}.", { names: listed }),
    ),
    ...noticeOf(tex, (listed) => notice("TeX commands that are not read: {names}.", { names: listed })),
    ...noticeOf(footnotes, (listed) =>
      notice("Footnotes in fields stay in the entry, but are not printed: {names}.", { names: listed }),
    ),
    ...noticeOf(months, (listed) => notice("Months that are not read: {names}.", { names: listed })),
    ...noticeOf(strings, (listed) =>
      notice(
        "Abbreviations (@string) that the file does not define; their names stand in their place: {names}.",
        {
          names: listed,
        },
      ),
    ),
    ...noticeOf(twice, (listed) =>
      notice("Fields that stand twice in an entry, of which the last counts: {names}.", { names: listed }),
    ),
  ];
}

type Attached = { texts: number; readonly missing: string[]; readonly unread: Said[] };

/** Returns the files of the first attached document that exists and can be read. */
async function attachedText(
  key: string,
  files: readonly string[],
  beside: NonNullable<ImportRun["beside"]>,
  attached: Attached,
): Promise<Edit[]> {
  for (const file of files) {
    const bytes = await beside(file);
    if (bytes === undefined) {
      attached.missing.push(file);
      continue;
    }
    if (!isFilePath(`sources/${key}.txt`) || /[:*?"<>|]/u.test(key)) {
      attached.unread.push(
        notice("{file} is left out: its key ({key}) cannot be the name of a file. Change the key.", {
          file,
          key,
        }),
      );
      return [];
    }
    try {
      const read = await readDocument(file.split("/").at(-1) ?? file, bytes);
      attached.texts++;
      attached.unread.push(...read.notices.map((said) => notice("{file}: {notice}", { file, notice: said })));
      return documentFiles(key, read, bytes);
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      attached.unread.push(notice("{file} is left out. {reason}", { file, reason: error.notice }));
    }
  }
  return [];
}
