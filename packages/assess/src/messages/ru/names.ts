import type { Locale } from "@throughline/messages";
import { scopeStep, stepWithin } from "../../analyses/pathways/step-names.ts";
import { patternDefinitions } from "./pattern-definitions.ts";
import { patternNames, roleNames } from "./patterns.ts";

/** Years that an analysis can ask of a step. */
const mostYears = 100;

const yearsNames = new Map(
  Array.from({ length: mostYears + 1 }, (_, years) => [
    stepWithin("the target state changes its law within the time asked", years),
    `целевое государство меняет свой закон в заданный аналитиком срок (лет: ${years})`,
  ]),
);

const scopeBeginning = scopeStep("");

/** The Russian name of a pattern, role or step; one that the study defines keeps its name. */
export function patternInRussian(name: string): string {
  const known = patternNames[name.toLowerCase()] ?? roleNames[name] ?? yearsNames.get(name);
  if (known !== undefined) return known;
  return name.startsWith(scopeBeginning)
    ? `случай входит в область применимости: «${name.slice(scopeBeginning.length)}»`
    : name;
}

/** The Russian definition of a shipped pattern; undefined for other patterns. */
export const definitionInRussian = (pattern: string): string | undefined =>
  patternDefinitions[pattern.toLowerCase()];

/** What is named in quotation marks: texts of the study are not inflected, and follow a noun of the sentence. */
const quoted: ReadonlySet<string> = new Set(["case", "attribute", "actor", "analysis", "event", "pattern"]);

/** Names a reference in a Russian sentence. */
export const inQuotes: Pick<Locale, "name"> = {
  name({ kind, label }) {
    const name = kind === "pattern" || kind === "step" ? patternInRussian(label) : label;
    return quoted.has(kind) ? `«${name}»` : name;
  },
};
