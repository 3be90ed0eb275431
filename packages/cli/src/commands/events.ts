import { readFile } from "node:fs/promises";
import { resolve, sep } from "node:path";
import {
  type AddedEvents,
  addEvents,
  csvOf,
  type ImportedEvents,
  type Mapping,
  readEvents,
  readMapping,
  StoppedError,
} from "@throughline/exchange";
import { writeFiles } from "@throughline/server/export";
import type { Problem, Study } from "@throughline/study";
import type { EventsOptions } from "../declarations/study.ts";
import { printAccount } from "../events/print.ts";
import { exitCode, UsageError } from "../exit.ts";
import { loadUsableStudy } from "../load-usable-study.ts";
import { nothing, replaceFolder } from "../replace-folder.ts";
import { statusLine } from "../text/status-line.ts";
import { withStore } from "../with-store.ts";
import { printProblems } from "./check.ts";

/** The file that identifies a folder of event data. */
const mark = "events.json";

/** `throughline events <files…>`: derives ties, claims and monthly counts from event data. */
export async function eventsCommand(files: readonly string[], options: EventsOptions): Promise<number> {
  const { mapping: mappingFile, study: folder, out } = options;
  if (out !== undefined) rejectInputInOutput(out, [...files, mappingFile, folder]);
  const study = await loadUsableStudy(folder);
  if (!study) return exitCode.found;
  const { mapping, problems } = readMapping(mappingFile, await textOf(mappingFile), study);
  const refuse = (place: string, found: readonly Problem[]) => {
    if (options.json) console.log(JSON.stringify({ problems: found }, null, 2));
    else printProblems(place, found);
    return exitCode.found;
  };
  if (!mapping) return refuse(mappingFile, problems);
  const read = await readInto(files, mapping, study, out).catch((error) => {
    if (error instanceof StoppedError) return undefined;
    throw error;
  });
  if (!read) {
    console.error("Stopped. Nothing was written.");
    return exitCode.found;
  }
  if ("problems" in read) return refuse(files.join(" "), read.problems);
  const { account, rows } = read;
  let added: AddedEvents | undefined;
  if (options.add) {
    const code = await withStore(folder, async (store, author) => {
      added = await addEvents(store, author, mapping, rows);
      return exitCode.done;
    });
    if (!added) return code;
  }
  const counts = { ties: rows.ties.length, claims: rows.claims.length, series: rows.series.length };
  if (options.json) console.log(JSON.stringify({ ...account, ...counts, out, added }, null, 2));
  else printAccount(account, { ...counts, out, added, folder });
  return exitCode.done;
}

/** @throws UsageError when the output folder, which is replaced, contains an input file */
function rejectInputInOutput(out: string, read: readonly string[]): void {
  for (const path of read)
    if (`${resolve(path)}${sep}`.startsWith(`${resolve(out)}${sep}`))
      throw new UsageError(
        `${path} is in ${out}, which would be replaced. Choose another folder with --out.`,
      );
}

async function textOf(file: string): Promise<string> {
  return readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw error.code === "ENOENT" ? new UsageError(`${file}: there is no such file.`) : error;
  });
}

/** Reads events and writes the result into a folder, completely or not at all. */
async function readInto(
  files: readonly string[],
  mapping: Mapping,
  study: Study,
  out: string | undefined,
): Promise<ImportedEvents> {
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once("SIGINT", onSignal).once("SIGTERM", onSignal);
  const progress = statusLine();
  const reading = { files, mapping, study, signal: stop.signal, onProgress: progress.show };
  try {
    if (out === undefined) return await readEvents(reading);
    let read: ImportedEvents | undefined;
    await replaceFolder(out, mark, async (into) => {
      read = await readEvents({ ...reading, into });
      if ("problems" in read) return nothing;
      const { rows, account } = read;
      await writeFiles(into, {
        "ties.csv": csvOf("ties", rows.ties),
        "claims.csv": csvOf("claims", rows.claims),
        "series.csv": csvOf("series", rows.series),
        [mark]: `${JSON.stringify(account, null, 2)}\n`,
      });
      return undefined;
    });
    return read as ImportedEvents;
  } finally {
    progress.clear();
    process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
  }
}
