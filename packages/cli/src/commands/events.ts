import { readFile } from "node:fs/promises";
import { resolve, sep } from "node:path";
import {
  type Added,
  addEvents,
  csvOf,
  type EventsRead,
  type Mapping,
  readEvents,
  readMapping,
  StoppedError,
} from "@throughline/exchange";
import type { Problem, Study } from "@throughline/study";
import { printAccount } from "../events/print.ts";
import { progressLine } from "../events/progress.ts";
import { exitCode, UsageError } from "../exit.ts";
import { withStore } from "../opened.ts";
import { optionsOf } from "../options.ts";
import { nothing, publishWith, writeFiles } from "../publish.ts";
import { usableStudy } from "../study.ts";
import { printProblems } from "./check.ts";

/** The file by which a folder of event data is known as one. */
const mark = "events.json";

/** `throughline events <file …>`: ties, claims and a monthly series from event data. */
export async function eventsCommand(args: string[]): Promise<number> {
  const { values, positionals: files } = optionsOf("events", args, {
    mapping: { type: "string" },
    study: { type: "string" },
    out: { type: "string" },
    add: { type: "boolean" },
    json: { type: "boolean" },
  });
  const { mapping: mappingFile, study: folder, out } = values;
  if (files.length === 0 || mappingFile === undefined || folder === undefined)
    throw new UsageError("throughline events <file …> --mapping <mapping.yaml> --study <folder>");
  if (out !== undefined) refuseToLose(out, [...files, mappingFile, folder]);
  const study = await usableStudy(folder);
  if (!study) return exitCode.found;
  const { mapping, problems } = readMapping(mappingFile, await textOf(mappingFile), study);
  const refuse = (place: string, found: readonly Problem[]) => {
    if (values.json) console.log(JSON.stringify({ problems: found }, null, 2));
    else printProblems(place, found);
    return exitCode.found;
  };
  if (!mapping) return refuse(mappingFile, problems);
  const read = await readInto(files, mapping, study, out).catch((error) => {
    if (error instanceof StoppedError) return undefined;
    throw error;
  });
  if (!read) {
    console.error("Stopped; nothing was written.");
    return exitCode.found;
  }
  if ("problems" in read) return refuse(files.join(" "), read.problems);
  const { account, rows } = read;
  let added: Added | undefined;
  if (values.add) {
    const code = await withStore(folder, async (store, author) => {
      added = await addEvents(store, author, mapping, rows);
      return exitCode.done;
    });
    if (!added) return code;
  }
  const counts = { ties: rows.ties.length, claims: rows.claims.length, series: rows.series.length };
  if (values.json) console.log(JSON.stringify({ ...account, ...counts, out, added }, null, 2));
  else printAccount(account, { ...counts, out, added, folder });
  return exitCode.done;
}

/** The folder that is written is replaced whole, so nothing that is read may be in it. */
function refuseToLose(out: string, read: readonly string[]): void {
  for (const path of read)
    if (`${resolve(path)}${sep}`.startsWith(`${resolve(out)}${sep}`))
      throw new UsageError(`${path} is in ${out}, which is replaced. Name another folder with --out.`);
}

async function textOf(file: string): Promise<string> {
  return readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw error.code === "ENOENT" ? new UsageError(`${file}: there is no such file.`) : error;
  });
}

/** Reads, and puts what was found into a folder, whole or not at all. */
async function readInto(
  files: readonly string[],
  mapping: Mapping,
  study: Study,
  out: string | undefined,
): Promise<EventsRead> {
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once("SIGINT", onSignal).once("SIGTERM", onSignal);
  const progress = progressLine();
  const reading = { files, mapping, study, signal: stop.signal, onProgress: progress.show };
  try {
    if (out === undefined) return await readEvents(reading);
    let read: EventsRead | undefined;
    await publishWith(out, mark, async (into) => {
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
    return read as EventsRead;
  } finally {
    progress.clear();
    process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
  }
}
