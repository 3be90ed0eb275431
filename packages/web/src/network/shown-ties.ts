import type { ActorRow, TieRow } from "../state/model.ts";

/** Which ties are shown. */
export type TieFilter = {
  readonly caseId: string;
  readonly channels: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
  /** years, both included */
  readonly from: number;
  readonly to: number;
  readonly undated: boolean;
};

const year = (date: string | null) => (date === null ? undefined : Number(date.slice(0, 4)));

/** The first and last year of dated ties and events; nothing when none is dated. */
export function yearsOf(
  dated: readonly { readonly date_from: string | null; readonly date_to: string | null }[],
): readonly [number, number] | undefined {
  const years = dated.flatMap(({ date_from, date_to }) =>
    [year(date_from), year(date_to)].filter((one) => one !== undefined),
  );
  return years.length === 0 ? undefined : [Math.min(...years), Math.max(...years)];
}

/** Whether something lasts into the years asked for; an end that is not known is open, and so is a begin. */
export function isWithin(
  { date_from, date_to }: { readonly date_from: string | null; readonly date_to: string | null },
  from: number,
  to: number,
): boolean {
  return (
    (year(date_from) ?? Number.NEGATIVE_INFINITY) <= to && (year(date_to) ?? year(date_from) ?? to) >= from
  );
}

/** So many ties are drawn at most; more of them nobody tells apart. */
export const mostDrawn = 500;

/** Of very many ties those to draw, in their order: those of what is chosen, and then those between the actors that have most. */
export function drawnTies(ties: readonly TieRow[], chosen: string): readonly TieRow[] {
  if (ties.length <= mostDrawn) return ties;
  const counts = new Map<string, number>();
  for (const id of ties.flatMap(({ from, to }) => [from, to])) counts.set(id, (counts.get(id) ?? 0) + 1);
  const weight = ({ id, from, to }: TieRow) =>
    [id, from, to].includes(chosen)
      ? Number.POSITIVE_INFINITY
      : Math.min(counts.get(from) ?? 0, counts.get(to) ?? 0);
  const drawn = new Set(ties.toSorted((a, b) => weight(b) - weight(a) || 0).slice(0, mostDrawn));
  return ties.filter((tie) => drawn.has(tie));
}

/** The ties that a filter lets through, in their order. */
export function shownTies(
  ties: readonly TieRow[],
  actors: ReadonlyMap<string, ActorRow>,
  { caseId, channels, kinds, from, to, undated }: TieFilter,
): TieRow[] {
  return ties.filter((tie) => {
    if (caseId !== "" && tie.case !== caseId) return false;
    if (!channels.has(tie.channel)) return false;
    if (![tie.from, tie.to].every((id) => kinds.has(actors.get(id)?.kind ?? ""))) return false;
    if (tie.date_from === null && tie.date_to === null) return undated;
    return isWithin(tie, from, to);
  });
}
