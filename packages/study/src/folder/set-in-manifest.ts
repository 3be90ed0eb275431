import { isDeepStrictEqual } from "node:util";
import { type Analysis, analysisSchema } from "../analyses/analyses.ts";
import type { AttributeDeclaration, CalibrationDeclaration } from "../manifest.ts";
import type { Path } from "./yaml.ts";
import { removeFromYaml, setInYaml } from "./yaml-text/set-in-yaml.ts";
import { valueIn } from "./yaml-text/value-in.ts";

/**
 * Writes the calibration of an attribute into the text of a study.yaml; the rest and all comments stay as they are.
 *
 * @returns nothing when the text does not declare the attribute
 */
export function setCalibration(
  text: string,
  attribute: string,
  calibration: CalibrationDeclaration,
): string | undefined {
  return setAttributeFields(text, attribute, { calibration });
}

/**
 * Declares an attribute in the text of a study.yaml, after those that are there; the rest and all comments stay as they are.
 *
 * @returns nothing when the text declares it already, or has no attributes to which one could be added
 */
export function addAttribute(
  text: string,
  id: string,
  declaration: AttributeDeclaration,
): string | undefined {
  const path = ["attributes", id];
  return valueIn(text, path) === undefined && valueIn(text, ["attributes"]) !== undefined
    ? setInYaml(text, path, declaration)
    : undefined;
}

/**
 * Writes fields of the study itself, such as its title, into the text of a study.yaml; the rest and all comments stay as they are.
 *
 * @param fields those that are null are taken out
 * @returns nothing when the text is not a map of fields
 */
export function setStudyFields(text: string, fields: Readonly<Record<string, unknown>>): string | undefined {
  return withFields(text, [], fields);
}

/**
 * Writes fields of an attribute, such as its label, into the text of a study.yaml; the rest and all comments stay as they are.
 *
 * @param fields those that are null are taken out
 * @returns nothing when the text does not declare the attribute
 */
export function setAttributeFields(
  text: string,
  attribute: string,
  fields: Readonly<Record<string, unknown>>,
): string | undefined {
  const path = ["attributes", attribute];
  return valueIn(text, path) === undefined ? undefined : withFields(text, path, fields);
}

/**
 * Writes what a study says of its actors into the text of a study.yaml; the rest and all comments stay as they are.
 *
 * @param fields those that are null are taken out
 * @returns nothing when the text is not a map of fields
 */
export function setActorFields(text: string, fields: Readonly<Record<string, unknown>>): string | undefined {
  if (valueIn(text, ["actors"])) return withFields(text, ["actors"], fields);
  const given = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  return setInYaml(text, ["actors"], Object.fromEntries(given));
}

/**
 * Writes the settings of an analysis into the text of a study.yaml, in the place of those that it has; the rest and all comments stay
 * as they are.
 *
 * @returns nothing when the text has no analysis of that id
 */
export function setAnalysis(text: string, analysis: Analysis): string | undefined {
  const at = analysisIndex(text, analysis.id);
  if (at === undefined) return undefined;
  const path = ["analyses", at];
  const present = Object.keys(valueIn(text, path) ?? {});
  return setInYaml(text, path, withoutDefaults(analysis, new Set(present)));
}

/**
 * Adds an analysis to the text of a study.yaml, at the end of its analyses; the rest and all comments stay as they are.
 *
 * @returns nothing when the text has no list of analyses to which one could be added
 */
export function addAnalysis(text: string, analysis: Analysis): string | undefined {
  const analyses = valueIn(text, ["analyses"]);
  const settings = withoutDefaults(analysis, new Set());
  return Array.isArray(analyses) ? setInYaml(text, ["analyses", analyses.length], settings) : undefined;
}

/**
 * The settings of an analysis that have to be written: those that differ from what is taken when they are left out.
 *
 * @param kept the names of settings that are written anyway
 */
function withoutDefaults(analysis: Analysis, kept: ReadonlySet<string>): Readonly<Record<string, unknown>> {
  const settings: Readonly<Record<string, unknown>> = { ...analysis };
  const isNeeded = (name: string) => {
    const { [name]: value, ...others } = settings;
    const parsed = analysisSchema.safeParse(others);
    return (
      !parsed.success || !isDeepStrictEqual((parsed.data as Readonly<Record<string, unknown>>)[name], value)
    );
  };
  return Object.fromEntries(
    Object.entries(settings).filter(
      ([name, value]) => value !== undefined && (kept.has(name) || isNeeded(name)),
    ),
  );
}

/**
 * Takes an analysis out of the text of a study.yaml; the rest and all comments stay as they are.
 *
 * @returns nothing when the text has no analysis of that id
 */
export function removeAnalysis(text: string, id: string): string | undefined {
  const at = analysisIndex(text, id);
  return at === undefined ? undefined : removeFromYaml(text, ["analyses", at]);
}

function analysisIndex(text: string, id: string): number | undefined {
  const analyses = valueIn(text, ["analyses"]);
  if (!Array.isArray(analyses)) return undefined;
  const at = analyses.findIndex((analysis) => analysis?.id === id);
  return at === -1 ? undefined : at;
}

function withFields(text: string, path: Path, fields: Readonly<Record<string, unknown>>): string | undefined {
  let written: string | undefined = text;
  for (const [name, value] of Object.entries(fields)) {
    const place = [...path, name];
    if (value === undefined || written === undefined) continue;
    if (value !== null) written = setInYaml(written, place, value);
    else if (valueIn(written, place) !== undefined) written = removeFromYaml(written, place);
  }
  return written;
}
