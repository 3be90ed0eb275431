import { dontCare, type SetData } from "@throughline/sets";
import { cellId, rString, type Study } from "@throughline/study";
import { calibrationCall } from "./calibration-call.ts";
import { renamingComments } from "./r-names.ts";
import { assign, numbers, rNumber, strings, vector } from "./r-text.ts";
import { hasGap, type SetsInR } from "./sets-in-r.ts";

/** The cases and columns that an analysis compares. */
type FrameRequest = {
  readonly study: Study;
  /** the kind of case */
  readonly kind: string;
  readonly dichotomise: boolean;
  /** the complete cases with their memberships */
  readonly data: SetData;
  readonly sets: SetsInR;
};

/** Writes the data frame of an analysis: grades as stored, calibrated in R where the study calibrates them. */
export function dataFrame(name: string, request: FrameRequest): string[] {
  const { data, sets } = request;
  const columns = Object.keys(data.columns).map(
    (attribute) => `  ${sets.names.get(attribute) ?? attribute} = ${columnInR(attribute, request)}`,
  );
  return [
    ...renamingComments(sets.names),
    ...Object.keys(data.columns).flatMap((attribute) => recodingComment(attribute, sets)),
    assign(
      name,
      `data.frame(\n${columns.join(",\n")},\n  row.names = ${strings(data.cases)}, check.names = FALSE\n)`,
    ),
  ];
}

function recodingComment(attribute: string, sets: SetsInR): string[] {
  if (!hasGap(sets, attribute)) return [];
  const categories = sets.categories.get(attribute) ?? [];
  const coded = categories.map((value, i) => `${value} is ${i}`).join(", ");
  return [`# QCA takes categories without a gap. In ${sets.names.get(attribute)}, ${coded}.`];
}

function columnInR(attribute: string, request: FrameRequest): string {
  const { sets } = request;
  const values = valuesInR(attribute, request);
  if (!hasGap(sets, attribute)) return values;
  return `match(${values}, ${numbers(sets.categories.get(attribute) ?? [])}) - 1`;
}

function valuesInR(attribute: string, { study, kind, dichotomise, data }: FrameRequest): string {
  const declaration = study.manifest.attributes[attribute];
  const calibration = declaration?.calibration;
  if (calibration === undefined) {
    const column = Array.from(data.columns[attribute] ?? []);
    return column.includes(dontCare)
      ? vector(column.map((value) => rString(value === dontCare ? "-" : rNumber(value))))
      : numbers(column);
  }
  const grades = new Map(study.grades.map((grade) => [cellId(grade.caseId, grade.attribute), grade.grade]));
  // A set is calibrated over all cases of its kind, including those that the analysis leaves out.
  const all = study.cases.filter((one) => one.kind === kind && grades.has(cellId(one.id, attribute)));
  const raw = numbers(all.map((one) => grades.get(cellId(one.id, attribute)) ?? Number.NaN));
  const places = new Map(all.map((one, i) => [one.id, i + 1]));
  const chosen = data.cases.map((id) => places.get(id) ?? 0);
  const isWhole = chosen.length === all.length && chosen.every((place, i) => place === i + 1);
  const memberships = `${calibrationCall(raw, calibration)}${isWhole ? "" : `[${numbers(chosen)}]`}`;
  return dichotomise && calibration.method !== "crisp" ? `as.numeric(${memberships} > 0.5)` : memberships;
}
