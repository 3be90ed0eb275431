import {
  list,
  type Message,
  type MessageWriter,
  messageWriter,
  type NumberValue,
  number,
  type Reference,
  reference,
  type Value,
} from "@throughline/messages";
import { terms } from "./en/terms.ts";
import type { english } from "./english.ts";

/** Writes a message of an assessment. */
export const write: MessageWriter<typeof english> = messageWriter<typeof english>();

type Named = { readonly id: string; readonly name: string };

export function caseReference({ id, name }: Named): Reference {
  return reference("case", id, name);
}

/** The cases as a sentence lists them. */
export function caseList(cases: readonly Named[]) {
  return list(cases.map(caseReference));
}

/** Says that a case is not compared: it has no grade, or one that is on no side. */
export function notComparedMessage(c: Named, isGraded: boolean): Message {
  return write(isGraded ? "some.caseOnNoSide" : "some.caseNotCompared", { case: caseReference(c) });
}

/** A grade with two decimals at most. */
export function gradeValue(grade: number | undefined): NumberValue {
  return number(grade ?? Number.NaN);
}

/** A probability with two decimals; one that would round to 0 or 1 without being it as less or more than the nearest. */
export function chanceValue(probability: number): Value {
  if (probability > 0 && probability < 0.005) return write("some.chanceBelow", { bound: number(0.01) });
  if (probability < 1 && probability > 0.995) return write("some.chanceAbove", { bound: number(0.99) });
  return number(probability);
}

/** The first three of several ways in which a conclusion turns, and how many others there are. */
export function firstTurns(turns: readonly Message[]): Message {
  return write("some.turns", {
    turns: list(turns.slice(0, 3), "semicolon"),
    others: Math.max(0, turns.length - 3),
  });
}

/** For a choice in a wording. */
export function yesNo(holds: boolean): "yes" | "no" {
  return holds ? "yes" : "no";
}

type TermId = keyof typeof terms;

/** Groups of terms that the program itself names. */
type TermGroup = "kind" | "class" | "channel" | "part" | "response" | "solution" | "test" | "status";

const isTerm = (id: string): id is TermId => Object.hasOwn(terms, id);

/**
 * A term of the field for what the program names, such as a channel; for what a study adds, its name.
 *
 * @param name where it is another than the id
 */
export function term(group: TermGroup, id: string, name = id.replaceAll("-", " ")): Message | string {
  const key = `${group}.${id.replaceAll(" ", "_")}`;
  return isTerm(key) ? write(key) : name;
}

/** Words of a source or a study inside quotation marks, without the full stop of their own. */
export function quoted(text: string): Message {
  return write("some.quoted", { text: text.endsWith(".") ? text.slice(0, -1) : text });
}
