import { useChannels } from "../../pathways/use-channels.ts";
import { strings } from "../../strings.ts";
import { NumberField } from "../../ui/controls/number-field.tsx";
import { AttributeBoxes } from "./fields.tsx";
import type { SettingsProps } from "./settings-form.ts";

/** Channels that are counted together, and the number of months before and after an event. */
export function SeriesSettings({ analysis, onChange }: SettingsProps<"series">) {
  const { ids, nameOf } = useChannels();
  return (
    <form className="settings" onSubmit={(event) => event.preventDefault()}>
      <AttributeBoxes
        legend={strings.compare.channels}
        ids={ids}
        chosen={analysis.channels}
        label={nameOf}
        onChange={(chosen) => {
          const channels = ids.filter((channel) => chosen.includes(channel));
          if (channels.length > 0) onChange({ ...analysis, channels });
        }}
      />
      <NumberField
        label={strings.compare.months}
        value={analysis.months}
        from={1}
        to={600}
        step={1}
        onChange={(months) => onChange({ ...analysis, months: Math.round(months) })}
      />
    </form>
  );
}
