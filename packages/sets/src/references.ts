import { type List, list, type Message, notice, type Reference, reference } from "@throughline/messages";

/** A column, in what an error says: a reader who knows its label sees the label. */
export const attribute = (name = ""): Reference => reference("attribute", name);

export const attributes = (names: readonly string[]): List => list(names.map(attribute), "comma");

export const caseOf = (id = ""): Reference => reference("case", id);

/** Says that a membership is not a number from 0 to 1. */
export const outOfRange = (caseId: string | undefined, column: string, value = Number.NaN): Message =>
  notice(
    "Case {case}, {attribute}: the membership is {value}, not a number from 0 to 1. Calibrate it first.",
    { case: caseOf(caseId), attribute: attribute(column), value },
  );
