import { applyPreferences, currentPreferences } from "./state/preferences.ts";
import { setStrings } from "./strings.ts";
import { chosenLanguage, setLanguage } from "./ui/language/language.ts";
import "./styles/index.css";

/**
 * Sets the language and shows the page. Many modules read texts when they are evaluated, so they are imported
 * after the texts are set.
 */
async function openPage(): Promise<void> {
  const language = chosenLanguage(currentPreferences().language, navigator.language);
  document.documentElement.lang = language;
  setLanguage(language);
  if (language === "ru") {
    const [{ russian }, { setReportLanguage }, { russianFirstPage }] = await Promise.all([
      import("./russian/russian.ts"),
      import("@throughline/report/components"),
      import("@throughline/report/russian-first-page"),
    ]);
    setStrings(russian);
    setReportLanguage(russianFirstPage);
  } else setStrings((await import("./english/english.ts")).english);
  const { start } = await import("./app/start.tsx");
  start();
}

applyPreferences();
void openPage();
