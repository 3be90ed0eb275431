import type { TableName } from "../tables.ts";
import { type Analysis, kindOf } from "./analyses.ts";
import type { Referenced, SettingReference } from "./kind.ts";

/** What an analysis depends on. */
export type Dependencies = {
  /** the tables that its results are computed from */
  readonly tables: readonly TableName[];
  /** everything that its settings refer to, with the place in the settings */
  readonly references: readonly SettingReference[];
  /** the different ids that its settings refer to */
  readonly named: Readonly<Record<Referenced, ReadonlySet<string>>>;
};

/** Whether a tie shows an attribute depends on its channel and the kinds of its actors. */
const tablesOfShown = ["actors", "ties"] as const satisfies readonly TableName[];

/** The attributes of study.yaml, with what shows that they are in, and what they are made of. */
type DeclaredAttributes = Readonly<
  Record<string, { readonly shown_by?: unknown; readonly made_of?: readonly string[] | undefined }>
>;

/**
 * Returns what an analysis depends on: the tables it is computed from, and the references in its settings.
 *
 * @param attributes as study.yaml declares them: the tables are then also those that decide which grades can be used and how sure they
 *   are, which are the claims, and ties and actors where ties show an attribute that the analysis names
 */
export function dependencies(analysis: Analysis, attributes?: DeclaredAttributes): Dependencies {
  const kind = kindOf(analysis);
  const references = kind.references(analysis);
  const named = (to: Referenced) =>
    new Set(references.flatMap((reference) => (reference.to === to ? reference.id : [])));
  const isShown = [...named("attributes")].some((id) => attributes?.[id]?.shown_by !== undefined);
  const isGraded = attributes !== undefined && kind.tables.includes("grades");
  return {
    tables: [
      ...new Set([
        ...kind.tables,
        ...(isGraded ? (["claims"] as const) : []),
        ...(isShown ? tablesOfShown : []),
      ]),
    ],
    references,
    named: {
      attributes: named("attributes"),
      caseKinds: named("caseKinds"),
      cases: named("cases"),
      claims: named("claims"),
      events: named("events"),
      actors: named("actors"),
      patterns: named("patterns"),
      boundaries: named("boundaries"),
    },
  };
}

/** Attributes with those that they are made of, and that these are made of. */
export function withParts(ids: Iterable<string>, attributes: DeclaredAttributes): ReadonlySet<string> {
  const found = new Set(ids);
  for (const id of found) for (const part of attributes[id]?.made_of ?? []) found.add(part);
  return found;
}
