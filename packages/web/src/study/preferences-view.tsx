import { changePreferences, languageSchema, usePreferences } from "../state/preferences.ts";
import { strings } from "../strings.ts";
import { Options } from "../ui/controls/choice.tsx";
import { Segments } from "../ui/controls/segments.tsx";
import { NameField } from "./name-field.tsx";

/** The Preferences screen: settings of this browser. */
export function PreferencesView() {
  const { language, theme, density, singleKeys } = usePreferences();
  const text = strings.preferences;
  return (
    <div className="preferences settings-form">
      <NameField />
      <label className="field">
        <span>{text.language}</span>
        <select
          value={language}
          onChange={({ target }) => {
            changePreferences({ language: languageSchema.parse(target.value) });
            location.reload();
          }}
        >
          <Options of={languageSchema.options.map((id) => ({ id, name: text.languages[id] }))} />
        </select>
        <small>{text.languageHint}</small>
      </label>
      <div className="field">
        <span>{text.theme}</span>
        <Segments
          label={text.theme}
          choices={text.themes}
          value={theme}
          onChange={(value) => changePreferences({ theme: value })}
        />
      </div>
      <div className="field">
        <span>{text.density}</span>
        <Segments
          label={text.density}
          choices={text.densities}
          value={density}
          onChange={(value) => changePreferences({ density: value })}
        />
      </div>
      <div className="field">
        <label>
          <input
            type="checkbox"
            checked={singleKeys}
            onChange={(event) => changePreferences({ singleKeys: event.target.checked })}
          />{" "}
          {text.singleKeys}
        </label>
        <small>{text.singleKeysHint}</small>
      </div>
      <p className="soft">{text.here}</p>
    </div>
  );
}
