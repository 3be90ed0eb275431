import { gexfOf, graphmlOf } from "@throughline/report";
import { lookOf, tiesToDraw } from "@throughline/report/components";
import { recordsOfRows } from "@throughline/study";
import { useMemo, useRef, useState } from "react";
import { SearchProgress } from "../comparison/search-progress.tsx";
import { addressOf, go, useRoute } from "../state/route.ts";
import { useStudy } from "../state/use.ts";
import { useRows } from "../state/use-rows.ts";
import { strings } from "../strings.ts";
import { kindName } from "../study/kind-name.ts";
import { Choice } from "../ui/controls/choice.tsx";
import { Segments } from "../ui/controls/segments.tsx";
import { SaveMenu } from "../ui/figures/save-menu.tsx";
import { csvOfTies } from "../ui/files/csv.ts";
import { ScreenActions, useDetails } from "../ui/panels/shell-slots.tsx";
import { LevelMatrix, type LevelPair } from "./level-matrix.tsx";
import { FilterMenu } from "./network-filters.tsx";
import { NetworkGraph } from "./network-graph.tsx";
import { NoTies } from "./no-ties.tsx";
import { shownTies, yearsOf } from "./shown-ties.ts";
import { TieList } from "./tie-list.tsx";
import { useChannels } from "./use-channels.ts";
import { useLayout } from "./use-layout.ts";
import { freePicture, useBands, useLayoutRequest } from "./use-network.ts";
import { YearSpan } from "./year-span.tsx";
import "./pathways.css";

const views = ["levels", "matrix", "free"] as const;
/** More ties than these are first shown as numbers between levels. */
const mostTies = 150;

/** Who moved whom, when, through which channel: as a network that stays still while time moves. */
export function NetworkView() {
  const { cases } = useStudy();
  const { thing, query } = useRoute();
  const actors = useRows("actors");
  const ties = useRows("ties");
  const allChannels = useChannels();
  const svg = useRef<SVGSVGElement>(null);
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const [span, setSpan] = useState<readonly [number, number]>();
  const [undated, setUndated] = useState(true);
  const [pair, setPair] = useState<LevelPair>();
  const [isFocused, setFocused] = useState(false);
  const hasDetails = useDetails(ties !== undefined && ties.length > 0);
  const bands = useBands(actors, ties);
  const asked = query.get("view");
  const view = views.find((one) => one === asked) ?? (ties && ties.length > mostTies ? "matrix" : "levels");
  const request = useLayoutRequest(view === "free", actors, ties);
  const { places, share, stop } = useLayout(request);
  const byId = useMemo(() => new Map(actors?.map((actor) => [actor.id, actor])), [actors]);
  if (!actors || !ties || !bands)
    return (
      <p className="soft" role="status">
        {strings.loading}
      </p>
    );
  if (ties.length === 0)
    return (
      <div className="network-view">
        <NoTies />
      </div>
    );
  const caseId = query.get("case") ?? "";
  const years = yearsOf(ties) ?? ([0, 0] as const);
  const [from, to] = span ?? years;
  const channels = allChannels.ids.filter((channel) => ties.some((tie) => tie.channel === channel));
  const kinds = [...new Set(actors.map(({ kind }) => kind))].sort();
  const shown = shownTies(ties, byId, {
    caseId,
    from,
    to,
    undated,
    channels: new Set(channels.filter((channel) => !off.has(channel))),
    kinds: new Set(kinds.filter((kind) => !off.has(`kind ${kind}`))),
  });
  const near =
    isFocused && byId.has(thing) ? shown.filter(({ from, to }) => [from, to].includes(thing)) : shown;
  const drawn = tiesToDraw(near, thing);
  const nameOf = (id: string) => byId.get(id)?.name ?? id;
  const toggle = (name: string) => {
    const next = new Set(off);
    next[next.has(name) ? "delete" : "add"](name);
    setOff(next);
  };
  const kept = Object.fromEntries(query);
  const choose = (id: string) => go(addressOf("network", id, kept), { replace: true });
  const ofPair = view === "matrix" ? pair : undefined;
  const listed = shown.filter(({ id, from: a, to: b }) =>
    ofPair
      ? bands.levelOf(a) === ofPair.from && bands.levelOf(b) === ofPair.to
      : thing === "" || [id, a, b].includes(thing),
  );
  const picture = view === "levels" ? bands.picture : places && freePicture(places);
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
          onChange={(id) => {
            const { case: _, ...others } = kept;
            go(addressOf("network", "", id === "" ? others : { ...others, case: id }));
          }}
        />
        <YearSpan years={years} span={[from, to]} onChange={setSpan} />
        <label>
          <input type="checkbox" checked={undated} onChange={() => setUndated(!undated)} />{" "}
          {strings.network.undated}
        </label>
        <FilterMenu
          title={strings.network.channels}
          options={channels.map((channel) => ({
            id: channel,
            name: `${lookOf(channel).letter}: ${allChannels.nameOf(channel)}`,
            count: ties.filter((tie) => tie.channel === channel).length,
            channel,
          }))}
          off={off}
          onToggle={toggle}
        />
        <FilterMenu
          title={strings.network.kinds}
          options={kinds.map((kind) => ({
            id: `kind ${kind}`,
            name: kindName(kind),
            count: actors.filter((actor) => actor.kind === kind).length,
          }))}
          off={off}
          onToggle={toggle}
        />
        <Segments
          label={strings.network.view}
          choices={strings.network.views}
          value={view}
          onChange={(to) => go(addressOf("network", thing, { ...kept, view: to }), { replace: true })}
        />
      </form>
      <ScreenActions>
        <SaveMenu
          name={strings.network.name}
          {...(view === "matrix" ? {} : { svg: () => svg.current })}
          data={data}
        />
      </ScreenActions>
      <p className="soft" role="status">
        {strings.network.shown(shown.length, ties.length)}{" "}
        {drawn.length < shown.length && strings.network.drawn(drawn.length)}
      </p>
      <div className="network-parts">
        <div className="pictures">
          {view === "free" && share !== undefined && <SearchProgress searched={share} stop={stop} />}
          {view === "matrix" ? (
            <LevelMatrix ties={shown} levelOf={bands.levelOf} chosen={pair} onChoose={setPair} />
          ) : picture ? (
            <NetworkGraph
              key={view}
              picture={picture}
              actors={actors}
              svg={svg}
              ties={drawn}
              chosen={thing}
              onChoose={choose}
            />
          ) : (
            <p className="soft">{strings.network.placing(actors.length)}</p>
          )}
        </div>
        {hasDetails && (
          <aside className="panel" aria-label={strings.network.ties}>
            <h2>
              {ofPair
                ? strings.network.between(
                    strings.network.levels[ofPair.from],
                    strings.network.levels[ofPair.to],
                  )
                : byId.has(thing)
                  ? nameOf(thing)
                  : strings.network.ties}
            </h2>
            {byId.has(thing) && view !== "matrix" && (
              <label>
                <input
                  type="checkbox"
                  checked={isFocused}
                  onChange={({ target }) => setFocused(target.checked)}
                />{" "}
                {strings.network.focus}
              </label>
            )}{" "}
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
        )}
      </div>
    </div>
  );
}
