/** The languages of the interface. */
export type Language = "en" | "ru";

let current: Language = "en";

export const currentLanguage = (): Language => current;

/** Sets the language of the interface; called once, before the first text is read. */
export function setLanguage(language: Language): void {
  current = language;
}

let pseudo = false;

/** Makes workers write pseudo texts, as the page does. */
export function setPseudo(): void {
  pseudo = true;
}

/** Returns the name of a worker, which tells it the language of the page. */
export const workerName = (): string => (pseudo ? "pseudo" : current);

/** Returns the locale in which numbers, dates and lists are written. */
export const currentLocale = (): string => (current === "en" ? "en-GB" : current);

/** Returns the language of the interface: the preferred one, else the browser’s when it is Russian, else English. */
export function chosenLanguage(preferred: Language | "system", browserLanguage: string): Language {
  if (preferred !== "system") return preferred;
  return /^ru\b/iu.test(browserLanguage) ? "ru" : "en";
}
