import type { FigureView } from "@throughline/report/components";
import { useMemo, useState } from "react";
import { EvidencePanel } from "../cases/evidence-panel.tsx";
import { addressOf, go, useRoute } from "../state/route.ts";
import { useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import { Choice, optionsOf } from "../ui/controls/choice.tsx";
import { Segments } from "../ui/controls/segments.tsx";
import type { DrawnStudy, FigureKind } from "../ui/figures/figure-worker.ts";
import { addressOfThing, LiveFigure, type Thing, thingAt } from "../ui/figures/live-figure.tsx";
import { useFigures } from "../ui/figures/use-figures.ts";
import { FilterMenu } from "./network-filters.tsx";
import { yearsOf } from "./shown-ties.ts";
import { useChannels } from "./use-channels.ts";
import { useDated, useTold } from "./use-dated.ts";
import { YearSpan } from "./year-span.tsx";
import "./pathways.css";

const parts = optionsOf(strings.timeline.parts);

/** What claims say of the outcomes of a case, articles, events and ties, on one axis of time. */
export function TimelineView() {
  const { info, cases } = useStudy();
  const { thing, query } = useRoute();
  const dated = useDated();
  const allChannels = useChannels();
  const caseId = query.get("case") ?? firstWithTies(dated?.ties, cases) ?? "";
  const told = useTold(caseId);
  const [off, setOff] = useState<readonly string[]>([]);
  const [span, setSpan] = useState<readonly [number, number]>();
  const lanes = lanesAsked(query.get("lanes"));
  const study = useMemo(() => dated && told && { ...dated, ...told }, [dated, told]);
  const ties = study?.ties?.filter((tie) => tie.caseId === caseId) ?? [];
  const channels = channelsDrawn(ties, allChannels);
  const years = study && yearsIn(study, caseId);
  const kind = useMemo(
    (): FigureKind => ({
      draw: "timelines",
      cases: [caseId],
      choice: {
        ...Object.fromEntries(parts.map(({ id }) => [id, !off.includes(id)])),
        channels: allChannels.ids.filter((channel) => !off.includes(channel)),
        ...(lanes === "none" ? {} : { lanes }),
        ...(span ? { years: span } : {}),
      },
    }),
    [caseId, off, span, lanes, allChannels],
  );
  const answer = useFigures(study, kind);
  const chosen = thingAt(thing);
  const show = (to: Thing | undefined) =>
    go(addressOf("timeline", addressOfThing(to), { ...Object.fromEntries(query), case: caseId }), {
      replace: true,
    });
  const [figure] = answer?.figures ?? [];
  if (info && cases.length === 0)
    return (
      <div className="network-view">
        <p className="soft">{strings.timeline.none}</p>
      </div>
    );
  if (!study && !answer)
    return (
      <p className="soft" role="status">
        {strings.loading}
      </p>
    );
  return (
    <div className="network-view">
      <form className="settings" onSubmit={(event) => event.preventDefault()}>
        <Choice
          label={strings.network.case}
          value={caseId}
          options={cases}
          onChange={(id) => {
            setSpan(undefined);
            go(addressOf("timeline", "", { case: id }));
          }}
        />
        <Segments
          label={strings.timeline.lanes}
          choices={strings.timeline.lanesBy}
          value={lanes}
          onChange={(to) =>
            go(addressOf("timeline", thing, { ...Object.fromEntries(query), lanes: to }), { replace: true })
          }
        />
        {years && <YearSpan years={years} span={span ?? years} onChange={setSpan} />}
        <Filters channels={channels} off={off} onChange={setOff} />
      </form>
      <p className="soft" role="status" data-ms={answer?.ms}>
        {answer ? (answer.error ?? leftOut(figure?.figure)) : strings.loading}
      </p>
      <div className={chosen ? "with-panel" : undefined}>
        <div>{figure && <LiveFigure figure={figure.figure} chosen={chosen} onChoose={show} />}</div>
        {chosen && <EvidencePanel thing={chosen} onClose={() => show(undefined)} />}
      </div>
    </div>
  );
}

/** Switches parts of the timeline and channels off and on. */
function Filters({
  channels,
  off,
  onChange,
}: {
  readonly channels: ReturnType<typeof channelsDrawn>;
  readonly off: readonly string[];
  readonly onChange: (off: readonly string[]) => void;
}) {
  const toggle = (id: string) => onChange(off.includes(id) ? off.filter((one) => one !== id) : [...off, id]);
  return (
    <>
      <FilterMenu title={strings.timeline.show} options={parts} off={new Set(off)} onToggle={toggle} />
      {channels.length > 0 && (
        <FilterMenu
          title={strings.network.channels}
          options={channels}
          off={new Set(off)}
          onToggle={toggle}
        />
      )}
    </>
  );
}

/** The channels of ties, with how many ties each has. */
const channelsDrawn = (
  ties: readonly { readonly channel: string }[],
  { ids, nameOf }: ReturnType<typeof useChannels>,
) =>
  ids
    .filter((channel) => ties.some((tie) => tie.channel === channel))
    .map((channel) => ({
      id: channel,
      name: nameOf(channel),
      count: ties.filter((tie) => tie.channel === channel).length,
      channel,
    }));

/** The years of what is drawn of a case. */
function yearsIn({ ties, events, claims }: DrawnStudy, caseId: string) {
  const own = <T extends { readonly caseId: string }>(list: readonly T[] | undefined) =>
    (list ?? []).filter((one) => one.caseId === caseId);
  return yearsOf(
    [...own(ties), ...own(events), ...own(claims)].map(({ dateFrom, dateTo }) => ({
      date_from: dateFrom ?? null,
      date_to: dateTo ?? null,
    })),
  );
}

/** Says how many ties are drawn if some are left out, or that there is no timeline. */
function leftOut(figure: FigureView | undefined): string {
  if (!figure) return strings.timeline.none;
  const { picture } = figure;
  if (picture.is !== "case timeline") return "";
  const drawn = picture.time.ties.length;
  return drawn < picture.datedTies ? strings.timeline.drawn(drawn, picture.datedTies) : "";
}

type LaneChoice = keyof typeof strings.timeline.lanesBy;

/** How ties share lanes: by the level of who acts, unless the address says otherwise. */
const lanesAsked = (asked: string | null): LaneChoice =>
  (Object.keys(strings.timeline.lanesBy) as LaneChoice[]).find((one) => one === asked) ?? "level";

/** The first case that has ties, else the first. */
function firstWithTies(
  ties: readonly { readonly caseId: string }[] | undefined,
  cases: readonly { readonly id: string }[],
): string | undefined {
  return ties && (cases.find(({ id }) => ties.some(({ caseId }) => caseId === id)) ?? cases[0])?.id;
}
