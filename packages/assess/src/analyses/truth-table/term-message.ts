import { list, type Message, type Value } from "@throughline/messages";
import { parseLiterals, type SetLiteral } from "@throughline/sets";
import type { Evidence } from "../../evidence.ts";
import { write, yesNo } from "../../messages/write.ts";

/** A term in words: "foreign money and not contention"; of a multi-value condition with its values. */
export function termMessage(evidence: Evidence, term: string): Value {
  if (term === "") return write("truthTable.anyConfiguration");
  return list(parseLiterals(term).map((literal) => literalMessage(evidence, literal)));
}

/** One condition of a term in words. */
export function literalMessage(evidence: Evidence, { name, negated, values }: SetLiteral): Message {
  return write("truthTable.literal", {
    attribute: evidence.attributeReference(name),
    negated: yesNo(negated),
    valued: yesNo(values !== undefined),
    values: list((values ?? []).map(String), "or"),
  });
}
