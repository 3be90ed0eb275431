import { setLanguage } from "@throughline/report";

/** Sets the language in which a worker writes: the page gives it as the name of the worker. It is done before the first text is written. */
export async function setWorkerLanguage(): Promise<void> {
  if (self.name === "ru") setLanguage((await import("@throughline/report/russian")).russian);
}
