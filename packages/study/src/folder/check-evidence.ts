import { type Message, notice } from "@throughline/messages";
import { firstDay, isPartialDate, lastDay } from "../dates.ts";
import { scaleGrades } from "../grade-scale.ts";
import type { Manifest } from "../manifest.ts";
import type { Problem } from "../problem.ts";
import type { Cells } from "../table.ts";
import { yearSpan } from "../year-span.ts";

/** The beginning and the end of a case, as far as cases.csv states them. */
export type Life = { readonly from: string | undefined; readonly to: string | undefined };

type Add = (column: string, what: Message, fix: Message, severity?: Problem["severity"]) => void;

/** Reports a claim whose bounds allow no grade, or lie off the scale of its attribute. */
export function checkBounds(
  { id, attribute = "", at_least: least = "", at_most: most = "" }: Cells,
  manifest: Pick<Manifest, "attributes"> | undefined,
  add: Add,
): void {
  const { scale } = manifest?.attributes[attribute] ?? {};
  const isOff = (bound: string) =>
    bound !== "" &&
    ((scale !== undefined && scale !== "raw" && Number(bound) < 0) ||
      ((scale === "crisp" || scale === "fuzzy") && Number(bound) > 1));
  for (const [column, bound] of [
    ["at_least", least],
    ["at_most", most],
  ] as const)
    if (scale !== undefined && isOff(bound))
      add(
        column,
        notice(
          'claim "{id}" has the bound {bound}, which is not on the scale of "{attribute}" ({scale}: {grades})',
          { id: id ?? "", bound, attribute, scale, grades: scaleGrades[scale] },
        ),
        notice("Correct the bound, or the scale in study.yaml."),
      );
  if (least === "" || most === "" || Number(least) <= Number(most)) return;
  add(
    "at_least",
    notice('claim "{id}" allows grades from {least} to {most}, and no grade lies between them', {
      id: id ?? "",
      least,
      most,
    }),
    notice("Swap the two, or correct one of them."),
  );
}

/** Reports a quantity that no other can be compared with: one of a value and its unit is missing. */
export function checkQuantity({ id, value = "", unit = "", of = "" }: Cells, add: Add): void {
  if (value !== "" && unit === "")
    add(
      "unit",
      notice('claim "{id}" has the value {value} without a unit, so it is not compared with others', {
        id: id ?? "",
        value,
      }),
      notice("Add the unit."),
      "warning",
    );
  if (value === "" && (unit !== "" || of !== ""))
    add(
      "value",
      notice('claim "{id}" has a unit and no value', { id: id ?? "" }),
      notice("Add the value, or clear unit and of."),
      "warning",
    );
}

/** Reports a period that is not a year or a span of years, or that lies outside the duration of its case. */
export function checkPeriod(
  { case: caseId = "", period = "" }: Cells,
  lives: ReadonlyMap<string, Life> | undefined,
  add: Add,
): void {
  if (period === "") return;
  const { first, last } = yearSpan(period);
  if (![first, last].every((year) => year.length === 4 && isPartialDate(year)) || last < first) {
    add(
      "period",
      notice('"{period}" is not a year or a span of years (1995 or 1995/2000)', { period }),
      notice("Correct the period: the earlier year first."),
    );
    return;
  }
  const life = lives?.get(caseId);
  if (life?.from !== undefined && lastDay(last) < firstDay(life.from))
    add(
      "period",
      notice('the period {period} ends before "{caseId}" begins ({from})', {
        period,
        caseId,
        from: life.from,
      }),
      outside,
    );
  if (life?.to !== undefined && firstDay(first) > lastDay(life.to))
    add(
      "period",
      notice('the period {period} begins after "{caseId}" ends ({to})', { period, caseId, to: life.to }),
      outside,
    );
}

const outside = notice("Correct the period, or the dates of the case in cases.csv.");
