import type { TieRow } from "@throughline/api";
import { lookOf } from "@throughline/report/components";
import { strings } from "../strings.ts";
import { type Level, levels } from "./actor-level.ts";

/** From which level to which. */
export type LevelPair = { readonly from: Level; readonly to: Level };

/** How many ties lead from each level of actors to each, with the channels they use; each number lists its ties. */
export function LevelMatrix({
  ties,
  levelOf,
  chosen,
  onChoose,
}: {
  ties: readonly TieRow[];
  levelOf: (actor: string) => Level;
  chosen: LevelPair | undefined;
  onChoose: (pair: LevelPair | undefined) => void;
}) {
  const counted = Map.groupBy(ties, ({ from, to }) => `${levelOf(from)} ${levelOf(to)}`);
  const shown = levels.filter((level) =>
    ties.some(({ from, to }) => [levelOf(from), levelOf(to)].includes(level)),
  );
  const text = strings.network;
  return (
    <table className="level-matrix">
      <caption>{text.levelMatrix}</caption>
      <thead>
        <tr>
          <th scope="col">{text.fromTo}</th>
          {shown.map((level) => (
            <th key={level} scope="col">
              {text.levels[level]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((from) => (
          <tr key={from}>
            <th scope="row">{text.levels[from]}</th>
            {shown.map((to) => {
              const own = counted.get(`${from} ${to}`) ?? [];
              const isChosen = chosen?.from === from && chosen.to === to;
              return (
                <td key={to}>
                  {own.length > 0 && (
                    <button
                      type="button"
                      aria-pressed={isChosen}
                      onClick={() => onChoose(isChosen ? undefined : { from, to })}
                    >
                      {own.length}
                      <span className="unseen">
                        {text.tiesBetween(own.length, text.levels[from], text.levels[to])}
                      </span>
                      <ChannelBar ties={own} />
                    </button>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The channels of some ties, each as wide as its share, with its letter. */
function ChannelBar({ ties }: { ties: readonly TieRow[] }) {
  const counts = [...Map.groupBy(ties, ({ channel }) => channel)];
  return (
    <span className="channel-bar" aria-hidden>
      {counts.map(([channel, own]) => {
        const { colour, letter } = lookOf(channel);
        return (
          <span key={channel} style={{ flexGrow: own.length }} title={`${channel}: ${own.length}`}>
            <svg viewBox="0 0 10 3" preserveAspectRatio="none" aria-hidden="true">
              <rect width="10" height="3" fill={colour} />
            </svg>
            {letter}
          </span>
        );
      })}
    </span>
  );
}
