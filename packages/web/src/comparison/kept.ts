import { contract } from "@throughline/api";
import type { Kept } from "@throughline/assess";
import { api } from "../state/api.ts";
import { useAnswer } from "../state/use.ts";
import type { AnalyseRequest, Answered, KeepAnswer, Keeping } from "./analysis-task.ts";
import { askWorker } from "./new-analysis-worker.ts";

const folder = "kept/";
const fileOf = (name: string) => ({ "*": `${folder}${name}.json` });

/** Returns the names of the saved results of the study, in order. */
export function useKeptNames(): readonly string[] {
  const files = useAnswer(contract.files.list, {}, ["files"]);
  return (files ?? [])
    .filter(({ path }) => path.startsWith(folder) && path.endsWith(".json"))
    .map(({ path }) => path.slice(folder.length, -".json".length));
}

/**
 * Returns a saved result.
 *
 * @throws Error with a message when the file is not one
 */
export async function keptResult(name: string): Promise<Kept> {
  const kept = (await api(contract.files.get, { params: fileOf(name) })) as Partial<Kept> | null;
  if (kept?.format !== "throughline-kept/1" || !kept.analysis || !kept.from || !kept.conclusions)
    throw new KeptError(name);
  return kept as Kept;
}

class KeptError extends Error {
  override name = "KeptError";
  constructor(file: string) {
    super(
      `kept/${file}.json is not a kept result: its format, analysis, data or conclusions are missing. Remove it from the folder, or restore a copy.`,
    );
  }
}

/** Computes a result in a worker and returns it with all its inputs. */
export async function computeForKeeping(request: AnalyseRequest, keeping: Keeping): Promise<Kept> {
  return (await askWorker<Answered<KeepAnswer>>({ wants: keeping, request })).keep;
}

/** Saves a result to the study folder. */
export async function saveKept(name: string, kept: Kept): Promise<void> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(kept, undefined, 1)}\n`);
  await api(contract.files.put, { params: fileOf(name), body: bytes });
}
