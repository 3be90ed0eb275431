import { lookOf } from "@throughline/report/components";
import { strings } from "../strings.ts";
import { Popover } from "../ui/panels/popover.tsx";

/** A list of things that are shown or not, in a menu that says how many are left out. */
export function FilterMenu({
  title,
  options,
  off,
  onToggle,
}: {
  title: string;
  options: readonly {
    readonly id: string;
    readonly name: string;
    readonly count?: number;
    readonly channel?: string;
  }[];
  off: ReadonlySet<string>;
  onToggle: (id: string) => void;
}) {
  const hidden = options.filter(({ id }) => off.has(id)).length;
  return (
    <Popover
      className="filter-menu"
      title={
        <>
          {title}
          {hidden > 0 && <span className="count">{strings.network.hidden(hidden)}</span>}
        </>
      }
    >
      <fieldset aria-label={title}>
        {options.map(({ id, name, count, channel }) => (
          <label key={id}>
            <input type="checkbox" checked={!off.has(id)} onChange={() => onToggle(id)} />{" "}
            {channel !== undefined && <ChannelKey channel={channel} />} {name}{" "}
            {count !== undefined && <span className="soft">{count}</span>}
          </label>
        ))}
      </fieldset>
    </Popover>
  );
}

function ChannelKey({ channel }: { channel: string }) {
  const { colour, dash } = lookOf(channel);
  return (
    <svg className="key" viewBox="0 0 30 8" aria-hidden="true">
      <line x1={0} x2={30} y1={4} y2={4} stroke={colour} strokeDasharray={dash} strokeWidth={2.5} />
    </svg>
  );
}
