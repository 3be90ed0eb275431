import type { Edit } from "@throughline/store";
import type { AttributeScale, GradedRole } from "@throughline/study";
import { addAttribute } from "@throughline/study/folder";
import type { ImportTarget } from "./import-plan.ts";

/** An attribute to be created by an import, with the values that determine its scale. */
type NewAttribute = {
  readonly attribute: string;
  readonly label: string;
  readonly values: ArrayLike<number>;
  readonly role?: GradedRole | undefined;
  /** scale of the values when omitted */
  readonly scale?: AttributeScale | undefined;
};

/**
 * Declares new attributes in study.yaml and keeps the rest of the file.
 *
 * @param refused called when study.yaml has no place for an attribute
 */
export async function declareAttributes(
  attributes: readonly NewAttribute[],
  { text }: ImportTarget,
  refused: (attribute: string) => never,
): Promise<Edit[]> {
  const before = await text("study.yaml");
  if (attributes.length === 0 || before === undefined) return [];
  let written = before;
  for (const { attribute, label, values, role = "condition", scale = scaleOf(values) } of attributes)
    written = addAttribute(written, attribute, { label, role, scale }) ?? refused(attribute);
  return [{ op: "file", path: "study.yaml", bytes: new TextEncoder().encode(written) }];
}

/** Returns the scale that fits the values of an attribute. */
export function scaleOf(values: ArrayLike<number>): AttributeScale {
  const known = Array.from(values).filter((value) => !Number.isNaN(value));
  if (known.every((value) => value === 0 || value === 1)) return "crisp";
  if (known.every((value) => value >= 0 && value <= 1)) return "fuzzy";
  const isFew =
    new Set(known).size <= 7 && known.every((value) => Number.isInteger(value) && value >= 0 && value <= 9);
  return isFew ? "multi" : "raw";
}
