import { isMap, isNode, isScalar, parseDocument } from "yaml";
import type { CalibrationDeclaration } from "../manifest.ts";

/**
 * Writes the calibration of an attribute into the text of a study.yaml; every other character stays as it is.
 *
 * @returns nothing when the text does not declare the attribute
 */
export function setCalibration(
  text: string,
  attribute: string,
  calibration: CalibrationDeclaration,
): string | undefined {
  const declaration = parseDocument(text).getIn(["attributes", attribute], true);
  if (!isMap(declaration)) return undefined;
  const json = JSON.stringify(calibration);
  const present = declaration.items.find(({ key }) => isScalar(key) && key.value === "calibration");
  if (present) {
    const { key, value } = present;
    if (!isNode(key) || !isNode(value) || !key.range || !value.range) return undefined;
    const [start, end] = value.range;
    const after = start + text.slice(start, end).trimEnd().length;
    return `${text.slice(0, key.range[1])}: ${json}${text.slice(after)}`;
  }
  const last = declaration.items.at(-1);
  const key = last?.key;
  const value = last?.value;
  if (!isNode(key) || !isNode(value) || !key.range || !value.range) return undefined;
  const end = value.range[1];
  if (declaration.flow) return `${text.slice(0, end)}, calibration: ${json}${text.slice(end)}`;
  const indent = text.slice(text.lastIndexOf("\n", key.range[0]) + 1, key.range[0]);
  const newLine = text.includes("\r\n") ? "\r\n" : "\n";
  const lineEnd = text.indexOf("\n", text[end - 1] === "\n" ? end - 1 : end);
  const at = lineEnd === -1 ? text.length : text[lineEnd - 1] === "\r" ? lineEnd - 1 : lineEnd;
  return `${text.slice(0, at)}${newLine}${indent}calibration: ${json}${text.slice(at)}`;
}
