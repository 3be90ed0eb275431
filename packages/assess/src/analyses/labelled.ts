import { type Message, type Reference, reference, type Value } from "@throughline/messages";
import type { Evidence } from "../evidence.ts";

/** Gives the references in what an error says the labels of the study: engines know ids only. */
export function labelled(message: Message, evidence: Evidence): Message {
  const values = Object.entries(message.values).map(([name, value]) => [
    name,
    labelledValue(value, evidence),
  ]);
  return { ...message, values: Object.fromEntries(values) };
}

function labelledValue(value: Value, evidence: Evidence): Value {
  if (typeof value !== "object") return value;
  if (value.kind === "message") return labelled(value, evidence);
  if (value.kind === "list")
    return { ...value, items: value.items.map((item) => labelledValue(item, evidence)) };
  if (value.kind === "case") return evidence.caseReference(value.id);
  if (value.kind === "attribute") return columnReference(evidence, value.id);
  return value;
}

/** An attribute as it is named at the head of its column. */
export function columnReference(evidence: Evidence, attribute: string): Reference {
  return reference("attribute", attribute, evidence.label(attribute));
}
