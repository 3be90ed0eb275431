import type { Said, Value } from "@throughline/messages";

/** Returns the label of a record of the study, or undefined if no record has the id. */
export type LabelOf = (id: string) => string | undefined;

/** Returns what an error or a notice says with the labels of records instead of their ids. */
export const withLabels = (said: Said, labelOf: LabelOf): Said => labelled(said, labelOf) as Said;

function labelled(value: Value, labelOf: LabelOf): Value {
  if (typeof value === "string") return labelOf(value) ?? value;
  if (typeof value === "number") return value;
  if ("label" in value) return { ...value, label: labelOf(value.id) ?? value.label };
  if ("items" in value) return { ...value, items: value.items.map((item) => labelled(item, labelOf)) };
  if (!("values" in value)) return value;
  const values = Object.entries(value.values).map(([name, part]) => [name, labelled(part, labelOf)]);
  return { ...value, values: Object.fromEntries(values) };
}
