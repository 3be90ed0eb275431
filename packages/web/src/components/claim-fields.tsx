import { useState } from "react";
import type { ClaimRow } from "../state/model.ts";
import { useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";

/** What a person says of a claim. */
export type ClaimValues = Pick<
  ClaimRow,
  "case" | "attribute" | "direction" | "statement" | "locator" | "date_from" | "date_to" | "confidence"
>;

/** The fields of a claim; the attributes are those that apply to its case. */
export function ClaimFields({ claim }: { claim: Partial<ClaimValues> }) {
  const { cases, info } = useStudy();
  const [chosen, setChosen] = useState(claim.case ?? "");
  const kind = cases.find(({ id }) => id === chosen)?.kind;
  const attributes = Object.entries(info?.manifest.attributes ?? {}).filter(
    ([id, { of }]) =>
      id === claim.attribute || kind === undefined || of === undefined || [of].flat().includes(kind),
  );
  return (
    <>
      <label className="block">
        {strings.read.claimCase}
        <select name="case" required value={chosen} onChange={({ target }) => setChosen(target.value)}>
          <option value="">{strings.codes.choose}</option>
          {cases.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="block">
        {strings.read.claimAttribute}
        <select name="attribute" required defaultValue={claim.attribute ?? ""}>
          <option value="">{strings.codes.choose}</option>
          {attributes.map(([id, { label }]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="block">
        {strings.read.direction}
        <select name="direction" defaultValue={claim.direction}>
          {Object.entries(strings.directions).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="block">
        {strings.read.statement}
        <textarea name="statement" rows={3} required defaultValue={claim.statement} />
      </label>
      <label className="block">
        {strings.read.locator}
        <input name="locator" required defaultValue={claim.locator} />
      </label>
      <div className="filters">
        <Dated name="date_from" label={strings.read.dateFrom} date={claim.date_from} />
        <Dated name="date_to" label={strings.read.dateTo} date={claim.date_to} />
      </div>
      <label className="block">
        {strings.panel.confidence}
        <select name="confidence" defaultValue={claim.confidence}>
          {Object.entries(strings.confidences).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

function Dated({ name, label, date }: { name: string; label: string; date: string | null | undefined }) {
  return (
    <label>
      {label}{" "}
      <input
        name={name}
        size={10}
        maxLength={10}
        placeholder={strings.read.dateHint}
        title={strings.read.dateHint}
        pattern="\d{4}(-\d{2}(-\d{2})?)?"
        defaultValue={date ?? ""}
      />
    </label>
  );
}

/** What was said in the fields of a claim. */
export function claimIn(form: HTMLFormElement): ClaimValues {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? "").trim();
  return {
    ...{ case: text("case"), attribute: text("attribute"), statement: text("statement") },
    direction: text("direction") as ClaimValues["direction"],
    ...{ locator: text("locator"), confidence: text("confidence") as ClaimValues["confidence"] },
    ...{ date_from: text("date_from") || null, date_to: text("date_to") || null },
  };
}
