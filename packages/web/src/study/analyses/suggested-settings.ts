import type { AnalysisKindName, AttributeDeclaration } from "@throughline/study";
import { fieldsOf, type NamedField } from "./analysis-fields.ts";

/** The parts of a study that settings are suggested from. */
type SuggestionSource = {
  readonly attributes: Readonly<Record<string, AttributeDeclaration>>;
  readonly cases: readonly { readonly kind: string }[];
};

/** Settings whose attributes are outcomes. All others are conditions. */
const outcomeSettings: ReadonlySet<string> = new Set(["outcome", "outcomes", "reform", "paper", "practice"]);

/** Suggests the required settings of a new analysis where the study has one choice or a usual one. */
export function suggestedSettings(
  kind: AnalysisKindName,
  known: SuggestionSource,
): Readonly<Record<string, unknown>> {
  const fields = fieldsOf(kind).filter(({ isRequired }) => isRequired);
  return Object.fromEntries(
    fields.flatMap((named) => {
      const value = suggestionFor(kind, named, known);
      return value === undefined ? [] : [[named.name, value]];
    }),
  );
}

/** Analyses that take attributes with more than two values. */
const multiValued: ReadonlySet<AnalysisKindName> = new Set(["truth-table", "coincidence"]);

/** Whether the grades of an attribute show how far a case has it. */
const hasMemberships = ({ scale, calibration }: AttributeDeclaration, takesMulti: boolean): boolean =>
  scale === "raw" ? calibration !== undefined : takesMulti || scale !== "multi";

function suggestionFor(
  kind: AnalysisKindName,
  { name, field }: NamedField,
  { attributes, cases }: SuggestionSource,
): unknown {
  const role = outcomeSettings.has(name) ? "outcome" : "condition";
  const fitting = Object.entries(attributes).flatMap(([id, one]) =>
    one.role === role && hasMemberships(one, multiValued.has(kind)) ? [id] : [],
  );
  if (field.is === "text" && field.to === "caseKinds") return cases[0]?.kind;
  if (field.is === "text" && field.to === "attributes" && role === "outcome") return fitting[0];
  const isOfAttributes = field.is === "list" && field.item.is === "text" && field.item.to === "attributes";
  if (isOfAttributes) return fitting;
  if (field.is === "groups") return fitting.length > 0 ? { instruments: fitting } : {};
  if (field.is === "list") return [];
  return undefined;
}
