import { applyPreferences, currentPreferences } from "./state/preferences.ts";
import { setStrings } from "./strings.ts";
import { chosenLanguage, setLanguage } from "./ui/language.ts";
import "./styles/index.css";

applyPreferences();
const language = chosenLanguage(currentPreferences().language, navigator.language);
document.documentElement.lang = language;
setLanguage(language);
if (language === "ru") setStrings((await import("./russian/russian.ts")).russian);
// Many modules read texts when they are evaluated, so they are imported after the texts are set.
const { start } = await import("./app/start.tsx");
start();
