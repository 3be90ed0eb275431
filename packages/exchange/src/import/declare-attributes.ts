import type { Edit } from "@throughline/store";
import { addAttribute } from "@throughline/study/folder";
import type { ImportTarget } from "./planned-import.ts";

/** An attribute that an import adds, with the values from which its scale follows. */
export type NewAttribute = {
  readonly attribute: string;
  readonly label: string;
  readonly values: ArrayLike<number>;
  readonly role?: "condition" | "outcome" | "context" | undefined;
  /** the scale that its values have when left out */
  readonly scale?: Scale | undefined;
};

type Scale = "crisp" | "fuzzy" | "multi" | "raw";

/**
 * Declares new attributes in study.yaml; all else in it stays as it is.
 *
 * @param refused called when study.yaml has no place for one
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

/** The scale that the values of an attribute have. */
export function scaleOf(values: ArrayLike<number>): Scale {
  const known = Array.from(values).filter((value) => !Number.isNaN(value));
  if (known.every((value) => value === 0 || value === 1)) return "crisp";
  if (known.every((value) => value >= 0 && value <= 1)) return "fuzzy";
  const isFew =
    new Set(known).size <= 7 && known.every((value) => Number.isInteger(value) && value >= 0 && value <= 9);
  return isFew ? "multi" : "raw";
}
