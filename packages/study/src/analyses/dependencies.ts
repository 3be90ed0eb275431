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

/** Returns what an analysis depends on: the tables it is computed from, and the references in its settings. */
export function dependencies(analysis: Analysis): Dependencies {
  const kind = kindOf(analysis);
  const references = kind.references(analysis);
  const named = (to: Referenced) =>
    new Set(references.flatMap((reference) => (reference.to === to ? reference.id : [])));
  return {
    tables: kind.tables,
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
