import { gexfOf, graphmlOf } from "@throughline/report";
import { drawnTies, lookOf } from "@throughline/report/components";
import { channels as allChannels, recordsOfRows, targetOf } from "@throughline/study";
import { useMemo, useRef, useState } from "react";
import { SearchProgress } from "../comparison/search-progress.tsx";
import { addressOf, go, useRoute } from "../state/route.ts";
import { useStudy } from "../state/use.ts";
import { useRows } from "../state/use-rows.ts";
import { strings } from "../strings.ts";
import { Choice } from "../ui/choice.tsx";
import { csvOfTies } from "../ui/csv.ts";
import { Link } from "../ui/link.tsx";
import { SaveButtons } from "../ui/save-buttons.tsx";
import { NetworkGraph } from "./network-graph.tsx";
import { shownTies, yearsOf } from "./shown-ties.ts";
import { TieList } from "./tie-list.tsx";
import { useLayout } from "./use-layout.ts";
import { YearSpan } from "./year-span.tsx";

/** Who moved whom, when, through which channel: as a network that stays still while time moves. */
export function NetworkView() {
  const { info, cases } = useStudy();
  const { thing, query } = useRoute();
  const actors = useRows("actors");
  const ties = useRows("ties");
  const picture = useRef<SVGSVGElement>(null);
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const [span, setSpan] = useState<readonly [number, number]>();
  const [undated, setUndated] = useState(true);
  const declared = info?.manifest.actors;
  const request = useMemo(
    () =>
      actors &&
      ties && {
        actors: actors.map(({ id, kind, place }) => ({ id, kind, ...(place === null ? {} : { place }) })),
        ties: ties.map(({ from, to }) => ({ from, to })),
        target: declared && targetOf({ actors: declared }),
      },
    [actors, ties, declared],
  );
  const { places, share, stop } = useLayout(request);
  const byId = useMemo(() => new Map(actors?.map((actor) => [actor.id, actor])), [actors]);
  if (!actors || !ties) return <p className="soft">{strings.loading}</p>;
  if (ties.length === 0)
    return (
      <div className="network-view">
        <p className="soft">
          {strings.network.none} <Link to={addressOf("events")}>{strings.network.fromEvents}</Link>
        </p>
      </div>
    );
  const caseId = query.get("case") ?? "";
  const years = yearsOf(ties) ?? ([0, 0] as const);
  const [from, to] = span ?? years;
  const channels = allChannels.filter((channel) => ties.some((tie) => tie.channel === channel));
  const kinds = [...new Set(actors.map(({ kind }) => kind))].sort();
  const shown = shownTies(ties, byId, {
    caseId,
    from,
    to,
    undated,
    channels: new Set(channels.filter((channel) => !off.has(channel))),
    kinds: new Set(kinds.filter((kind) => !off.has(`kind ${kind}`))),
  });
  const drawn = drawnTies(shown, thing);
  const nameOf = (id: string) => byId.get(id)?.name ?? id;
  const toggle = (name: string) => {
    const next = new Set(off);
    next[next.has(name) ? "delete" : "add"](name);
    setOff(next);
  };
  const choose = (id: string) =>
    go(addressOf("network", id, caseId === "" ? {} : { case: caseId }), { replace: true });
  const listed = shown.filter(({ id, from: a, to: b }) => thing === "" || [id, a, b].includes(thing));
  const data = {
    CSV: () => csvOfTies(shown),
    GraphML: () => graphmlOf(recordsOfRows("actors", actors), recordsOfRows("ties", shown)),
    GEXF: () => gexfOf(recordsOfRows("actors", actors), recordsOfRows("ties", shown)),
  };
  return (
    <div className="network-view">
      <form className="settings" onSubmit={(event) => event.preventDefault()}>
        <Choice
          label={strings.network.case}
          value={caseId}
          options={[
            { id: "", name: strings.network.allCases },
            ...cases.filter(({ id }) => ties.some((tie) => tie.case === id)),
          ]}
          onChange={(id) => go(addressOf("network", "", id === "" ? {} : { case: id }))}
        />
        <YearSpan years={years} span={[from, to]} onChange={setSpan} />
        <label>
          <input type="checkbox" checked={undated} onChange={() => setUndated(!undated)} />{" "}
          {strings.network.undated}
        </label>
        <fieldset>
          <legend>{strings.network.channels}</legend>
          {channels.map((channel) => (
            <label key={channel}>
              <input type="checkbox" checked={!off.has(channel)} onChange={() => toggle(channel)} />{" "}
              <svg className="key" viewBox="0 0 30 8" aria-hidden="true">
                <line
                  x1={0}
                  x2={30}
                  y1={4}
                  y2={4}
                  stroke={lookOf(channel).colour}
                  strokeDasharray={lookOf(channel).dash}
                  strokeWidth={2.5}
                />
              </svg>{" "}
              {lookOf(channel).letter}: {channel}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{strings.network.kinds}</legend>
          {kinds.map((kind) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={!off.has(`kind ${kind}`)}
                onChange={() => toggle(`kind ${kind}`)}
              />{" "}
              {kind}
            </label>
          ))}
        </fieldset>
      </form>
      <p className="filters">
        <span role="status">
          {strings.network.shown(shown.length, ties.length)}{" "}
          {drawn.length < shown.length && strings.network.drawn(drawn.length)}
        </span>
        <SaveButtons name={strings.network.name} svg={() => picture.current} data={data} />
      </p>
      <div className="network-parts">
        <div className="pictures">
          {share !== undefined && <SearchProgress searched={share} stop={stop} />}
          {places ? (
            <NetworkGraph
              places={places}
              actors={actors}
              svg={picture}
              ties={drawn}
              chosen={thing}
              onChoose={choose}
            />
          ) : (
            <p className="soft">{strings.network.placing(actors.length)}</p>
          )}
        </div>
        <aside className="panel" aria-label={strings.network.ties}>
          <h2>{byId.has(thing) ? nameOf(thing) : strings.network.ties}</h2>
          {thing !== "" && (
            <button type="button" onClick={() => choose("")}>
              {strings.network.all}
            </button>
          )}
          <TieList
            key={`${caseId} ${thing}`}
            nameOf={nameOf}
            ties={listed}
            chosen={thing}
            onChoose={choose}
          />
        </aside>
      </div>
    </div>
  );
}
