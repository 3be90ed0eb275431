import { pseudoLocale, pseudoText } from "@throughline/messages";
import { english, type Language } from "./text.ts";

export { pseudoText } from "@throughline/messages";

/** The English language with pseudo texts. */
export const pseudo: Language = {
  ...english,
  texts: pseudoLocale(english.texts),
  assessment: pseudoLocale(english.assessment),
  patternName: (name) => pseudoText(name),
};
