import {
  type DeviantConsistencyCase,
  type DeviantCoverageCase,
  deviantConsistencyCases,
  deviantCoverageCases,
  membership,
  type SetData,
  type TruthTable,
  type TypicalCase,
  typicalCases,
} from "@throughline/sets";
import { type Place, placesOf } from "./places.ts";
import { termAsSets } from "./term-as-sets.ts";

/** The first of a list, and how many it holds in all. */
export type Listed<T> = { readonly count: number; readonly first: readonly T[] };

/** The cases in which a model does what it says, those that contradict it, and those it leaves unexplained. */
export type ModelCases = {
  readonly terms: readonly {
    readonly term: string;
    /** in the term and the outcome: those in this term only first, then the best */
    readonly typical: Listed<Omit<TypicalCase, "term">>;
    /** deviant consistency in kind: in the term, not in the outcome; the clearest first */
    readonly deviant: Listed<Omit<DeviantConsistencyCase, "term">>;
  }[];
  /** deviant coverage: in the outcome, in no term; by configuration, the best example first */
  readonly uncovered: readonly {
    readonly configuration: readonly number[];
    /** the id of the row of the truth table */
    readonly row?: string;
    readonly cases: Listed<Omit<DeviantCoverageCase, "configuration">>;
  }[];
  /** for an XY plot; when memberships in the model are a matter of degree */
  readonly places?: readonly Place[];
};

/** More than anyone reads; their number is still given. */
const maxListed = 50;

type Model = { readonly terms: readonly { readonly term: string; readonly cases: readonly string[] }[] };

/**
 * Prepares the listing of cases by model. What depends on a term alone is worked out once, however many models share it.
 *
 * @param terms every term of the models, as the solutions print them
 * @param rowId the id of the row of a configuration, where the table has it
 * @returns the cases of a model of these terms
 */
export function caseLister(
  table: TruthTable,
  terms: readonly string[],
  rowId: (configuration: readonly number[]) => string | undefined,
): (model: Model) => ModelCases {
  const written = new Map(terms.map((term) => [term, termAsSets(table, term)]));
  const formula = {
    data: table.data,
    outcome: table.outcome,
    terms: [...written.values()],
    conditions: table.conditions.map(({ name }) => name),
  };
  const typical = Map.groupBy(typicalCases(formula), ({ term }) => term);
  const deviant = Map.groupBy(deviantConsistencyCases(formula), ({ term }) => term);
  const values = new Map([...written].map(([term, text]) => [term, membership(text, table.data)]));
  return (model) => {
    const covering = new Map<string, number>();
    for (const caseId of model.terms.flatMap(({ cases }) => cases))
      covering.set(caseId, (covering.get(caseId) ?? 0) + 1);
    const uncovered = deviantCoverageCases({
      ...formula,
      data: casesWhere(
        table,
        (caseId, i) => (table.outcomeMembership[i] ?? 0) > 0.5 && !covering.has(caseId),
      ),
      terms: model.terms.map(({ term }) => written.get(term) ?? term),
    });
    const places = placesOf(
      table.data.cases,
      model.terms.map(({ term }) => values.get(term) ?? new Float64Array()),
      table.outcomeMembership,
    );
    return {
      terms: model.terms.map(({ term }) => {
        const own = (typical.get(written.get(term) ?? term) ?? [])
          .map(({ term: _, ...entry }) => ({ ...entry, uniquelyCovered: covering.get(entry.caseId) === 1 }))
          .sort((a, b) => Number(b.uniquelyCovered) - Number(a.uniquelyCovered) || a.best - b.best);
        const against = (deviant.get(written.get(term) ?? term) ?? []).map(({ term: _, ...entry }) => entry);
        return { term, typical: listed(own), deviant: listed(against) };
      }),
      uncovered: byRow(uncovered, rowId),
      ...(places === undefined ? {} : { places }),
    };
  };
}

function byRow(
  cases: readonly DeviantCoverageCase[],
  rowId: (configuration: readonly number[]) => string | undefined,
): ModelCases["uncovered"] {
  return [...Map.groupBy(cases, ({ configuration }) => configuration.join()).values()].map((entries) => {
    const { configuration = [] } = entries[0] ?? {};
    const row = rowId(configuration);
    return {
      configuration,
      ...(row === undefined ? {} : { row }),
      cases: listed(entries.map(({ configuration: _, ...entry }) => entry)),
    };
  });
}

/** A part of the cases; where a case stands depends on no other case. */
function casesWhere({ data }: TruthTable, holds: (caseId: string, i: number) => boolean): SetData {
  const kept = data.cases.flatMap((caseId, i) => (holds(caseId, i) ? [i] : []));
  return {
    cases: kept.map((i) => data.cases[i] ?? ""),
    columns: Object.fromEntries(
      Object.entries(data.columns).map(([name, column]) => [name, kept.map((i) => column[i] ?? Number.NaN)]),
    ),
  };
}

function listed<T>(entries: readonly T[]): Listed<T> {
  return { count: entries.length, first: entries.slice(0, maxListed) };
}
