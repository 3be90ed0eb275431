import { isDeepStrictEqual } from "node:util";
import { type Analysis, analysisSchema } from "../analyses/analyses.ts";
import type { AttributeDeclaration, CalibrationDeclaration } from "../manifest.ts";
import type { Path } from "./yaml.ts";
import { removeFromYaml, setInYaml } from "./yaml-text/set-in-yaml.ts";
import { valueIn } from "./yaml-text/value-in.ts";

/**
 * Writes the calibration of an attribute into the text of a study.yaml; the rest and all comments are kept.
 *
 * @returns undefined when the text does not declare the attribute
 */
export function setCalibration(
  text: string,
  attribute: string,
  calibration: CalibrationDeclaration,
): string | undefined {
  return setAttributeFields(text, attribute, { calibration });
}

/**
 * Adds an attribute to the text of a study.yaml, after the existing ones; the rest and all comments are kept.
 *
 * @returns undefined when the text already declares it, or has no attributes
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
 * Writes fields of the study itself, such as its title, into the text of a study.yaml; the rest and all comments are
 * kept.
 *
 * @param fields null removes a field
 * @returns undefined when the text is not a map of fields
 */
export function setStudyFields(text: string, fields: Readonly<Record<string, unknown>>): string | undefined {
  return withFields(text, [], fields);
}

/**
 * Writes fields of an attribute, such as its label, into the text of a study.yaml; the rest and all comments are
 * kept.
 *
 * @param fields null removes a field
 * @returns undefined when the text does not declare the attribute
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
 * Writes the settings of actors into the text of a study.yaml; the rest and all comments are kept.
 *
 * @param fields null removes a field
 * @returns undefined when the text is not a map of fields
 */
export function setActorFields(text: string, fields: Readonly<Record<string, unknown>>): string | undefined {
  if (valueIn(text, ["actors"])) return withFields(text, ["actors"], fields);
  const given = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  return setInYaml(text, ["actors"], Object.fromEntries(given));
}

/**
 * Replaces the settings of an analysis in the text of a study.yaml; the rest and all comments are kept.
 *
 * @returns undefined when the text has no analysis with this id
 */
export function setAnalysis(text: string, analysis: Analysis): string | undefined {
  const at = analysisIndex(text, analysis.id);
  if (at === undefined) return undefined;
  const path = ["analyses", at];
  const present = Object.keys(valueIn(text, path) ?? {});
  return setInYaml(text, path, withoutDefaults(analysis, new Set(present)));
}

/**
 * Adds an analysis to the text of a study.yaml, at the end of its analyses; the rest and all comments are kept.
 *
 * @returns undefined when the text has no list of analyses
 */
export function addAnalysis(text: string, analysis: Analysis): string | undefined {
  const analyses = valueIn(text, ["analyses"]);
  const settings = withoutDefaults(analysis, new Set());
  return Array.isArray(analyses) ? setInYaml(text, ["analyses", analyses.length], settings) : undefined;
}

/**
 * Returns the settings of an analysis that must be written: those that differ from their defaults.
 *
 * @param kept names of settings that are always written
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
