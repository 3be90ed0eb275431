import type { ClaimRow } from "@throughline/api";
import { useStudy } from "../../state/use.ts";
import type { FormDraft } from "../../state/use-draft.ts";
import { strings } from "../../strings.ts";
import { Options, optionsOf } from "../../ui/controls/choice.tsx";

/** The editable fields of a claim. */
type ClaimValues = Pick<
  ClaimRow,
  "case" | "attribute" | "direction" | "statement" | "locator" | "date_from" | "date_to" | "confidence"
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
});

/** Returns the claim that the fields of a form describe. */
export const claimInFields = (words: ClaimTexts): Readonly<Record<keyof ClaimValues, string | null>> => ({
  ...words,
  statement: words.statement.trim(),
  locator: words.locator.trim(),
  date_from: words.date_from || null,
  date_to: words.date_to || null,
});

/** The fields of a claim, with the attributes of its case. */
export function ClaimFields({
  draft: { values, field },
}: {
  draft: Pick<FormDraft<ClaimTexts>, "values" | "field">;
}) {
  const { cases, info } = useStudy();
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
        <select {...field("direction")}>
          <Options of={optionsOf(strings.directions)} />
        </select>
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
    </>
  );
}
