import { classOf } from "@throughline/influence";
import { compareText, firstDay, type Phase, type Study, targetOf } from "@throughline/study";
import { channelNames, termText } from "../language/terms.ts";
import { tieWords } from "../view/tie-words.ts";

/** A dated record; the date may be exact to the year, to the month, or missing. */
export type Dated = {
  readonly id: string;
  readonly label: string;
  readonly from?: string;
  readonly to?: string;
  readonly claims: readonly string[];
  /** for a claim */
  readonly direction?: "supports" | "contradicts" | "qualifies";
  /** for an event */
  readonly phase?: Phase;
  /** for a tie */
  readonly channel?: string;
  readonly channelName?: string;
  readonly refused?: boolean;
  /** for a tie: the lanes in which it can be placed */
  readonly lanes?: Readonly<Record<Lanes, string>>;
};

/** How ties share lanes of a timeline: by the level of the acting actor, by the actor, or by channel. */
export type Lanes = "level" | "actor" | "channel";

/** The dated records of one case. */
export type CaseTime = {
  readonly caseName: string;
  /** claims about each outcome */
  readonly outcomes: readonly {
    readonly attribute: string;
    readonly label: string;
    readonly dated: readonly Dated[];
  }[];
  /** articles per year, summed over papers with exact yearly counts, one series per term */
  readonly media: readonly {
    readonly label: string;
    readonly counts: readonly { readonly year: number; readonly count: number }[];
  }[];
  readonly events: readonly Dated[];
  readonly ties: readonly Dated[];
  /** by default each tie has its own line */
  readonly lanes?: Lanes;
};

/** The parts of a study that contain dates. */
type TimedStudy = Pick<
  Study,
  "manifest" | "claims" | "media" | "events" | "ties" | "actors" | "cases" | "channels"
>;

/**
 * Returns the dated records of a case in chronological order: claims on its outcomes, counts of articles, events and
 * ties.
 */
export function caseTime(
  { manifest, claims, media, events, ties, actors, cases, channels }: TimedStudy,
  caseId: string,
): CaseTime {
  const own = <T extends { readonly caseId: string }>(list: readonly T[]) =>
    list.filter((one) => one.caseId === caseId);
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const channelName = channelNames(channels);
  const ownTarget = cases.find(({ id }) => id === caseId)?.target;
  const target = manifest.actors && targetOf(manifest, ownTarget);
  const levels = new Map(
    actors.map((actor) => [actor.id, target ? termText("class", classOf(actor, target)) : actor.kind]),
  );
  const byAttribute = Map.groupBy(own(claims), ({ attribute }) => attribute);
  return {
    caseName: cases.find(({ id }) => id === caseId)?.name ?? caseId,
    outcomes: Object.entries(manifest.attributes)
      .filter(([attribute, { role }]) => role === "outcome" && byAttribute.has(attribute))
      .map(([attribute, { label }]) => ({
        attribute,
        label,
        dated: inOrder(
          (byAttribute.get(attribute) ?? []).map(({ id, statement, direction, ...claim }) => ({
            id,
            direction,
            label: statement,
            claims: [id],
            ...datesOf(claim),
          })),
        ).filter(({ from, to }) => (from ?? to) !== undefined),
      }))
      .filter(({ dated }) => dated.length > 0),
    media: [...Map.groupBy(own(media), ({ term }) => term)].flatMap(([term, rows]) => {
      const years = new Map<number, number>();
      for (const { yearFrom, yearTo, count, precision } of rows)
        if (yearFrom === yearTo && count !== undefined && precision === "exact")
          years.set(yearFrom, (years.get(yearFrom) ?? 0) + count);
      const counts = [...years].sort(([a], [b]) => a - b).map(([year, count]) => ({ year, count }));
      return counts.length === 0 ? [] : [{ label: `“${term}”`, counts }];
    }),
    events: inOrder(
      own(events).map(({ id, title, phase, claims: under, ...event }) => ({
        id,
        label: title,
        claims: under,
        ...(phase === undefined ? {} : { phase }),
        ...datesOf(event),
      })),
    ),
    ties: inOrder(
      own(ties).map(({ id, from, to, channel, sign, claims: under, ...tie }) => ({
        id,
        channel,
        channelName: channelName(channel),
        label: tieWords(nameOf, { from, to }),
        claims: under,
        refused: sign === "-",
        lanes: { level: levels.get(from) ?? "", actor: nameOf(from), channel: channelName(channel) },
        ...datesOf(tie),
      })),
    ),
  };
}

const datesOf = ({ dateFrom, dateTo }: { readonly dateFrom?: string; readonly dateTo?: string }) => ({
  ...(dateFrom === undefined ? {} : { from: dateFrom }),
  ...(dateTo === undefined ? {} : { to: dateTo }),
});

/** Sorts chronologically, undated records last. */
function inOrder(list: readonly Dated[]): Dated[] {
  const day = ({ from, to }: Dated) => firstDay(from ?? to ?? "9999");
  return list.toSorted((a, b) => compareText(day(a), day(b)) || compareText(a.id, b.id));
}
