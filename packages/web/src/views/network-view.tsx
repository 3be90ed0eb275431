import { channels as allChannels, targetOf } from "@throughline/study";
import { useMemo, useRef, useState } from "react";
import { Arrow } from "../components/arrow.tsx";
import { ClaimLine } from "../components/conclusion-trace.tsx";
import { csvOf, gexfOf, graphmlOf, pngOf, svgOf } from "../network/export.ts";
import { layoutOf } from "../network/layout.ts";
import { lookOf } from "../network/looks.ts";
import { NetworkGraph } from "../network/network-graph.tsx";
import { isWithin, shownTies, yearsOf } from "../network/shown-ties.ts";
import { TieTimeline } from "../network/tie-timeline.tsx";
import type { ActorRow, EventRow, TieRow } from "../state/model.ts";
import { addressOf, go, useRoute } from "../state/route.ts";
import { download } from "../state/save-file.ts";
import { useStudy } from "../state/use.ts";
import { useRows } from "../state/use-rows.ts";
import { strings } from "../strings.ts";

/** Who moved whom, when, through which channel: as a network that stays still while time moves, and as a timeline. */
export function NetworkView() {
  const { info, cases } = useStudy();
  const { thing, query } = useRoute();
  const actors = useRows<ActorRow>("actors");
  const ties = useRows<TieRow>("ties");
  const events = useRows<EventRow>("events");
  const picture = useRef<SVGSVGElement>(null);
  const timeline = useRef<SVGSVGElement>(null);
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const [span, setSpan] = useState<readonly [number, number]>();
  const [undated, setUndated] = useState(true);
  const declared = info?.manifest.actors;
  const places = useMemo(
    () =>
      layoutOf(
        (actors ?? []).map(({ id, kind, place }) => ({ id, kind, ...(place === null ? {} : { place }) })),
        ties ?? [],
        declared && targetOf({ actors: declared }),
      ),
    [actors, ties, declared],
  );
  const byId = useMemo(() => new Map(actors?.map((actor) => [actor.id, actor])), [actors]);
  if (!actors || !ties || !events) return <p className="soft">{strings.loading}</p>;
  if (ties.length === 0) return <p className="soft">{strings.network.none}</p>;
  const caseId = query.get("case") ?? "";
  const years = yearsOf([...ties, ...events]) ?? ([0, 0] as const);
  const [from, to] = span ?? years;
  const channels = allChannels.filter((channel) => ties.some((tie) => tie.channel === channel));
  const kinds = [...new Set(actors.map(({ kind }) => kind))].sort();
  const shown = shownTies(ties, byId, {
    ...{ caseId, from, to, undated },
    channels: new Set(channels.filter((channel) => !off.has(channel))),
    kinds: new Set(kinds.filter((kind) => !off.has(`kind ${kind}`))),
  });
  const shownEvents = events.filter(
    (event) => (caseId === "" || event.case === caseId) && isWithin(event, from, to),
  );
  const nameOf = (id: string) => byId.get(id)?.name ?? id;
  const toggle = (name: string) => {
    const next = new Set(off);
    next[next.has(name) ? "delete" : "add"](name);
    setOff(next);
  };
  const choose = (id: string) =>
    go(addressOf("network", id, caseId === "" ? {} : { case: caseId }), { replace: true });
  const listed = shown.filter(({ id, from: a, to: b }) => thing === "" || [id, a, b].includes(thing));
  const files = {
    SVG: () => picture.current && download("network.svg", svgOf(picture.current)),
    PNG: async () => picture.current && download("network.png", await pngOf(picture.current)),
    GraphML: () => download("network.graphml", graphmlOf(actors, shown)),
    GEXF: () => download("network.gexf", gexfOf(actors, shown)),
    CSV: () => download("ties.csv", csvOf(shown)),
    [strings.network.timelineFile]: () =>
      timeline.current && download("timeline.svg", svgOf(timeline.current)),
  };
  return (
    <div className="network-view">
      <form className="settings" onSubmit={(event) => event.preventDefault()}>
        <label>
          {strings.network.case}{" "}
          <select
            value={caseId}
            onChange={({ target: { value } }) =>
              go(addressOf("network", "", value === "" ? {} : { case: value }))
            }
          >
            <option value="">{strings.network.allCases}</option>
            {cases
              .filter(({ id }) => ties.some((tie) => tie.case === id))
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </select>
        </label>
        {([0, 1] as const).map((end) => (
          <label key={end}>
            {strings.network.years[end]}{" "}
            <input
              type="range"
              min={years[0]}
              max={years[1]}
              value={[from, to][end]}
              onChange={({ target: { valueAsNumber: value } }) =>
                setSpan(end === 0 ? [Math.min(value, to), to] : [from, Math.max(value, from)])
              }
            />{" "}
            {[from, to][end]}
          </label>
        ))}
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
        <span role="status">{strings.network.shown(shown.length, ties.length)}</span>
        {Object.entries(files).map(([name, act]) => (
          <button key={name} type="button" onClick={() => void act()}>
            {name}
          </button>
        ))}
      </p>
      <div className="network-parts">
        <div className="pictures">
          <NetworkGraph {...{ places, actors }} svg={picture} ties={shown} chosen={thing} onChoose={choose} />
          <TieTimeline
            {...{ nameOf }}
            svg={timeline}
            ties={shown}
            events={shownEvents}
            years={[from, to]}
            chosen={thing}
            onChoose={choose}
          />
        </div>
        <aside className="panel" aria-label={strings.network.ties}>
          <h2>{byId.has(thing) ? nameOf(thing) : strings.network.ties}</h2>
          {thing !== "" && (
            <button type="button" onClick={() => choose("")}>
              {strings.network.all}
            </button>
          )}
          <ul className="claims">
            {listed.map((tie) => (
              <li key={tie.id}>
                <button type="button" aria-pressed={tie.id === thing} onClick={() => choose(tie.id)}>
                  {nameOf(tie.from)} <Arrow /> {nameOf(tie.to)}
                </button>{" "}
                {tie.channel}
                {tie.sign === "-" && ` (${strings.network.refused})`}, {datesOf(tie)}
                {tie.id === thing && (
                  <ul className="claims">
                    {tie.claims.map((id) => (
                      <ClaimLine key={id} id={id} />
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </aside>
      </div>
    </div>
  );
}

function datesOf({ date_from: from, date_to: to }: TieRow): string {
  if (from === null && to === null) return strings.network.notDated;
  return to === null || to === from ? `${from}` : `${from ?? "…"} – ${to}`;
}
