import type { TableName } from "../tables.ts";
import { type Analysis, kindOf } from "./analyses.ts";
import type { Referenced, SettingReference } from "./kind.ts";

/** What an analysis depends on. */
export type Dependencies = {
  /** the tables that its results and their confidence are computed from */
  readonly tables: readonly TableName[];
  /** everything that its settings refer to, with the place in the settings */
  readonly references: readonly SettingReference[];
  /** the different ids that its settings refer to */
  readonly named: Readonly<Record<Referenced, ReadonlySet<string>>>;
};

/** What the records of a table rest on: their claims, and what the channels and actors of ties are. */
const restingOn: Partial<Record<TableName, readonly TableName[]>> = {
  grades: ["claims"],
  periods: ["claims"],
  ties: ["claims", "actors", "channels"],
  events: ["claims"],
};

/** The attributes of study.yaml, with what shows that they are in. */
type ShownAttributes = Readonly<Record<string, { readonly shown_by?: unknown }>>;

/**
 * Returns what an analysis depends on: the tables it is computed from with those that their records rest on, and the references in
 * its settings.
 *
 * @param attributes as study.yaml declares them: where ties show one that the analysis names, the confidence depends on ties too
 */
export function dependencies(analysis: Analysis, attributes: ShownAttributes = {}): Dependencies {
  const kind = kindOf(analysis);
  const references = kind.references(analysis);
  const named = (to: Referenced) =>
    new Set(references.flatMap((reference) => (reference.to === to ? reference.id : [])));
  const isShown = [...named("attributes")].some((id) => attributes[id]?.shown_by !== undefined);
  const read: readonly TableName[] = isShown ? [...kind.tables, "ties"] : kind.tables;
  return {
    tables: [...new Set([...read, ...read.flatMap((table) => restingOn[table] ?? [])])],
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
