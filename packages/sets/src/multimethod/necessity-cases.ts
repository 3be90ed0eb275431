import {
  at,
  atMost,
  casesWhere,
  compareConfigurations,
  markLowest,
  type ReadFormula,
  readFormula,
  type SolutionFormula,
  type Term,
} from "./solution-formula.ts";

export type NecessityCase = {
  readonly caseId: string;
  /** membership in the necessary condition */
  readonly membership: number;
  readonly outcome: number;
  /** a lower value is a better example */
  readonly best: number;
  /** no case has a lower `best`; for deviant consistency, no case in the same row */
  readonly most: boolean;
};
export type NecessityTypicalCase = NecessityCase & {
  /** the case is in no other condition of the union */
  readonly uniquelyCovered: boolean;
};
export type NecessityDeviantCase = NecessityCase & {
  readonly configuration: readonly number[];
  readonly rowMembership: number;
  readonly rowWithinOutcome: boolean;
  /** the case is in no condition of the union */
  readonly globallyUncovered: boolean;
};

/** The cases of one necessary condition, or of the union of all (the last entry, when there are several). */
export type NecessityCases = {
  readonly condition: string;
  /** in condition and outcome, at least as much in the condition; best is 2 (X - Y) + (1 - X) */
  readonly typical: readonly NecessityTypicalCase[];
  /** not in the condition, but in the outcome, by row of the truth table; best is 1 - (Y - X) */
  readonly deviantConsistency: readonly NecessityDeviantCase[];
  /** in the condition, but not in the outcome; best is 1 - (X - Y) + (1 - X) */
  readonly deviantRelevance: readonly NecessityCase[];
};

/**
 * Classifies cases by what they show about necessary conditions.
 *
 * @param formula the union of necessary conditions and its cases: one condition (or expression) per term
 * @returns cases for each condition, and for their union; uniquely covered ones first, then the best. A case with a
 *   membership of 0.5 lies in no row and is not a deviant consistency case. O(n × terms)
 * @throws ConditionError for an unknown column; MembershipError for a missing value; ExpressionError for a term that
 *   cannot be read
 * @see Rohlfing & Schneider (2013), Political Research Quarterly 66: 220-235; equals `smmr(necessity = TRUE, match =
 *   FALSE)` of R's SetMethods
 * @example necessityCases({ ...formula, terms: ["STOCK", "MA"] })[1].deviantRelevance[0] // New Zealand_90: 0.95,
 *   0.06, best 0.16
 */
export function necessityCases(formula: SolutionFormula): NecessityCases[] {
  const read = readFormula(formula);
  return necessarySets(read).map((set) => {
    const values = (i: number) => ({
      caseId: read.caseIds[i] ?? "",
      membership: at(set.values, i),
      outcome: at(read.outcome, i),
    });
    const typical = markLowest(
      typicalFor(read, set).map((i) => ({
        ...values(i),
        uniquelyCovered: isUniquelyCovered(read, set, i),
        best: 2 * (at(set.values, i) - at(read.outcome, i)) + 1 - at(set.values, i),
      })),
    );
    const relevance = markLowest(
      relevanceFor(read, set).map((i) => ({
        ...values(i),
        best: 1 - (at(set.values, i) - at(read.outcome, i)) + 1 - at(set.values, i),
      })),
    );
    const deviant = deviantFor(read, set).map((i) => ({
      ...values(i),
      configuration: read.rows[i]!.configuration,
      rowMembership: read.rows[i]!.membership,
      rowWithinOutcome: atMost(read.rows[i]!.membership, at(read.outcome, i)),
      globallyUncovered: at(read.solution, i) < 0.5,
      best: 1 - (at(read.outcome, i) - at(set.values, i)),
    }));
    return {
      condition: set.text,
      typical: typical.sort(
        (a, b) => Number(b.uniquelyCovered) - Number(a.uniquelyCovered) || a.best - b.best,
      ),
      deviantConsistency: [...Map.groupBy(deviant, (entry) => entry.configuration.join()).values()]
        .flatMap((row) => markLowest(row))
        .sort((a, b) => compareConfigurations(a.configuration, b.configuration) || a.best - b.best),
      deviantRelevance: relevance.sort((a, b) => a.best - b.best),
    };
  });
}

type NecessarySet = Pick<Term, "text" | "values"> & { readonly whole: boolean };

/** Returns each necessary condition, and the union of all when there are several. */
export function necessarySets(read: ReadFormula): NecessarySet[] {
  const each = read.terms.map(({ text, values }) => ({ text, values, whole: read.terms.length === 1 }));
  if (each.length === 1) return each;
  return [...each, { text: each.map((set) => set.text).join(" + "), values: read.solution, whole: true }];
}

export function typicalFor(read: ReadFormula, set: NecessarySet): number[] {
  return casesWhere(
    read,
    (i) =>
      at(set.values, i) > 0.5 && at(read.outcome, i) > 0.5 && atMost(at(read.outcome, i), at(set.values, i)),
  );
}

export function relevanceFor(read: ReadFormula, set: NecessarySet): number[] {
  return casesWhere(read, (i) => at(set.values, i) > 0.5 && at(read.outcome, i) < 0.5);
}

export function deviantFor(read: ReadFormula, set: NecessarySet): number[] {
  return casesWhere(
    read,
    (i) => at(set.values, i) < 0.5 && at(read.outcome, i) > 0.5 && read.rows[i] !== undefined,
  );
}

export function isUniquelyCovered(read: ReadFormula, set: NecessarySet, i: number): boolean {
  return set.whole || read.terms.every((term) => term.text === set.text || !(at(term.values, i) > 0.5));
}
