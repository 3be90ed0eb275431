import { type Message, nameList, notice } from "@throughline/messages";
import { quotedName } from "@throughline/study";

/** The label of a value of a variable. */
export const valueLabel = (value: string, label: string): Message =>
  notice("{value} is {label}", { value, label: quotedName(label) });

/** Says what the values of a variable mean. */
export const valueLabels = (variable: string, labels: readonly Message[]): Message =>
  notice("{variable}: {labels}.", { variable: quotedName(variable), labels: nameList(labels) });
