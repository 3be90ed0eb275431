import type { ClaimRow } from "@throughline/api";
import { tables } from "@throughline/study";
import { useId } from "react";
import { gradeIn } from "../../cases/grid/pasted-grades.ts";
import { useStudy } from "../../state/use.ts";
import type { FormDraft } from "../../state/use-draft.ts";
import { strings } from "../../strings.ts";
import { choiceText } from "../../study/tables/table-model.ts";
import { Options, optionsOf } from "../../ui/controls/choice.tsx";
import { numberText } from "../../ui/language/number-text.ts";

/** The editable fields of a claim. */
type ClaimValues = Pick<
  ClaimRow,
  | "case"
  | "attribute"
  | "direction"
  | "statement"
  | "locator"
  | "date_from"
  | "date_to"
  | "confidence"
  | "kind"
  | "value"
  | "unit"
  | "of"
>;
/** The text of each field of the form. */
type ClaimTexts = Readonly<Record<keyof ClaimValues, string>>;

/** The fields of a new claim. */
export const blankClaim: ClaimTexts = {
  case: "",
  attribute: "",
  direction: "supports",
  statement: "",
  locator: "",
  date_from: "",
  date_to: "",
  confidence: "high",
  kind: "",
  value: "",
  unit: "",
  of: "",
};

/** Returns the fields of a form for a claim. */
export const fieldsOfClaim = (claim: ClaimValues): ClaimTexts => ({
  case: claim.case,
  attribute: claim.attribute,
  direction: claim.direction,
  statement: claim.statement,
  locator: claim.locator,
  confidence: claim.confidence,
  date_from: claim.date_from ?? "",
  date_to: claim.date_to ?? "",
  kind: claim.kind ?? "",
  value: claim.value === null ? "" : numberText(claim.value),
  unit: claim.unit ?? "",
  of: claim.of ?? "",
});

/** Returns the claim that the fields of a form describe. */
export const claimInFields = (
  words: ClaimTexts,
): Readonly<Record<keyof ClaimValues, string | number | null>> => ({
  ...words,
  statement: words.statement.trim(),
  locator: words.locator.trim(),
  date_from: words.date_from || null,
  date_to: words.date_to || null,
  kind: words.kind || null,
  value: gradeIn(words.value) ?? null,
  unit: words.unit.trim() || null,
  of: words.of.trim() || null,
});

/** The fields of a claim, with the attributes of its case. */
export function ClaimFields({
  draft: { values, field },
}: {
  draft: Pick<FormDraft<ClaimTexts>, "values" | "field">;
}) {
  const { cases, info } = useStudy();
  const hint = useId();
  const kind = cases.find(({ id }) => id === values.case)?.kind;
  const attributes = Object.entries(info?.manifest.attributes ?? {}).filter(
    ([id, { of }]) =>
      id === values.attribute || kind === undefined || of === undefined || [of].flat().includes(kind),
  );
  return (
    <>
      <label className="block">
        {strings.read.claimCase}
        <select {...field("case")} required>
          <option value="">{strings.codes.choose}</option>
          <Options of={cases} />
        </select>
      </label>
      <label className="block">
        {strings.read.claimAttribute}
        <select {...field("attribute")} required>
          <option value="">{strings.codes.choose}</option>
          <Options of={attributes.map(([id, { label }]) => ({ id, name: label }))} />
        </select>
      </label>
      <label className="block">
        {strings.read.direction}
        <select {...field("direction")} aria-describedby={hint}>
          <Options of={optionsOf(strings.directions)} />
        </select>
        <small className="soft" id={hint}>
          {strings.read.directionHint}
        </small>
      </label>
      <label className="block">
        {strings.read.statement}
        <textarea {...field("statement")} rows={3} required />
      </label>
      <label className="block">
        {strings.read.locator}
        <input {...field("locator")} required />
      </label>
      <div className="filters">
        {(["date_from", "date_to"] as const).map((name) => (
          <label key={name}>
            {strings.read.dates[name]}{" "}
            <input
              {...field(name)}
              size={10}
              maxLength={10}
              placeholder={strings.read.dateHint}
              title={strings.read.dateHint}
              pattern="\d{4}(-\d{2}(-\d{2})?)?"
            />
          </label>
        ))}
      </div>
      <label className="block">
        {strings.panel.confidence}
        <select {...field("confidence")}>
          <Options of={optionsOf(strings.confidences)} />
        </select>
      </label>
      <MoreFields values={values} field={field} />
    </>
  );
}

/** What few claims state: the kind of statement, and a quantity. */
function MoreFields({ values, field }: Pick<FormDraft<ClaimTexts>, "values" | "field">) {
  const { columns, blank } = strings.tables;
  const isFilled = values.kind !== "" || values.value !== "" || values.unit !== "" || values.of !== "";
  return (
    <details className="more-fields" open={isFilled || undefined}>
      <summary>{strings.read.moreFields}</summary>
      <label className="block">
        {columns.kind}
        <select {...field("kind")}>
          <option value="">{blank}</option>
          <Options of={kinds.map((id) => ({ id, name: choiceText(id) }))} />
        </select>
      </label>
      <div className="filters">
        <label>
          {columns.value} <input {...field("value")} size={8} inputMode="decimal" pattern={decimal} />
        </label>
        <label>
          {columns.unit} <input {...field("unit")} size={10} />
        </label>
        <label>
          {columns.of} <input {...field("of")} size={10} />
        </label>
      </div>
    </details>
  );
}

const { kind: column } = tables.claims.columns;
const kinds = column.kind.is === "choice" ? column.kind.of : [];

const decimal = "[+\\-−]?\\d+([.,]\\d+)?";
