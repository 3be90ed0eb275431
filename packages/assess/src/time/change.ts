import { type Days, endDays, orderOfDays, startDays } from "@throughline/influence";
import { list, type Message, number, type Value } from "@throughline/messages";
import { type Claim, cellId, type PeriodGrade } from "@throughline/study";
import { type Evidence, type Grounds, periodId } from "../evidence.ts";
import { write } from "../messages/write.ts";
import { periodDates, periodDays } from "./period.ts";
import { actDates } from "./printed-dates.ts";

/** A change of one attribute of one case that dated evidence shows. */
export type Change = {
  readonly direction: "up" | "down";
  /** by what it is shown: grades of periods, quantities, or reports of a change */
  readonly by: readonly Value[];
  readonly claims: readonly string[];
  /** what shows it; each alone is enough */
  readonly shownBy: readonly Grounds[];
};

type Sign = -1 | 0 | 1;
type Shown = {
  readonly sign: Sign;
  readonly by: Value;
  readonly claims: readonly string[];
  /** the grades of periods that show it; none where the claims themselves do */
  readonly periods: readonly string[];
};

/**
 * Returns whether an attribute of a case rose or fell: by the grades of an earlier and a later period, by two dated quantities with the
 * same unit and denominator, or by a claim of fact that reports the change itself. Undefined when nothing shows it, or when what shows
 * it disagrees.
 */
export function changeOf(evidence: Evidence, caseId: string, attribute: string): Change | undefined {
  const shown = [
    ...byPeriods(evidence, caseId, attribute),
    ...byQuantities(evidence, caseId, attribute),
    ...byReports(evidence, caseId, attribute),
  ];
  const signs = new Set(shown.map(({ sign }) => sign));
  const [sign] = signs;
  if (signs.size !== 1 || sign === undefined || sign === 0) return undefined;
  return {
    direction: sign > 0 ? "up" : "down",
    by: shown.map(({ by }) => by),
    claims: [...new Set(shown.flatMap(({ claims }) => claims))],
    shownBy: shown.map(({ claims, periods }) => (periods.length > 0 ? { periods } : { claims })),
  };
}

/** Says that an attribute rose or fell, and by what that is shown. */
export function changeMessage({ direction, by }: Change, named: { case: Value; attribute: Value }): Message {
  const values = { ...named, by: list(by) };
  return direction === "up" ? write("time.rose", values) : write("time.fell", values);
}

/** Says how a count of articles changed between two years. */
export function countChange(
  { before, after }: { readonly before: number; readonly after: number },
  values: { readonly case: Value; readonly papers: Value; readonly from: number; readonly to: number },
): Message {
  const counted = { ...values, before, after };
  if (after > before)
    return write("time.countRose", {
      ...counted,
      known: before > 0 ? "yes" : "no",
      times: number(after / before, 1),
    });
  return after < before ? write("time.countFell", counted) : write("coverage.same", counted);
}

/** Whether a claim can show that one of these attributes rose or fell, or keep a grade of a period from showing it. */
export function bearsOnChange({ study }: Evidence, attributes: readonly string[], claim: Claim): boolean {
  const { attribute, value, change } = claim;
  return (
    attributes.includes(attribute) &&
    (value !== undefined || change !== undefined || study.periods.length > 0)
  );
}

type PeriodRow = Pick<PeriodGrade, "grade" | "claims"> & {
  readonly id: string;
  readonly period: string;
  readonly days: Days;
};

function byPeriods(evidence: Evidence, caseId: string, attribute: string): Shown[] {
  const graded = evidence.periodGradesOf(caseId, attribute);
  // What a contradicted grade should have been can go against all others.
  if (graded.some((row) => evidence.gradings.ofRecord(row).status === "contradicted")) return [];
  const rows = graded.map(({ grade, claims, period }): PeriodRow => {
    const id = periodId({ caseId, attribute, period });
    return { id, grade, claims, period, days: periodDays(period) };
  });
  rows.sort((a, b) => a.days.first - b.days.first || a.days.last - b.days.last);
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const steps = rows.flatMap((row, i): Sign[] => {
    const next = rows[i + 1];
    return next === undefined ? [] : [signOf(next.grade - row.grade)];
  });
  const isOrdered = rows.every((row, i) => {
    const next = rows[i + 1];
    return next === undefined || orderOfDays(row.days, next.days) === "before";
  });
  const sign = signOf(last.grade - first.grade);
  if (!isOrdered || steps.some((step) => step === -sign && step !== 0)) return [];
  const by = write("time.byPeriods", {
    here: number(first.grade),
    from: periodDates(first.period),
    there: number(last.grade),
    to: periodDates(last.period),
  });
  return [{ sign, by, claims: rows.flatMap(({ claims }) => claims), periods: rows.map(({ id }) => id) }];
}

function byQuantities(evidence: Evidence, caseId: string, attribute: string): Shown[] {
  const measured = factsOn(evidence, caseId, attribute).filter(
    ({ value, unit }) => value !== undefined && unit !== undefined,
  );
  return [...Map.groupBy(measured, ({ unit, of }) => `${unit}/${of ?? ""}`).values()].flatMap((same) => {
    const spans = same.map((claim) => ({ claim, days: spanOf(claim) }));
    const dated = spans.filter(
      ({ claim: { dateFrom, dateTo } }) => dateFrom !== undefined || dateTo !== undefined,
    );
    dated.sort((a, b) => a.days.first - b.days.first || a.days.last - b.days.last);
    const [first, last] = [dated[0], dated.at(-1)];
    if (first === undefined || last === undefined || orderOfDays(first.days, last.days) !== "before")
      return [];
    const { unit = "", of } = first.claim;
    const by = write("time.byQuantities", {
      here: number(first.claim.value ?? Number.NaN),
      unit: of === undefined ? unit : write("time.unitOf", { unit, of }),
      from: actDates(first.claim),
      there: number(last.claim.value ?? Number.NaN),
      to: actDates(last.claim),
    });
    const sign = signOf((last.claim.value ?? 0) - (first.claim.value ?? 0));
    // A value on the way that goes against the whole, or may for all that the dates say, leaves open whether it rose or fell.
    const isAgainst = spans.some((one) =>
      spans.some(
        (other) =>
          orderOfDays(one.days, other.days) !== "after" &&
          signOf((other.claim.value ?? 0) - (one.claim.value ?? 0)) * sign < 0,
      ),
    );
    return isAgainst ? [] : [{ sign, by, claims: [first.claim.id, last.claim.id], periods: [] }];
  });
}

function spanOf({ dateFrom, dateTo }: Claim): Days {
  const dated = { dateFrom, dateTo, nature: "act" as const };
  return { first: startDays(dated).first, last: endDays(dated).last };
}

function byReports(evidence: Evidence, caseId: string, attribute: string): Shown[] {
  const signs: Readonly<Record<string, Sign>> = { up: 1, down: -1, none: 0 };
  const reports = factsOn(evidence, caseId, attribute).filter(({ change }) => change !== undefined);
  return [...Map.groupBy(reports, ({ change }) => signs[change ?? "none"] ?? 0)].map(([sign, claims]) => {
    const ids = claims.map(({ id }) => id);
    return {
      sign,
      by: write("time.byReport", { claims: evidence.claimList(ids) }),
      claims: ids,
      periods: [],
    };
  });
}

/** The claims about the cell itself, without judgements. */
function factsOn({ gradings }: Evidence, caseId: string, attribute: string): Claim[] {
  return gradings.claims
    .onCell(cellId(caseId, attribute))
    .filter((claim) => claim.caseId === caseId && (claim.kind === undefined || claim.kind === "fact"));
}

const signOf = (difference: number): Sign => (difference > 0 ? 1 : difference < 0 ? -1 : 0);
