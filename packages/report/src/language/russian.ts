import { inRussian, patternInRussian } from "@throughline/assess/russian";
import { locale } from "@throughline/messages";
import { texts } from "./russian-texts.ts";
import type { Language } from "./text.ts";

/** Russian. Labels of the study stand in quotation marks after a noun and are not inflected. */
export const russian: Language = {
  tag: "ru",
  texts: locale("ru", texts),
  assessment: inRussian,
  quotesLabels: true,
  patternName: patternInRussian,
};
