import { setReportLanguage } from "@throughline/report/components";
import { workerName } from "./language.ts";

let loading: Promise<void> | undefined;

/**
 * Loads all texts of the report, notices and conclusions in the language of the interface. Until then there are only
 * those of the first screen.
 */
export function loadReportTexts(): Promise<void> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<void> {
  if (workerName() === "ru") setReportLanguage((await import("@throughline/report/russian")).russian);
}
