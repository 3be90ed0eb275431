import { locale } from "@throughline/messages";
import { firstPageTexts } from "./russian/first-page.ts";
import type { Language } from "./text.ts";

const idIsWording = true;

/**
 * The Russian of page one alone, to show it before all of Russian is loaded. Everything else is still in English.
 */
export const russianFirstPage: Language = {
  tag: "ru",
  texts: locale("ru", firstPageTexts, undefined, { idIsWording }),
  assessment: locale("ru", {}, undefined, { idIsWording }),
  quotesLabels: true,
  patternName: (name) => name,
  patternDefinition: () => undefined,
};
