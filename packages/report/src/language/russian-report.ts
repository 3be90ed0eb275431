import { definitionInRussian, inRussian, patternInRussian } from "@throughline/assess/russian";
import { locale } from "@throughline/messages";
import { texts } from "./russian-texts.ts";
import type { Language } from "./text.ts";

/** The Russian language. Labels of the study are quoted after a noun and not inflected. */
export const russian: Language = {
  tag: "ru",
  texts: locale("ru", texts),
  assessment: inRussian,
  quotesLabels: true,
  patternName: patternInRussian,
  patternDefinition: definitionInRussian,
};
