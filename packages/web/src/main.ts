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
    const { russian } = await import("./russian/russian.ts");
    setStrings(russian);
    const [{ setReportLanguage }, report] = await Promise.all([
      import("@throughline/report/components"),
      import("@throughline/report/russian"),
    ]);
    setReportLanguage(report.russian);
  }
  const { start } = await import("./app/start.tsx");
  start();
}

applyPreferences();
void openPage();
