import { applyPreferences, currentPreferences } from "./state/preferences.ts";
import { setStrings } from "./strings.ts";
import { chosenLanguage, setLanguage, setPseudo } from "./ui/language/language.ts";
import "./styles/index.css";

/**
 * Sets the language and shows the page. Many modules read texts when they are evaluated, so they are imported
 * after the texts are set.
 */
async function openPage(): Promise<void> {
  const language = chosenLanguage(currentPreferences().language, navigator.language);
  const query = new URLSearchParams(location.search);
  document.documentElement.lang = language;
  if (query.get("direction") === "rtl") document.documentElement.dir = "rtl";
  setLanguage(language);
  const fonts = fontsOf(language);
  if (language === "ru") {
    const [{ russian }, { setReportLanguage }, { russianFirstPage }] = await Promise.all([
      import("./russian/russian.ts"),
      import("@throughline/report/components"),
      import("@throughline/report/russian-first-page"),
    ]);
    setStrings(russian);
    setReportLanguage(russianFirstPage);
  } else setStrings((await import("./english/english.ts")).english);
  if (query.get("texts") === "pseudo") await setPseudoTexts();
  const { start } = await import("./app/start.tsx");
  await fonts;
  start();
}

/** Fetches the fonts of the interface first, because a font that arrives later changes the width of texts. */
async function fontsOf(language: string): Promise<void> {
  const letters = language === "ru" ? "aя" : "a";
  await Promise.allSettled(
    ["400 13px 'Inter Variable'", "400 17px 'Source Serif 4 Variable'"].map((font) =>
      document.fonts.load(font, letters),
    ),
  );
}

/** Sets pseudo texts, which show what is not translated and what does not fit. Only tests and developers ask for them. */
async function setPseudoTexts(): Promise<void> {
  const [{ pseudoStrings }, { setReportLanguage }, report] = await Promise.all([
    import("./english/pseudo.ts"),
    import("@throughline/report/components"),
    import("@throughline/report/pseudo"),
  ]);
  setPseudo();
  setStrings(pseudoStrings);
  setReportLanguage(report.pseudo);
}

applyPreferences();
void openPage();
