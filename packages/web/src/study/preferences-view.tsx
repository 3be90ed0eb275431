import { changePreferences, languageSchema, usePreferences } from "../state/preferences.ts";
import { strings } from "../strings.ts";
import { Choice } from "../ui/controls/choice.tsx";
import { Segments } from "../ui/controls/segments.tsx";
import { NameField } from "./name-field.tsx";

/** The Preferences screen: settings of this browser. */
export function PreferencesView() {
  const { language, theme, density, singleKeys } = usePreferences();
  const text = strings.preferences;
  return (
    <div className="preferences">
      <NameField />
      <Choice
        label={text.language}
        value={language}
        options={languageSchema.options.map((id) => ({ id, name: text.languages[id] }))}
        onChange={(id) => {
          changePreferences({ language: languageSchema.parse(id) });
          location.reload();
        }}
      />
      <p className="soft">{text.languageHint}</p>
      <h2>{text.theme}</h2>
      <Segments
        label={text.theme}
        choices={text.themes}
        value={theme}
        onChange={(value) => changePreferences({ theme: value })}
      />
      <h2>{text.density}</h2>
      <Segments
        label={text.density}
        choices={text.densities}
        value={density}
        onChange={(value) => changePreferences({ density: value })}
      />
      <h2>{text.singleKeys}</h2>
      <label>
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => changePreferences({ singleKeys: event.target.checked })}
        />{" "}
        {text.singleKeys}
      </label>
      <p className="soft">{text.singleKeysHint}</p>
      <p className="soft">{text.here}</p>
    </div>
  );
}
