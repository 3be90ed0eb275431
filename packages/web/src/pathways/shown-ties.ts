import type { ActorRow, TieRow } from "@throughline/api";

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

/** Whether a record overlaps the given years; an unknown begin or end is open. */
function isWithin(
  { date_from, date_to }: { readonly date_from: string | null; readonly date_to: string | null },
  from: number,
  to: number,
): boolean {
  return (
    (year(date_from) ?? Number.NEGATIVE_INFINITY) <= to && (year(date_to) ?? year(date_from) ?? to) >= from
  );
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
