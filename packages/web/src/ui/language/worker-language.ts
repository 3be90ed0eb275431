import { setLanguage } from "@throughline/report";

/** Sets the language of a worker from its name, before the first text is written. */
export async function setWorkerLanguage(): Promise<void> {
  if (self.name === "ru") setLanguage((await import("@throughline/report/russian")).russian);
  if (self.name === "pseudo") setLanguage((await import("@throughline/report/pseudo")).pseudo);
}
